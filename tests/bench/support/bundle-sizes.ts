/** How much the pages weigh: what Home needs at once, and each screen that comes when it is opened. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const out = join(import.meta.dirname, '../../../out')
const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} kB`

function said(file: string): string {
  const bytes = readFileSync(join(out, 'renderer', file))
  return `${file.replace('assets/', '')} ${kilobytes(bytes.length)} (${kilobytes(gzipSync(bytes).length)} gz)`
}

/** The scripts and sheets a page's HTML names: fetched before anything shows. */
function namedIn(page: string): string[] {
  const html = readFileSync(join(out, 'renderer', page), 'utf8')
  return [...html.matchAll(/(?:src|href)="\.?\/?(assets\/[^"]+\.(?:js|css))"/g)].map((found) => found[1] ?? '')
}

export function sayBundleSizes(): void {
  const assets = readdirSync(join(out, 'renderer/assets')).map((name) => `assets/${name}`)
  const pages = { Home: namedIn('index.html'), wall: namedIn('projection.html'), phone: namedIn('phone.html') }
  for (const [page, files] of Object.entries(pages)) console.log(`   ${page} at once: ${files.map(said).join(', ')}`)
  const atOnce = new Set(Object.values(pages).flat())
  const later = assets.filter((name) => /\.(?:js|css)$/.test(name) && !atOnce.has(name))
  const weight = (name: string): number => statSync(join(out, 'renderer', name)).size
  const largest = later.sort((a, b) => weight(b) - weight(a)).slice(0, 8)
  console.log(`   later, the largest of ${later.length}: ${largest.map(said).join(', ')}`)
  console.log(`   host: ${kilobytes(statSync(join(out, 'browser/tablee.cjs')).size)}`)
}
