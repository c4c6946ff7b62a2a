// Takes a picture of every page at 1440 and 390 wide, light and dark, in the three languages, and runs axe-core on each.
//   ENTENTE_URL=http://127.0.0.1:8080 ENTENTE_EMAIL=... ENTENTE_PASSWORD=... node shots.mjs [name ...]
// Pictures go to ENTENTE_SHOTS (else ./shots). Ends with 1 where axe finds something, a page is wider than its window, or
// the console complains.
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { browse, findings } from './browser.mjs'

const base = process.env.ENTENTE_URL ?? 'http://127.0.0.1:8080'
const out = process.env.ENTENTE_SHOTS ?? 'shots'
const wanted = process.argv.slice(2)
await mkdir(out, { recursive: true })
let troubles = 0

async function picture(page, name, address, language) {
  if (wanted.length && !wanted.some(start => name.startsWith(start))) return
  const separator = address.includes('?') ? '&' : '?'
  await page.goto(`${base}${address}${separator}lang=${language}`, { waitUntil: 'networkidle' })
  await page.evaluate(() => document.fonts.ready)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  const found = await findings(page)
  await page.screenshot({ path: path.join(out, `${name}.png`), fullPage: true })
  if (wide > 0 || found.length) troubles += 1
  console.log(name, wide > 0 ? `WIDER BY ${wide}` : '', found.length ? `\n  ${found.join('\n  ')}` : 'axe ok')
}

for (const width of [1440, 390]) {
  for (const theme of ['light', 'dark']) {
    const context = await browse({ viewport: { width, height: width === 390 ? 844 : 900 }, colorScheme: theme, locale: 'en-GB' })
    const page = context.pages()[0] ?? (await context.newPage())
    page.on('console', message => {
      if (message.type() === 'error') { troubles += 1; console.log('  CONSOLE', message.text()) }
    })
    for (const language of ['en', 'fr', 'es']) await picture(page, `sign-in-${width}-${theme}-${language}`, '/sign-in', language)
    await page.goto(`${base}/sign-in`)
    await page.fill('[name=email]', process.env.ENTENTE_EMAIL ?? '')
    await page.fill('[name=password]', process.env.ENTENTE_PASSWORD ?? '')
    await page.click('button.filled')
    await page.waitForURL('**/leads*')
    const lead = await page.locator('[data-walk-stop]').first().getAttribute('href')
    for (const language of ['en', 'fr', 'es']) {
      const tail = `${width}-${theme}-${language}`
      await picture(page, `leads-${tail}`, '/leads', language)
      await picture(page, `today-${tail}`, '/today', language)
      await picture(page, `filtered-${tail}`, '/leads?cell=A4&cell=A3&stage=mql', language)
      await picture(page, `nothing-${tail}`, '/leads?q=zzzzzz', language)
      await picture(page, `lead-${tail}`, lead, language)
      await picture(page, `edit-${tail}`, `${lead}/edit`, language)
      for (const tab of ['people', 'company', 'fields', 'tokens', 'audit']) await picture(page, `settings-${tab}-${tail}`, `/settings/${tab}`, language)
      await picture(page, `imports-${tail}`, '/data/imports', language)
      for (const list of ['contacts', 'accounts', 'opportunities', 'activities', 'campaigns', 'content']) await picture(page, `${list}-${tail}`, `/${list}`, language)
      await picture(page, `contacts-filtered-${tail}`, '/contacts?f.country=FR&f.title.has=a&columns=title,city,account', language)
      await picture(page, `filter-${tail}`, '/contacts/filter?field=country', language)
      await picture(page, `board-${tail}`, '/opportunities/board', language)
      for (const [name, list] of [['contact', '/contacts'], ['account', '/accounts?sort=-employees'], ['deal', '/opportunities'], ['campaign', '/campaigns']]) {
        await page.goto(`${base}${list}`)
        const record = await page.locator('[data-walk-stop]').first().getAttribute('href')
        await picture(page, `${name}-${tail}`, record, language)
        await picture(page, `${name}-edit-${tail}`, `${record}/edit`, language)
      }
      await picture(page, `agreement-${tail}`, '/agreement', language)
      await picture(page, `preferences-${tail}`, '/preferences', language)
      for (const tab of ['people', 'company', 'fields', 'offer', 'tokens', 'audit', 'roles']) await picture(page, `${tab}-${tail}`, `/settings/${tab}`, language)
    }
    await context.close()
  }
}
if (troubles) { console.log(`${troubles} pages need a look`); process.exit(1) }
