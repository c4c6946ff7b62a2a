// A list goes out of the house: filtered by a field of the contact, with columns of one's own, and a long one made in the
// background and fetched. In each language, on a wide screen and on a phone.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { browse } from '../browser.mjs'
import { base, inEachLanguage, looksRight, signIn, skip, tabTo } from './site.mjs'

let context, page

before(async () => {
  if (skip) return
  context = await browse({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', acceptDownloads: true })
  page = context.pages()[0] ?? (await context.newPage())
  await signIn(page)
})
after(() => context?.close())

test('leads are filtered by a field of their contact, by keyboard alone', { skip }, async () => {
  await page.goto(`${base}/leads?lang=en`)
  await page.locator('#overview .facets fieldset').first().waitFor()
  await tabTo(page, '#filter-field', 120)
  await page.selectOption('#filter-field', 'contact.seniority')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/leads/filter?*')
  await looksRight(page, 'the filter by a field of the contact')
  await page.locator('.value-choices input').first().focus()
  await page.keyboard.press('Space')
  await page.locator('form.filter-form button.filled').press('Enter')
  await page.waitForURL('**/leads?*f.contact.seniority=*')
  await page.locator('#overview .chip.on').first().waitFor()
  assert.ok((await page.locator('.lead-table [data-walk-stop]').count()) > 0, 'some lead passes')
  await inEachLanguage(page, new URL(page.url()).pathname + new URL(page.url()).search)
})

test('columns are chosen, and stay with the filter', { skip }, async () => {
  await page.goto(`${base}/leads?lang=en&q=a&columns=cell,email,motion`)
  const heads = await page.locator('.lead-table th').allInnerTexts()
  assert.deepEqual(heads.slice(-3).map(text => text.trim()), ['Cell', 'Email', 'Motion'])
  await inEachLanguage(page, '/leads?columns=cell,email,country,source')
})

test('a long list is made in the background, and fetched', { skip }, async () => {
  await inEachLanguage(page, '/data/exports')
  await page.goto(`${base}/activities?lang=en`)
  await page.locator('.page-head details.menu summary').last().click()
  await page.getByRole('link', { name: 'CSV' }).click()
  await page.waitForURL('**/data/exports')
  const fetch = page.getByRole('link', { name: 'Download' }).first()
  await fetch.waitFor({ timeout: 30000 })
  await inEachLanguage(page, '/data/exports')
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download' }).first().click()])
  const text = await readFile(await download.path(), 'utf8')
  assert.ok(text.split('\n').length > 100, 'the file holds the activities')
  await page.getByRole('button', { name: /Take away/ }).first().click()
  await page.waitForURL('**/data/exports')
  assert.equal(await page.getByRole('link', { name: 'Download' }).count(), 0)
})
