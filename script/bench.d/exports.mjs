// Taking data out: every contact as a workbook, and what that holds in memory.
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { CONTACT_MAP, contacts } from './files.mjs'
import { ROUNDS, median, program, run } from './measure.mjs'
import { megabytes, seconds, whole } from './imports.mjs'

const FORMS = ['xlsx', 'csv', 'jsonl', 'parquet']

export async function exports(folder) {
  const rows = 100_000
  const file = path.join(folder, 'out-contacts.csv'), map = path.join(folder, 'out-contacts.toml')
  await contacts(file, rows)
  writeFileSync(map, CONTACT_MAP)
  const data = mkdtempSync(path.join(folder, 'data-'))
  await run(program, ['import', file, '--map', map, '--data', data])
  const taken = {}
  for (const form of FORMS) {
    const out = path.join(folder, `out.${form}`)
    const rounds = []
    for (let round = 0; round < ROUNDS; round++) rounds.push(await run(program, ['export', 'contacts', '--out', out, '--data', data]))
    taken[form] = { seconds: median(rounds.map(one => one.seconds)), peak: Math.max(...rounds.map(one => one.peak)), bytes: statSync(out).size }
  }
  rmSync(data, { recursive: true })
  const { xlsx, ...others } = taken
  return [
    [`${whole(rows)} contacts to XLSX`, seconds(xlsx.seconds), '', '', '5 s', xlsx.seconds <= 5],
    ['memory meanwhile', megabytes(xlsx.peak), '', '', '150 MB', xlsx.peak <= 150e6],
    ...Object.entries(others).map(([form, one]) => [`the same to ${form}`, seconds(one.seconds), '', '', '5 s', one.seconds <= 5]),
  ]
}
