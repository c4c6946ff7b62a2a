// A file goes the whole way in a real browser: dropped on the page, mapped, tried, started, watched to its end, its refused
// row mended and sent again, and all of it undone. In each language, on a wide screen and on a phone.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { browse } from '../browser.mjs'
import { base, inEachLanguage as everyLanguage, looksRight, signIn, skip } from './site.mjs'

const ROWS = 'E-mail;Prénom;Société;Inscrit le\nada.journey@example.com;Ada;Journey Works;03/04/2026\nnobody;Bob;Journey Works;25/04/2026\n'
const file = (name, text) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
let context, page

const clean = where => looksRight(page, where)

// While a worker is at it the page asks for itself again; it is done when the part that waits is gone.
const settled = () => page.locator('#import:not(:has([hx-trigger]))').waitFor({ timeout: 20000 })

const inEachLanguage = where => everyLanguage(page, new URL(page.url()).pathname, where)

before(async () => {
  if (skip) return
  context = await browse({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', acceptDownloads: true })
  page = context.pages()[0] ?? (await context.newPage())
  await signIn(page)
})
after(() => context?.close())

test('a file that is dropped on the form is brought', { skip }, async () => {
  await page.goto(`${base}/data/imports?lang=en`)
  await inEachLanguage('the list of imports')
  const data = await page.evaluateHandle(([name, text]) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], name, { type: 'text/csv' }))
    return transfer
  }, ['journey.csv', ROWS])
  await page.dispatchEvent('form[data-drop]', 'dragover', { dataTransfer: data })
  await page.dispatchEvent('form[data-drop]', 'drop', { dataTransfer: data })
  await page.waitForURL('**/data/imports/imp_*')
  assert.equal(await page.locator('h1').innerText(), 'journey.csv')
  await inEachLanguage('a file that is being prepared')
})

test('a column is given its place by keyboard, and the trial shows what would happen', { skip }, async () => {
  await page.locator('#to-3').focus()
  await page.selectOption('#to-3', 'contact.created_at')
  await page.getByRole('button', { name: 'Save the mapping' }).press('Enter')
  await page.waitForLoadState('networkidle')
  assert.equal(await page.inputValue('#to-3'), 'contact.created_at')
  await page.getByRole('button', { name: 'Try it' }).press('Enter')
  await settled()
  assert.match(await page.locator('.examples').first().innerText(), /ada\.journey@example\.com/)
  await inEachLanguage('a file that was tried')
})

test('the import runs, and its refused row is mended and sent again', { skip }, async () => {
  await page.getByRole('button', { name: 'Start the import' }).click()
  await settled()
  await inEachLanguage('an import that is done')
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('a[href$="rejects.csv"]').click()])
  const rejects = await readFile(await download.path(), 'utf8')
  assert.match(rejects, /nobody/)
  await page.setInputFiles('#mended-file', file('mended.csv', rejects.replace('nobody', 'bob.journey@example.com')))
  await page.getByRole('button', { name: 'Send again' }).click()
  await page.waitForURL(url => url.pathname.startsWith('/data/imports/imp_'))
  assert.equal(await page.inputValue('#to-0'), 'contact.email')
  await page.getByRole('button', { name: 'Start the import' }).click()
  await settled()
})

test('what was brought last is undone first', { skip }, async () => {
  for (const _ of [1, 2]) {
    await page.locator('summary', { hasText: 'Undo' }).click()
    await page.getByRole('button', { name: 'Undo it' }).click()
    await settled()
    assert.match(await page.locator('#import').innerText(), /This import was undone/)
    await page.goto(`${base}/data/imports?lang=en`)
    await page.getByRole('link', { name: 'journey.csv' }).first().click()
  }
})
