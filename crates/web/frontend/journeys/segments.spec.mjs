// A segment goes its whole way in a real browser, by keyboard: made by rows with its size counted beside, written as a text with a
// mistake at its place, seen with its members, given a market book, and found as "what to say" on a lead. In each language, on a
// wide screen and on a phone. Follows the first day, which made the administrator and the sample company.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { browse } from '../browser.mjs'
import { LANGUAGES, base, looksRight, signIn, skip, tabTo } from './site.mjs'

let context, page
const made = {}

before(async () => {
  if (skip) return
  context = await browse({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
  page = context.pages()[0] ?? (await context.newPage())
  await signIn(page)
})
after(() => context?.close())

/** On a wide screen and on a phone. */
async function looksRightEverywhere(where) {
  for (const [width, height] of [[390, 844], [1440, 900]]) {
    await page.setViewportSize({ width, height })
    await looksRight(page, `${where}, ${width} wide`)
  }
}

/** The fragment that counts has answered. */
const counted = () => page.locator('#feedback .size, #feedback .mistakes').first().waitFor({ timeout: 20000 })

for (const language of LANGUAGES) {
  test(`a segment is made by rows in ${language}`, { skip, timeout: 120_000 }, async () => {
    await page.goto(`${base}/segments?lang=${language}`)
    await page.locator('#subjects .number a').first().waitFor({ timeout: 20000 })
    await looksRightEverywhere(`the list of segments in ${language}`)
    await page.goto(`${base}/segments/new?lang=${language}`)
    await tabTo(page, '#subject-name')
    await page.keyboard.type(`Factories ${language}`)
    await tabTo(page, '#of-0')
    await page.selectOption('#of-0', 'f:industry')
    await page.locator('input[name="pick.0"][value="manufacturing"]').waitFor()
    await page.locator('input[name="pick.0"][value="manufacturing"]').focus()
    await page.keyboard.press('Space')
    await counted()
    const alone = await page.locator('#feedback .size').innerText()
    await tabTo(page, '#add-row')
    await page.keyboard.press('Enter')
    await page.locator('#of-1').waitFor()
    await page.selectOption('#of-1', 'f:employees')
    await page.locator('#value-1').waitFor()
    await page.locator('#value-1').focus()
    await page.keyboard.type('200')
    await page.waitForFunction(before => {
      const now = document.querySelector('#feedback .size')?.innerText
      return now && now !== before
    }, alone, { timeout: 20000 })
    await looksRightEverywhere(`a segment by rows in ${language}`)

    await tabTo(page, '#as-text')
    await page.keyboard.press('Enter')
    await page.locator('#condition-text').waitFor()
    assert.equal(await page.inputValue('#condition-text'), "industry IN ('manufacturing') AND employees >= 200")
    await page.locator('#condition-text').focus()
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('x')
    await page.locator('#feedback mark').waitFor({ timeout: 20000 })
    assert.equal(await page.locator('#feedback mark').innerText(), 'xindustry')
    await looksRightEverywhere(`a mistake at its place in ${language}`)
    await page.keyboard.press('Backspace')
    await page.locator('#feedback .size').waitFor({ timeout: 20000 })
    await tabTo(page, '#as-rows')
    await page.keyboard.press('Enter')
    await page.locator('#of-1').waitFor()

    await tabTo(page, `[id="pitch-messages.${language}"]`)
    await page.keyboard.type(`What we say in ${language}`)
    await page.locator('form.edit-form button.filled').press('Enter')
    await page.waitForURL('**/segments/seg_*')
    made[language] = page.url().split('?')[0]
    await page.locator('.size').waitFor({ timeout: 20000 })
    await looksRightEverywhere(`a segment in ${language}`)
    await page.goto(`${made[language]}/members?lang=${language}`)
    assert.ok((await page.locator('tbody a.name').count()) > 0, 'it has members')
    await looksRightEverywhere(`the members of a segment in ${language}`)
  })

  test(`its market book is written in ${language}`, { skip, timeout: 120_000 }, async () => {
    await page.goto(`${made[language]}/book?lang=${language}`)
    await tabTo(page, '#book-value_proposition')
    await page.keyboard.type('A plan that is followed.')
    await tabTo(page, '[id="book-benefit.name.0"]')
    await page.keyboard.type('31% less downtime')
    await page.locator('form.edit-form button.filled').press('Enter')
    await page.locator('[id="book-benefit.text.0"][aria-invalid]').waitFor()
    await looksRightEverywhere(`a benefit without proof in ${language}`)
    await page.locator('[id="book-benefit.text.0"]').fill('A foundry, over two years.')
    await page.locator('form.edit-form button.filled').press('Enter')
    await page.waitForURL('**/segments/seg_*said=book')
    await looksRightEverywhere(`a market book in ${language}`)
    await page.goto(`${base}/personas?lang=${language}`)
    await page.locator('#subjects .number a').first().waitFor({ timeout: 20000 })
    await looksRightEverywhere(`the list of personas in ${language}`)
  })
}

test('what to say stands on whom it concerns', { skip, timeout: 60_000 }, async () => {
  await page.goto(`${made.en}/members?lang=en`)
  await page.locator('tbody a.name').first().press('Enter')
  await page.waitForURL('**/contacts/con_*')
  assert.match(await page.locator('#say').innerText(), /Factories en/)
  await looksRightEverywhere('a contact with what to say')
})

test('a segment is deleted after it was asked once', { skip, timeout: 60_000 }, async () => {
  for (const language of LANGUAGES) {
    await page.goto(`${made[language]}?lang=${language}`)
    await page.locator('.sure > summary').press('Enter')
    await looksRightEverywhere(`the question before a segment is deleted in ${language}`)
    await page.locator('.sure form button').press('Enter')
    await page.waitForURL('**/segments?said=deleted')
  }
})
