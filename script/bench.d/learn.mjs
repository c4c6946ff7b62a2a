// Learning a card from 80,000 rows of 18 columns, beside optbinning's Scorecard on the same file.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { inTurn, program, run } from './measure.mjs'
import { seconds, whole } from './imports.mjs'

const ROWS = 80_000
const TEXTS = [3, 4, 5, 6, 8, 10, 12, 20, 40], NUMBERS = 9

// The contender reads the file and fits; what it takes to start Python is not counted.
const CONTENDER = `
import sys, time
import pandas
from optbinning import BinningProcess, Scorecard
from sklearn.linear_model import LogisticRegression
started = time.perf_counter()
table = pandas.read_csv(sys.argv[1])
won = table.pop('won').values
texts = [name for name in table if name.startswith('text')]
process = BinningProcess(list(table.columns), categorical_variables=texts)
card = Scorecard(process, LogisticRegression(max_iter=1000), scaling_method='pdo_odds', scaling_method_params={'pdo': 20, 'odds': 1, 'scorecard_points': 50})
card.fit(table.iloc[:${ROWS * 0.7}], won[:${ROWS * 0.7}])
card.score(table.iloc[${ROWS * 0.7}:])
print(time.perf_counter() - started)
`

// Numbers that look drawn by chance, the same in every run.
function drawn() {
  let state = 12345
  return () => { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; return state / 2 ** 32 }
}

function table(file) {
  const draw = drawn()
  const names = [...TEXTS.map((_, place) => `text_${place}`), ...Array.from({ length: NUMBERS }, (_, place) => `number_${place}`)]
  const lines = [[...names, 'won'].join(',')]
  for (let row = 0; row < ROWS; row++) {
    const texts = TEXTS.map(levels => Math.floor(draw() ** 1.5 * levels))
    const numbers = Array.from({ length: NUMBERS }, (_, place) => draw() ** (1 + place / 3) * 10 ** (1 + place % 4))
    const odds = texts[2] * 0.5 - texts[5] * 0.2 + numbers[0] * 0.15 - numbers[3] / 4000 + (draw() - 0.5) * 4 - 1.5
    lines.push([...texts.map(level => `level ${level}`), ...numbers.map(number => draw() < 0.05 ? '' : number.toFixed(2)), odds > 0 ? 1 : 0].join(','))
  }
  writeFileSync(file, lines.join('\n') + '\n')
}

// The Python that has optbinning: one in the cache, made there where pip can; nothing where it cannot.
async function python() {
  const cache = path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'), 'entente', 'bench-python')
  const found = process.env.ENTENTE_BENCH_PYTHON ?? path.join(cache, 'bin', 'python')
  try {
    if (!existsSync(found)) {
      mkdirSync(cache, { recursive: true })
      await run('python3', ['-m', 'venv', cache])
      await run(found, ['-m', 'pip', 'install', '--quiet', 'optbinning'])
    }
    await run(found, ['-c', 'import optbinning'])
    return found
  } catch (error) {
    console.error(`optbinning is not there, so that only our own time is taken: ${error.message.split('\n')[0]}`)
    return null
  }
}

export async function learn(folder) {
  const file = path.join(folder, 'learn.csv'), out = path.join(folder, 'learned'), timings = path.join(folder, 'learn.json')
  table(file)
  const interpreter = await python()
  const contenders = {
    ours: async () => {
      await run(program, ['learn', '--table', file, '--target', 'won', '--split-at', String(ROWS * 0.7), '--out', out, '--timings', timings])
      const taken = JSON.parse(readFileSync(timings, 'utf8'))
      return taken.load_s + taken.compute_s + taken.write_s
    },
  }
  if (interpreter) {
    const script = path.join(folder, 'contender.py')
    writeFileSync(script, CONTENDER)
    contenders.theirs = async () => Number((await run(interpreter, [script, file])).said.trim().split('\n').pop())
  }
  const { ours, theirs } = await inTurn(contenders)
  const beside = theirs === undefined ? ['', ''] : [`${seconds(theirs)} optbinning \`Scorecard\``, `${(ours / theirs).toFixed(2)} times`]
  return [[`${whole(ROWS)} rows of 18 columns, file to report`, seconds(ours), ...beside, '1 time', theirs === undefined || ours <= theirs]]
}
