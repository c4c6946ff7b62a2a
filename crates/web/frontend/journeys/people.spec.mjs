// A colleague's first and last day, by keyboard alone, in each language: invited by a link, in by it, seen in the list, and out
// at once when deactivated. Follows the first day, which made the administrator.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { browse } from '../browser.mjs'
import { LANGUAGES, base, looksRight, signIn, skip, tabTo } from './site.mjs'

let admin, colleague

before(async () => {
  if (skip) return
  admin = await browse({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
  colleague = await browse({ viewport: { width: 390, height: 844 }, locale: 'en-GB' })
})
after(async () => {
  await admin?.close()
  await colleague?.close()
})

const first = async context => context.pages()[0] ?? (await context.newPage())

for (const language of LANGUAGES) {
  test(`a colleague comes and goes in ${language}`, { skip, timeout: 120_000 }, async () => {
    const [page, phone] = [await first(admin), await first(colleague)]
    const email = `luc.${language}@mecalis.example`
    const name = `Luc ${language}`
    await signIn(page)
    await page.goto(`${base}/settings/people?lang=${language}`)
    await tabTo(page, '#invite-email')
    await page.keyboard.type(email)
    await page.keyboard.press('Enter')
    await page.locator('#secret').waitFor()
    await looksRight(page, `a link just made in ${language}`)
    const link = await page.inputValue('#secret')

    await phone.goto(`${link}?lang=${language}`)
    await looksRight(phone, `an invitation in ${language}`)
    await tabTo(phone, '#invitation-name')
    await phone.keyboard.press('Control+A')
    await phone.keyboard.type(name)
    await tabTo(phone, '#invitation-password')
    await phone.keyboard.type('another short sentence')
    await phone.keyboard.press('Enter')
    await phone.waitForURL('**/leads*')
    await phone.goto(`${base}/preferences?lang=${language}`)
    await looksRight(phone, `preferences of a colleague in ${language}`)

    await page.goto(`${base}/settings/people?lang=${language}`)
    await page.getByRole('link', { name, exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/settings/people/per_*')
    await looksRight(page, `a colleague's page in ${language}`)
    await tabTo(page, 'form[action$="/deactivate"] button')
    await page.keyboard.press('Enter')
    await page.waitForURL('**said=deactivated')
    await looksRight(page, `a colleague who left in ${language}`)

    await phone.goto(`${base}/leads`)
    await phone.waitForURL('**/sign-in*')
    await phone.goto(link)
    assert.equal(await phone.locator('#content form').count(), 0, 'the link opens nothing any more')
    await looksRight(phone, `a link that was used in ${language}`)
  })
}
