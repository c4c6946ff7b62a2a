// A working day without a mouse, in each language: sign in, search, open, read why, log a call, correct a field, leave.
// Follows the first day, which made the administrator.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { browse } from '../browser.mjs'
import { EMAIL, LANGUAGES, PASSWORD, base, signIn, skip, tabTo } from './site.mjs'

const SAID = {
  en: 'Recorded. The score was computed anew.',
  fr: 'Consigné. Le score est recalculé.',
  es: 'Registrado. La puntuación se calculó de nuevo.',
}
let context, page

before(async () => {
  if (skip) return
  context = await browse({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
  page = context.pages()[0] ?? (await context.newPage())
})
after(() => context?.close())

for (const language of LANGUAGES) {
  test(`by keyboard alone in ${language}`, { skip }, async () => {
    await page.goto(`${base}/sign-in?lang=${language}`)
    await tabTo(page, '[name=email]')
    await page.keyboard.type(EMAIL)
    await tabTo(page, '[name=password]')
    await page.keyboard.type(PASSWORD)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/leads*')
    await page.goto(`${base}/leads?lang=${language}`)
    assert.equal(await page.getAttribute('html', 'lang'), language)
    await page.keyboard.press('?')
    assert.ok(await page.locator('#keys').isVisible(), 'the keys are listed')
    await page.keyboard.press('Escape')
    await page.keyboard.press('/')
    await page.keyboard.type('a')
    await page.keyboard.press('Enter')
    await page.waitForURL('**q=a*')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/leads/led_*')
    const lead = new URL(page.url()).pathname
    await tabTo(page, '#why details > summary')
    await page.keyboard.press('Enter')
    assert.ok(await page.locator('#why details[open] .activity-row').first().isVisible(), 'the activities are shown')
    await page.keyboard.press('c')
    await tabTo(page, '#call-note')
    await page.keyboard.type(`Asked for a quote (${language}).`)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('.said').waitFor()
    assert.equal((await page.locator('.said').innerText()).trim(), SAID[language])
    assert.ok((await page.locator('.timeline').innerText()).includes(`Asked for a quote (${language}).`))
    await page.keyboard.press('e')
    await page.waitForURL(`**${lead}/edit`)
    await tabTo(page, '[name="contact.title"]')
    await page.keyboard.press('Control+A')
    await page.keyboard.type(`Title in ${language}`)
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${lead}?said=edited`)
    assert.ok((await page.locator('.hero').innerText()).includes(`Title in ${language}`))
    await tabTo(page, '.me button')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/sign-in*')
  })
}

test('a list of contacts by keyboard alone', { skip }, async () => {
  await signIn(page)
  await page.goto(`${base}/contacts?lang=en`)
  await page.keyboard.press('/')
  await page.keyboard.type('a')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/contacts?*q=a*')
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  assert.equal(await page.locator('tbody .tick:checked').count(), 2, 'two rows are marked')
  await tabTo(page, '.when-marked', 400)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/contacts/change')
  assert.equal(await page.locator('input[name=id]').count(), 2)
  await page.goBack()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/contacts/con_*')
})
