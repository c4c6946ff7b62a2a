// Every page in each language, light and dark, wide and on a phone: nothing for axe-core to find, nothing wider than the
// window. Follows the first day, which made the administrator.
import { test } from 'node:test'
import { browse } from '../browser.mjs'
import { LANGUAGES, base, looksRight, signIn, skip } from './site.mjs'

const PAGES = ['/leads', '/leads?cell=A4&cell=B4&stage=mql', '/leads?q=zzzzzz', 'LEAD', 'LEAD/edit', '/agreement', '/preferences', '/nowhere', '/today',
  '/settings/people', 'PERSON', '/settings/company', '/settings/fields', '/settings/offer', '/settings/tokens', '/settings/audit', '/settings/roles', '/invitation/none',
  '/leads/filter?field=account.industry', '/contacts', '/contacts?f.country=FR&f.title.has=a&columns=title,city,account', '/contacts/filter?field=country', 'CONTACT', 'CONTACT/edit',
  '/accounts', 'ACCOUNT', 'ACCOUNT/edit', '/accounts/new', '/opportunities', 'DEAL', '/opportunities/board', '/activities', '/campaigns', '/content', '/help', '/help/day-2', '/help/glossary']
/** The lists whose first record stands for its name among the pages. */
const RECORDS = { LEAD: '/leads', CONTACT: '/contacts', ACCOUNT: '/accounts', DEAL: '/opportunities' }
const WINDOWS = [
  { width: 1440, height: 900, theme: 'light', languages: LANGUAGES },
  { width: 1440, height: 900, theme: 'dark', languages: LANGUAGES },
  // The same templates and colours: on a phone the longest words are what may break.
  { width: 390, height: 844, theme: 'light', languages: ['fr', 'es'] },
]

for (const { width, height, theme, languages } of WINDOWS) {
  test(`every page, ${width} wide and ${theme}`, { skip, timeout: 300_000 }, async () => {
    const context = await browse({ viewport: { width, height }, colorScheme: theme, locale: 'en-GB' })
    try {
      const page = context.pages()[0] ?? (await context.newPage())
      for (const language of languages) {
        await page.goto(`${base}/sign-in?lang=${language}`)
        await looksRight(page, `sign-in in ${language}`)
      }
      await signIn(page)
      const first = {}
      for (const [name, list] of Object.entries(RECORDS)) {
        await page.goto(`${base}${list}`)
        first[name] = await page.locator('[data-walk-stop]').first().getAttribute('href')
      }
      await page.goto(`${base}/settings/people`)
      first.PERSON = await page.locator('.lines a.name').first().getAttribute('href')
      for (const language of languages) {
        for (const address of PAGES.map(address => address.replace(/^[A-Z]+/, name => first[name]))) {
          await page.goto(`${base}${address}${address.includes('?') ? '&' : '?'}lang=${language}`)
          if (address.startsWith('/leads?') || address === '/leads') await page.locator('#overview .facets fieldset, #overview .square span').first().waitFor()
          // What is folded is on the page too.
          await page.evaluate(() => document.querySelectorAll('#why details').forEach(fold => { fold.open = true }))
          await looksRight(page, `${address} in ${language}, ${width} wide, ${theme}`)
        }
      }
    } finally {
      await context.close()
    }
  })
}
