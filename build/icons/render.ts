/**
 * Draws icon.svg in the sizes that packages want: `node build/icons/render.ts` after changing it. The results are
 * committed, so that no build needs a browser.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findBrowser } from '../browser/find.ts'
import { iconFiles, packIcns, packIco } from './containers.ts'

const folder = import.meta.dirname
const svg = readFileSync(join(folder, 'icon.svg'), 'utf8')
const executablePath = findBrowser()?.path
if (executablePath === undefined) throw new Error('no Chromium here to draw with')

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
const page = await browser.newPage()
const drawn = new Map<number, Buffer>()
for (const size of iconFiles) {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`)
  drawn.set(size, await page.screenshot({ omitBackground: true }))
}
await browser.close()

for (const [size, png] of drawn) writeFileSync(join(folder, `${size}x${size}.png`), png)
writeFileSync(join(folder, 'icon.ico'), packIco(drawn))
writeFileSync(join(folder, 'icon.icns'), packIcns(drawn))
