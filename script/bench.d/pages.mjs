// Pages with 100,000 contacts: how long the server takes, how soon it is ready, what it holds when nobody asks.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { megabytes, whole } from './imports.mjs'
import { ROUNDS, median, memory, program, quantile, run } from './measure.mjs'

const PERSON = 'bench@company.example'
const PASSWORD = 'a long enough phrase for a bench'

// Starts the server; answers with its address and how long it took to be ready.
async function serve(data) {
  const started = process.hrtime.bigint()
  const server = spawn(program, ['serve', '--data', data, '--listen', '127.0.0.1:0'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const address = await new Promise((resolve, reject) => {
    let said = ''
    server.stdout.on('data', text => {
      said += text
      const found = said.match(/http:\/\/127\.0\.0\.1:\d+/)
      if (found) resolve(found[0])
    })
    server.on('exit', code => reject(new Error(`the server ended with ${code}`)))
  })
  while ((await fetch(`${address}/readyz`)).status !== 200) { /* asks again until it is ready */ }
  return { server, address, seconds: Number(process.hrtime.bigint() - started) / 1e9 }
}

async function signIn(address) {
  const answer = await fetch(`${address}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: address },
    body: new URLSearchParams({ email: PERSON, password: PASSWORD, to: '/' }),
  })
  const cookies = answer.headers.getSetCookie().map(cookie => cookie.split(';')[0])
  if (cookies.length === 0) throw new Error(`sign-in answered ${answer.status} without a cookie`)
  return cookies.join('; ')
}

async function ask(address, cookie, page) {
  const started = process.hrtime.bigint()
  const answer = await fetch(address + page, { headers: { cookie } })
  const text = await answer.text()
  if (answer.status !== 200) throw new Error(`${page} answered ${answer.status}`)
  return { milliseconds: Number(process.hrtime.bigint() - started) / 1e6, text }
}

async function p95(address, cookie, pages) {
  const taken = []
  for (let round = 0; round < ROUNDS * 8; round++) {
    for (const page of pages) taken.push((await ask(address, cookie, page)).milliseconds)
  }
  return quantile(taken, 0.95)
}

// The address of the hundredth page of a list, by the way that a person takes.
async function hundredth(address, cookie, page) {
  for (let number = 1; number < 100; number++) {
    const { text } = await ask(address, cookie, page)
    const next = [...text.matchAll(/href="(\/leads\?[^"]*page=[^"]*)"/g)].pop()
    if (!next) return page
    page = next[1].replaceAll('&amp;', '&')
  }
  return page
}

// A sample takes minutes to make, so one may be kept: ENTENTE_BENCH_SAMPLE says where.
async function sample(folder) {
  const data = process.env.ENTENTE_BENCH_SAMPLE ?? path.join(folder, 'sample')
  if (!existsSync(path.join(data, 'entente.db'))) {
    await run(program, ['sample', '--data', data, '--contacts', '100000'])
    await run(program, ['people', 'add', PERSON, '--role', 'administrator', '--data', data], { input: PASSWORD })
  }
  return data
}

export async function pages(folder) {
  const data = await sample(folder)
  const starts = []
  for (let round = 0; round < ROUNDS; round++) {
    const { server, seconds } = await serve(data)
    starts.push(seconds)
    server.removeAllListeners('exit')
    server.kill()
  }
  const { server, address } = await serve(data)
  try {
    const idle = memory(server.pid, 'VmRSS')
    const cookie = await signIn(address)
    const lists = ['/leads', '/leads?sort=fit', '/leads?sort=name', '/leads?sort=-activity', '/leads?stage=mql', '/leads?country=FR', '/leads?q=marchal', '/leads?sort=-stage-since', '/leads?cell=A4', '/leads?cell=B2', '/leads?cell=D1', '/leads?owner=none']
    const far = await hundredth(address, cookie, '/leads')
    const first = (await ask(address, cookie, '/leads')).text.match(/href="(\/leads\/led_\d+)/)
    const list = await p95(address, cookie, [...lists, far])
    const overview = await p95(address, cookie, ['/leads/overview', '/leads/overview?country=FR'])
    const lead = await p95(address, cookie, [first[1]])
    const start = median(starts)
    return [
      ['Leads, any filter and sort, first and hundredth page, p95', `${whole(list)} ms`, '', '', '50 ms', list <= 50],
      ['grid and counts, p95', `${whole(overview)} ms`, '', '', '200 ms', overview <= 200],
      ['a lead, p95', `${whole(lead)} ms`, '', '', '30 ms', lead <= 30],
      ['start to ready', `${start.toFixed(2)} s`, '', '', '1 s', start <= 1],
      ['memory when nobody asks', megabytes(idle), '', '', '150 MB', idle <= 150e6],
    ]
  } finally {
    server.removeAllListeners('exit')
    server.kill()
  }
}
