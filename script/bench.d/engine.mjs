// Scoring everybody, beside databases that do the same work on the same files (bench/yardstick.py of the shared folder).
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { median, program, run } from './measure.mjs'

const CONTACTS = Number(process.env.ENTENTE_BENCH_CONTACTS ?? 1_000_000)
const ACTIVITIES = Number(process.env.ENTENTE_BENCH_ACTIVITIES ?? 50_000_000)
const AS_OF = '2026-11-01T00:00:00Z'
const BEGAN = '2024-11-01T00:00:00Z'
const ROUNDS = 5

export async function engine(folder) {
  const yardstick = path.join(process.env.ENTENTE_SHARED ?? '../shared', 'bench', 'yardstick.py')
  if (!existsSync(yardstick)) return skipped('the yardstick (bench/yardstick.py of the shared folder) is not here')
  const python = await contenders()
  if (!python) return skipped('the contenders could not be installed: python3 with venv, and a network, are needed')

  const data = process.env.ENTENTE_BENCH_ENGINE ?? path.join(folder, 'engine')
  if (!existsSync(path.join(data, 'agreement.toml'))) {
    await run(python, [yardstick, 'generate', CONTACTS, ACTIVITIES, data].map(String))
  }
  const rich = path.join(data, 'rich')
  if (!existsSync(path.join(rich, 'rich.toml'))) {
    await run(python, [path.join(import.meta.dirname, 'rich.py'), data, rich])
  }

  const seconds = {}
  for (const name of ['duckdb', 'polars', 'chdb']) {
    seconds[name] = JSON.parse(last((await run(python, [yardstick, name, data, '3'])).said)).best_s
  }
  const best = Object.keys(seconds).reduce((a, b) => seconds[a] <= seconds[b] ? a : b)
  const plain = await rescore(data)
  const many = await rescore(rich)
  const rows = [
    row('rescore from loaded columns', plain.best_s, seconds[best], best, '12 times', seconds[best] / plain.best_s >= 12),
    ['the same, an activity', `${plain.ns_per_activity.toFixed(2)} ns`, '', '', '2.2 ns', plain.ns_per_activity <= 2.2],
    ['richer rules, an activity', `${many.ns_per_activity.toFixed(2)} ns`, '', '', '6 ns', many.ns_per_activity <= 6],
  ]

  const scores = path.join(data, 'scores.parquet')
  const files = ['--contacts', path.join(data, 'contacts.parquet'), '--activities', path.join(data, 'activities.parquet')]
  const agreement = ['--agreement', path.join(data, 'agreement.toml')]
  const ours = []
  for (let round = 0; round < ROUNDS; round++) {
    ours.push((await run(program, ['score', ...agreement, ...files, '--as-of', AS_OF, '--out', scores, '--threads', '2'])).seconds)
  }
  const polars = JSON.parse(last((await run(python, [yardstick, 'polars-parquet', data, '3'])).said)).best_s
  rows.push(row('`entente score` from Parquet', median(ours), polars, 'polars', '4 times', polars / median(ours) >= 4))
  const compared = JSON.parse(last((await run(python, [yardstick, 'compare', data, scores])).said))
  rows.push(['the same scores', `${compared.cells_differ} cells differ`, '', '', 'at most 2', compared.ok && compared.cells_differ <= 2])

  const timings = path.join(data, 'timings.json')
  await run(program, ['backtest', ...agreement, '--against', path.join(data, 'agreement.toml'), ...files, '--from', BEGAN, '--to', AS_OF,
    '--out', path.join(data, 'backtest'), '--timings', timings, '--threads', '2'])
  const relived = JSON.parse(readFileSync(timings, 'utf8'))
  rows.push(['backtest of two years, two agreements', `${relived.compute_s.toFixed(2)} s`, '', '', '4 s', relived.compute_s <= 4])
  return rows
}

const last = said => said.trim().split('\n').at(-1)

function row(what, ours, theirs, name, promised, holds) {
  return [what, `${ours.toFixed(3)} s`, `${theirs.toFixed(2)} s ${name}`, `${(theirs / ours).toFixed(1)} times faster`, promised, holds]
}

function skipped(why) {
  console.error(`engine: not measured: ${why}`)
  return []
}

// The rescore of a folder's agreement, within one process that has loaded its columns; two threads.
async function rescore(folder) {
  const example = path.join(path.dirname(program), 'examples', 'rescore')
  const said = (await run(example, [folder, AS_OF, String(ROUNDS), '2'])).said
  return JSON.parse(last(said))
}

// Python with the contenders, in the user's cache; nothing where that cannot be.
async function contenders() {
  const cache = path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'), 'entente-bench')
  const python = path.join(cache, 'venv', 'bin', 'python')
  try {
    if (!existsSync(python)) {
      mkdirSync(cache, { recursive: true })
      await run('python3', ['-m', 'venv', path.join(cache, 'venv')])
      await run(python, ['-m', 'pip', 'install', '--quiet', 'numpy', 'pyarrow', 'duckdb', 'polars', 'chdb'])
    }
    await run(python, ['-c', 'import numpy, pyarrow, duckdb, polars, chdb'])
    return python
  } catch (error) {
    console.error(error.message)
    return undefined
  }
}
