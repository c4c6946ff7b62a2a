// Bundles what the pages load into ../dist, which the Rust build embeds (src/assets.rs):
// app.js, app.css, mark.svg, the two Inter subsets that English, French and Spanish need, and icons.svg.
// File names carry no hash: the server puts one stamp over all of them into the address.
import { build } from 'esbuild'
import { PurgeCSS } from 'purgecss'
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const here = path.dirname(fileURLToPath(import.meta.url))
const web = path.dirname(here)
const dist = path.join(web, 'dist')
const SCRIPT_LIMIT = 120 * 1024

await rm(dist, { recursive: true, force: true })
await mkdir(dist, { recursive: true })

await build({
  absWorkingDir: here,
  entryPoints: { app: 'src/app.ts', 'app.style': 'src/app.css' },
  bundle: true,
  minify: true,
  outdir: dist,
  target: 'es2022',
  format: 'iife',
  loader: { '.woff2': 'file' },
  assetNames: '[name]',
  logLevel: 'warning',
})

// Tabler brings every component it has; what no template and no script names is cut.
const bundled = path.join(dist, 'app.style.css')
const [purged] = await new PurgeCSS().purge({
  content: [`${web}/templates/**/*.html`, `${web}/src/**/*.rs`, `${here}/src/**/*.ts`],
  css: [bundled],
  // Classes that a template puts together from parts.
  safelist: { standard: ['htmx-request', /^heat-/, /^data-/] },
  variables: true,
})
await writeFile(path.join(dist, 'app.css'), purged.css)
await rm(bundled)

await copyFile(path.join(here, 'src/mark.svg'), path.join(dist, 'mark.svg'))

// One sprite of the icons that `src/draw/icon.rs` names, so that the closed list in Rust is the only one.
const named = await readFile(path.join(web, 'src/draw/icon.rs'), 'utf8')
const icons = [...named.matchAll(/=> "([a-z0-9-]+)"/g)].map(([, name]) => name)
const symbols = await Promise.all(
  [...new Set(icons)].sort().map(async name => {
    const file = path.join(here, 'node_modules/@tabler/icons/icons/outline', `${name}.svg`)
    const drawing = (await readFile(file, 'utf8')).replace(/<!--[\s\S]*?-->/g, '')
    const inner = drawing.replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '').replace(/\s*\n\s*/g, '')
    return `<symbol id="${name}" viewBox="0 0 24 24">${inner}</symbol>`
  }),
)
await writeFile(path.join(dist, 'icons.svg'), `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`)

for (const name of ['app.js', 'app.css', 'icons.svg']) {
  const bytes = await readFile(path.join(dist, name))
  const packed = gzipSync(bytes).length
  console.log(`${name.padEnd(10)} ${bytes.length} bytes, ${packed} gzipped`)
  if (name.endsWith('.js') && packed > SCRIPT_LIMIT) throw new Error(`${name} is over ${SCRIPT_LIMIT} bytes gzipped`)
}
