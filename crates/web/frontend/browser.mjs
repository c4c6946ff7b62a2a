// The one way in which pictures and journeys start a browser. It downloads none: CHROMIUM, else the system's.
import { chromium } from 'playwright-core'
import { mkdtemp, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'

const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--hide-scrollbars',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
]
const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** A browser with a profile of its own; close the context to end it. */
export async function browse(options = {}) {
  const profile = await mkdtemp(path.join(tmpdir(), 'entente-browser-'))
  return chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: FLAGS,
    ...options,
  })
}

/** What axe-core finds on a page against WCAG 2.2 A and AA, one line a finding. */
export async function findings(page, within = 'html') {
  // Evaluated from outside, so that the page's own policy, which lets no foreign script in, stays as it is.
  await page.evaluate(axeSource)
  return page.evaluate(async selector => {
    const found = await globalThis.axe.run(selector, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
    return found.violations.map(
      finding => `${finding.id} (${finding.nodes.length}): ${finding.nodes.slice(0, 3).map(node => `${node.html.slice(0, 140)} ${node.failureSummary?.split('\n')[1] ?? ''}`).join(' | ')}`,
    )
  }, within)
}
