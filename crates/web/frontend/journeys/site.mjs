// What the journeys share: whom they sign in, and how they look at a page.
import assert from 'node:assert/strict'
import { findings } from '../browser.mjs'

export const base = process.env.ENTENTE_URL
export const skip = base ? false : 'ENTENTE_URL names no server'
export const EMAIL = 'ana@mecalis.example'
export const PASSWORD = 'a short sentence to remember'
export const LANGUAGES = ['en', 'fr', 'es']

/** No finding of axe-core (within a part of it, where that covers the rest), and no wider than the window. What is still asked for is pale: waited for. */
export async function looksRight(page, where, within = 'html') {
  await page.waitForFunction(() => !document.querySelector('.waiting, .htmx-request'))
  assert.deepEqual(await findings(page, within), [], `axe-core on ${where}`)
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  assert.ok(wider <= 0, `${where} is ${wider} wider than the window`)
}

/** A page of the server in each language, wide and on a phone; in the end in English and wide. */
export async function inEachLanguage(page, address, where = address) {
  const said = language => `${base}${address}${address.includes('?') ? '&' : '?'}lang=${language}`
  for (const [width, height] of [[1440, 900], [390, 844]]) {
    await page.setViewportSize({ width, height })
    for (const language of LANGUAGES) {
      await page.goto(said(language))
      await looksRight(page, `${where} in ${language}, ${width} wide`)
    }
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(said('en'))
}

export async function signIn(page) {
  await page.goto(`${base}/sign-in`)
  await page.fill('[name=email]', EMAIL)
  await page.fill('[name=password]', PASSWORD)
  await page.click('button.filled')
  await page.waitForURL('**/leads*')
}

/** Presses Tab until what `selector` names has the focus, and shows it. */
export async function tabTo(page, selector, most = 80) {
  for (let pressed = 0; pressed <= most; pressed += 1) {
    const focus = await page.evaluate(wanted => {
      const here = document.activeElement
      const box = here?.closest('.search') ?? here
      return here?.matches(wanted) ? getComputedStyle(box).outlineStyle : null
    }, selector)
    if (focus !== null) return assert.notEqual(focus, 'none', `${selector} shows that it has the focus`)
    await page.keyboard.press('Tab')
  }
  assert.fail(`${selector} is not reached by ${most} tabs`)
}
