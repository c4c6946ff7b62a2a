// Help, in each language: by keyboard alone from a page's question mark to the guide and the glossary; and without a script.
// Follows the first day, which made the administrator.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { browse } from '../browser.mjs'
import { LANGUAGES, base, looksRight, signIn, skip, tabTo } from './site.mjs'

const DAY = { en: /^Day 4/, fr: /^Jour 4/, es: /^Día 4/ }
let context, page

before(async () => {
  if (skip) return
  context = await browse({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
  page = context.pages()[0] ?? (await context.newPage())
  await signIn(page)
})
after(() => context?.close())

for (const language of LANGUAGES) {
  for (const width of [1440, 390]) {
    test(`the help of a page in ${language}, ${width} wide`, { skip }, async () => {
      await page.setViewportSize({ width, height: 844 })
      await page.goto(`${base}/leads?lang=${language}`)
      await page.keyboard.press('h')
      const panel = page.locator('.help-panel')
      await panel.waitFor()
      assert.ok((await panel.locator('p').allInnerTexts()).every(text => text.trim()), 'it says something')
      await looksRight(page, `the help of the leads in ${language}, ${width} wide`, '.help-panel')
      await page.keyboard.press('Escape')
      assert.ok(await panel.isHidden(), 'Escape closes it')
      assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'SUMMARY', 'the focus is back')
      await page.keyboard.press('Enter')
      await tabTo(page, '.help-panel a[href="/help/day-4"]')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/help/day-4')
      assert.match(await page.locator('h1').innerText(), DAY[language])
      await looksRight(page, `the guide in ${language}, ${width} wide`)
      await tabTo(page, '.guide-paging a[rel=next]')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/help/day-5')
      await page.goto(`${base}/help/glossary?lang=${language}#stage-mql`)
      assert.match(await page.locator('#stage-mql').innerText(), /MQL/)
      await looksRight(page, `the glossary in ${language}, ${width} wide`)
    })
  }
}

test('help opens without a script', { skip }, async () => {
  const plain = await browse({ javaScriptEnabled: false, viewport: { width: 1024, height: 800 } })
  try {
    const quiet = plain.pages()[0] ?? (await plain.newPage())
    await signIn(quiet)
    await quiet.goto(`${base}/accounts?lang=en`)
    await quiet.click('.help > summary')
    assert.ok(await quiet.locator('.help-panel').isVisible())
    await quiet.click('.help-panel a[href="/help"]')
    await quiet.waitForURL('**/help')
    assert.equal(await quiet.locator('.lines a.name').count() >= 6, true, 'five days and the glossary')
  } finally {
    await plain.close()
  }
})
