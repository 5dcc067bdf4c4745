/** Chromium's own print of minutes: their HTML, on the same paper, with the tags and the outline it can write. */
import { readdirSync, readFileSync } from 'node:fs'
import { chromium, type Browser } from '@playwright/test'
import { toHtml } from '#host/export/minutes-html.ts'
import type { SemanticDocument } from '#shared/minutes/document.ts'
import { residentOf } from './process-use.ts'

/** Between two looks at its memory, ms. */
const lookEvery = 50

export class Printer {
  readonly #browser: Browser

  private constructor(browser: Browser) {
    this.#browser = browser
  }

  static async open(): Promise<Printer> {
    const executablePath = process.env['CHROMIUM_PATH']
    if (executablePath === undefined) throw new Error('CHROMIUM_PATH names no browser')
    return new Printer(
      await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] }),
    )
  }

  async print(document: SemanticDocument): Promise<Uint8Array> {
    const page = await this.#browser.newPage()
    await page.setContent(toHtml(document))
    const bytes = await page.pdf({ format: 'A4', tagged: true, outline: true })
    await page.close()
    return bytes
  }

  /** MB of all its processes at the most, above what they held before. */
  async memoryOf(document: SemanticDocument): Promise<number> {
    const before = allOf(process.pid)
    let most = before
    const looking = setInterval(() => {
      most = Math.max(most, allOf(process.pid))
    }, lookEvery)
    await this.print(document)
    clearInterval(looking)
    return most - before
  }

  async close(): Promise<void> {
    await this.#browser.close()
  }
}

/** MB of every process begun from here, this one left out. */
function allOf(root: number): number {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const after = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1) ?? ''
      parents.set(Number(name), Number(after.split(' ')[1]))
    } catch {
      // Gone while it was being looked at.
    }
  }
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid)
    return parent !== undefined && parent > 1 && (parent === root || isBelow(parent))
  }
  return [...parents.keys()].filter(isBelow).reduce((sum, pid) => sum + held(pid), 0)
}

function held(pid: number): number {
  try {
    return residentOf(pid)
  } catch {
    return 0
  }
}
