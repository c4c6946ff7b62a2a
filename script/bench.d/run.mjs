// Takes the measures, prints them, and writes them into docs/performance.md.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { engine } from './engine.mjs'
import { exports } from './exports.mjs'
import { importActivities, importContacts } from './imports.mjs'
import { learn } from './learn.mjs'
import { pages } from './pages.mjs'

const MEASURES = { import: importContacts, activities: importActivities, export: exports, learn, pages, engine }
const PAGE = 'docs/performance.md'

const asked = process.argv.slice(2)
const unknown = asked.filter(name => !(name in MEASURES))
if (unknown.length > 0) {
  console.error(`no measure is called ${unknown.join(', ')}; there are ${Object.keys(MEASURES).join(', ')}`)
  process.exit(2)
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'entente-bench-'))
const tables = {}
try {
  for (const [name, measure] of Object.entries(MEASURES)) {
    if (asked.length > 0 && !asked.includes(name)) continue
    const rows = await measure(folder)
    // What could not be measured here leaves its table as it was.
    if (rows.length === 0) continue
    tables[name] = rows
    console.log(table(rows))
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

let page = readFileSync(PAGE, 'utf8')
for (const [name, rows] of Object.entries(tables)) {
  const part = new RegExp(`(<!-- ${name} -->\n)[^]*?(\n<!-- /${name} -->)`)
  page = page.replace(part, (_, before, after) => before + table(rows) + after)
}
writeFileSync(PAGE, page)
process.exit(Object.values(tables).flat().every(([, , , , , holds]) => holds) ? 0 : 1)

function table(rows) {
  const lines = rows.map(([what, ours, theirs, ratio, promised, holds]) =>
    `| ${what} | ${ours} | ${theirs} | ${ratio} | ${promised} | ${holds ? 'yes' : 'no'} |`)
  return ['| what | Entente | contender | ratio | promised | kept |', '|---|---|---|---|---|---|', ...lines].join('\n')
}
