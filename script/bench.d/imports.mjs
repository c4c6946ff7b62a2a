// Import of contacts and activities, beside what the databases' own loaders take for the same file.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ACTIVITY_MAP, CONTACT_COLUMNS, CONTACT_MAP, activities, contacts } from './files.mjs'
import { ROUNDS, inTurn, median, postgres, program, run } from './measure.mjs'

const INDEXED = ['email', 'company', 'country']
const TABLE = `CREATE TABLE contacts (${CONTACT_COLUMNS.map(column => `${column} TEXT`).join(', ')});`
const INDEXES = INDEXED.map(column => `CREATE INDEX by_${column} ON contacts (${column});`).join(' ')

let databases = 0

// A database of its own on the bench's server.
async function freshDatabase() {
  const name = `bench_${++databases}`
  await run('psql', ['--quiet', '--dbname', postgres, '--command', `CREATE DATABASE ${name}`])
  return postgres.replace('/postgres?', `/${name}?`)
}

async function entente(folder, file, map, database) {
  const data = mkdtempSync(path.join(folder, 'data-'))
  const where = database ? ['--database', database] : []
  const taken = await run(program, ['import', file, '--map', map, '--data', data, ...where])
  rmSync(data, { recursive: true })
  return taken
}

async function sqliteImport(folder, file) {
  const data = mkdtempSync(path.join(folder, 'sqlite-'))
  const taken = await run('sqlite3', [path.join(data, 'contacts.db')], {
    input: `PRAGMA journal_mode = WAL; ${TABLE} ${INDEXES}\n.import --csv --skip 1 ${file} contacts\n`,
  })
  rmSync(data, { recursive: true })
  return taken
}

async function postgresCopy(file) {
  const database = await freshDatabase()
  const copy = `\\copy contacts FROM '${file}' CSV HEADER`
  return run('psql', ['--quiet', '--dbname', database, '--command', TABLE, '--command', INDEXES, '--command', copy])
}

export async function importContacts(folder) {
  const rows = 200_000
  const file = path.join(folder, 'contacts.csv'), map = path.join(folder, 'contacts.toml')
  await contacts(file, rows)
  writeFileSync(map, CONTACT_MAP)
  let peak = 0
  const taken = await inTurn({
    ours: async () => {
      const { seconds, peak: held } = await entente(folder, file, map)
      peak = Math.max(peak, held)
      return seconds
    },
    theirs: async () => (await sqliteImport(folder, file)).seconds,
    oursOnPostgres: async () => (await entente(folder, file, map, await freshDatabase())).seconds,
    theirsOnPostgres: async () => (await postgresCopy(file)).seconds,
  })
  const large = path.join(folder, 'large.csv')
  await contacts(large, 10 * rows)
  const { peak: peakOfLarge } = await entente(folder, large, map)
  rmSync(large)
  const times = (ours, theirs) => ours / theirs
  return [
    ['200,000 contacts with accounts, SQLite', seconds(taken.ours), `${seconds(taken.theirs)} \`sqlite3 .import\``, ratio(times(taken.ours, taken.theirs)), '8 times', times(taken.ours, taken.theirs) <= 8],
    ['the same, PostgreSQL', seconds(taken.oursOnPostgres), `${seconds(taken.theirsOnPostgres)} \`\\copy\``, ratio(times(taken.oursOnPostgres, taken.theirsOnPostgres)), '10 times', times(taken.oursOnPostgres, taken.theirsOnPostgres) <= 10],
    ['memory, 200,000 rows', megabytes(peak), '', '', '300 MB', peak <= 300e6],
    ['memory, 2,000,000 rows', megabytes(peakOfLarge), '', '', '300 MB', peakOfLarge <= 300e6],
  ]
}

export async function importActivities(folder) {
  const people = 200_000, rows = 5_000_000
  const file = path.join(folder, 'activities.csv'), map = path.join(folder, 'activities.toml')
  const peopleFile = path.join(folder, 'people.csv'), peopleMap = path.join(folder, 'people.toml')
  await contacts(peopleFile, people)
  await activities(file, rows, people)
  writeFileSync(map, ACTIVITY_MAP)
  writeFileSync(peopleMap, CONTACT_MAP)
  const load = async database => {
    const data = mkdtempSync(path.join(folder, 'data-'))
    const where = database ? ['--database', database] : []
    await run(program, ['import', peopleFile, '--map', peopleMap, '--data', data, ...where])
    const taken = await run(program, ['import', file, '--map', map, '--data', data, ...where])
    rmSync(data, { recursive: true })
    return rows / taken.seconds
  }
  const speeds = { sqlite: [], postgres: [] }
  for (let round = 0; round < ROUNDS; round++) {
    speeds.sqlite.push(await load())
    speeds.postgres.push(await load(await freshDatabase()))
  }
  const [onSqlite, onPostgres] = [median(speeds.sqlite), median(speeds.postgres)]
  return [
    ['5,000,000 activities, SQLite', `${whole(onSqlite)} rows/s`, '', '', '100,000 rows/s', onSqlite >= 100_000],
    ['the same, PostgreSQL', `${whole(onPostgres)} rows/s`, '', '', '60,000 rows/s', onPostgres >= 60_000],
  ]
}

export const whole = number => Math.round(number).toLocaleString('en')
export const seconds = number => `${number.toFixed(2)} s`
export const megabytes = bytes => `${whole(bytes / 1e6)} MB`
const ratio = number => `${number.toFixed(1)} times`
