// A new user's first day, in a real browser: begin to administer the sample company, find a hot lead by the grid, see why
// it is hot, log a call, and see it in the timeline. The server at ENTENTE_URL must hold the sample and nobody to sign in.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { browse } from '../browser.mjs'
import { EMAIL, LANGUAGES, PASSWORD, base, looksRight, skip } from './site.mjs'

const clean = where => looksRight(page, where)
let context, page

before(async () => {
  if (skip) return console.log('journeys are skipped: ENTENTE_URL names no server')
  context = await browse({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
  page = context.pages()[0] ?? (await context.newPage())
})
after(() => context?.close())

test('the first run greets in each language, and keeps what was typed', { skip }, async () => {
  const welcome = { en: 'Welcome to Entente', fr: 'Bienvenue dans Entente', es: 'Le damos la bienvenida a Entente' }
  for (const language of LANGUAGES) {
    await page.goto(`${base}/first-run?lang=${language}`)
    assert.equal(await page.locator('h1').innerText(), welcome[language])
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await clean(`the first run in ${language}, ${colorScheme}`)
    }
    await page.fill('[name=name]', 'Ana Roldán')
    await page.fill('[name=email]', 'not an address')
    await page.click('button.filled')
    await page.locator('.field-error').first().waitFor()
    assert.equal(await page.inputValue('[name=name]'), 'Ana Roldán', 'what was typed is kept')
    await clean(`the first run with mistakes in ${language}`)
  }
  await page.goto(`${base}/first-run?lang=en`)
  await page.emulateMedia({ colorScheme: 'light' })
})

test('the first run makes the administrator, and asks for no company where the sample is', { skip }, async () => {
  await page.goto(base)
  await page.waitForURL('**/first-run')
  assert.equal(await page.locator('[name=company], [name=start]').count(), 0)
  await page.fill('[name=name]', 'Ana Roldán')
  await page.fill('[name=email]', EMAIL)
  await page.fill('[name=password]', PASSWORD)
  await page.click('button.filled')
  await page.waitForURL('**/leads')
})

test('leads of the sample appear and the grid filters them on click', { skip }, async () => {
  await page.locator('.lead-table [data-walk-stop]').first().waitFor()
  await page.locator('#overview .facets').waitFor()
  const hot = page.locator('#overview a.square:not(:has(span:text-is("0")))').first()
  const cell = await hot.locator('b').innerText()
  await hot.click()
  await page.waitForURL(`**cell=${cell}*`)
  await page.locator('#results .cell').first().waitFor()
  const shown = await page.locator('.lead-table .cell').allInnerTexts()
  assert.ok(shown.length > 0 && shown.every(text => text === cell), `only ${cell} is listed`)
  await clean('the filtered list')
  await page.goBack()
  await page.waitForURL(url => !url.search.includes('cell='))
})

test('by keyboard alone: walk, open, read why, log a call, see it', { skip }, async () => {
  await page.goto(`${base}/leads`)
  await page.keyboard.press('?')
  assert.ok(await page.locator('#keys').isVisible(), 'the keys are listed')
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/leads/led_*')
  const total = await page.locator('#why .fall-row.total .points').last().innerText()
  const parts = await page.locator('#why .fall').last().locator(':scope > .fall-row:not(.total) .points, :scope > details > summary > .points').allInnerTexts()
  const number = text => Number(text.replace('−', '-').replace('+', '').replace(',', '.'))
  const sum = parts.map(number).reduce((one, other) => one + other, 0)
  assert.ok(Math.abs(sum - number(total)) < 0.05, `the parts ${parts} add up to ${total}`)
  await clean("a lead's page")
  await page.keyboard.press('c')
  await page.locator('#call-note').fill('They asked for a quote.')
  await page.locator('#call-note').press('Tab')
  await page.keyboard.press('Enter')
  await page.locator('.said').waitFor()
  // The call may have moved the lead to another cell, which then stands above it.
  assert.match(await page.locator('.timeline').innerText(), /They asked for a quote/)
})

test('signing out ends the session', { skip }, async () => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(`${base}/leads`)
  await page.locator('.me button').click()
  await page.waitForURL('**/sign-in')
  await page.goto(`${base}/leads`)
  await page.waitForURL('**/sign-in*')
  await page.fill('[name=email]', EMAIL)
  await page.fill('[name=password]', 'wrong wrong wrong')
  await page.click('button.filled')
  await page.locator('[role=alert]').waitFor()
})
