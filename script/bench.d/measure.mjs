// Running programs and taking their time and memory.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

export const ROUNDS = 5

export const program = process.env.ENTENTE_PROGRAM
export const postgres = process.env.ENTENTE_TEST_POSTGRES

// Runs a command to its end; answers with seconds and the most memory that it held, in bytes (Linux tells; elsewhere 0).
export function run(command, args, { input } = {}) {
  return new Promise((resolve, reject) => {
    const started = process.hrtime.bigint()
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'] })
    let said = '', complained = '', peak = 0
    const watch = setInterval(() => { peak = Math.max(peak, memory(child.pid, 'VmHWM')) }, 20)
    child.stdout.on('data', text => { said += text })
    child.stderr.on('data', text => { complained += text })
    child.on('error', reject)
    child.on('close', code => {
      clearInterval(watch)
      const seconds = Number(process.hrtime.bigint() - started) / 1e9
      if (code === 0) resolve({ seconds, peak, said })
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}: ${complained}`))
    })
    child.stdin.end(input ?? '')
  })
}

// What a process holds, in bytes.
export function memory(pid, what) {
  try {
    const found = readFileSync(`/proc/${pid}/status`, 'utf8').match(new RegExp(`^${what}:\\s+(\\d+) kB`, 'm'))
    return found ? Number(found[1]) * 1024 : 0
  } catch {
    return 0
  }
}

export const median = numbers => quantile(numbers, 0.5)

export function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}

// Rounds of several contenders, taken in turn so that a busy moment of the machine falls on all of them alike.
export async function inTurn(contenders) {
  const seconds = Object.fromEntries(Object.keys(contenders).map(name => [name, []]))
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, contender] of Object.entries(contenders)) seconds[name].push(await contender(round))
  }
  return Object.fromEntries(Object.entries(seconds).map(([name, taken]) => [name, median(taken)]))
}
