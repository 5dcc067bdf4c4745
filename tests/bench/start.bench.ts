/**
 * start.home: from asking for the host's process to a Home one can use, with 240 stored meetings. Chromium is already
 * running, with a profile that was here before; its own start is said beside. The host's files may be in the system's
 * cache, as on a computer where Tablée was used earlier that day.
 */
import { join } from 'node:path'
import type { BrowserContext } from '@playwright/test'
import { openBrowser } from './support/browser.ts'
import { sayBundleSizes } from './support/bundle-sizes.ts'
import { report, sayLoad, summary } from './support/measures.ts'
import { freePort, instant, serve } from './support/served-host.ts'
import { storeYears } from './support/stored-meetings.ts'
import { withFolder } from './support/workplace.ts'

const meetings = 240
const runs = 9

interface Start {
  browser: number
  /** All from the moment the host's process was asked for. */
  hostReady: number
  firstPaint: number
  answered: number
  usable: number
}

/** Notes when the list is there and the button under its own middle; runs in the page, at each frame. */
function watchForHome(): void {
  const look = (): void => {
    const lines = document.querySelectorAll('ul[aria-label="Passées"] > li').length
    const button = [...document.querySelectorAll('button')].find((each) => each.textContent === 'Nouvelle réunion')
    const box = button?.getBoundingClientRect()
    const hit = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
    if (lines > 0 && button?.contains(hit ?? null) === true) {
      document.documentElement.dataset['usableAt'] = String(performance.timeOrigin + performance.now())
    } else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** When the page first painted and when the host's own list had come, UTC ms. */
function pageTimes(): { firstPaint: number; answered: number } {
  const [paint] = performance.getEntriesByName('first-contentful-paint')
  const [list] = performance.getEntriesByType('resource').filter((entry) => entry.name.endsWith('/api/meeting.list'))
  if (paint === undefined || list === undefined) throw new Error('the page did not paint or did not ask')
  const { timeOrigin } = performance
  return { firstPaint: timeOrigin + paint.startTime, answered: timeOrigin + list.startTime + list.duration }
}

async function startOnce(folder: string, profile: string, port: number): Promise<Start> {
  const before = instant()
  const browser: BrowserContext = await openBrowser(profile)
  const opened = instant()
  try {
    const page = browser.pages()[0] ?? (await browser.newPage())
    await page.addInitScript(watchForHome)
    const host = await serve(folder, port)
    try {
      await page.goto(host.link)
      const usableAt = await page.waitForFunction(() => document.documentElement.dataset['usableAt'])
      const usable = Number(await usableAt.jsonValue())
      // What was measured is worth something only if the button answers and the list is whole.
      await page.getByRole('button', { name: 'Nouvelle réunion' }).click()
      await page.getByRole('textbox', { name: 'Nom de la réunion' }).waitFor()
      await page.getByRole('button', { name: /^Voir les \d+ autres réunions$/ }).waitFor()
      await page.waitForFunction(() =>
        performance.getEntriesByType('resource').some((entry) => entry.name.endsWith('/api/meeting.list')),
      )
      const times = await page.evaluate(pageTimes)
      return {
        browser: opened - before,
        hostReady: host.readyAt - host.spawnedAt,
        firstPaint: times.firstPaint - host.spawnedAt,
        answered: times.answered - host.spawnedAt,
        usable: usable - host.spawnedAt,
      }
    } finally {
      await host.stop()
    }
  } finally {
    await browser.close()
  }
}

await withFolder(async (workplace) => {
  const [folder, profile] = [join(workplace, 'data'), join(workplace, 'profile')]
  const before = performance.now()
  await storeYears(folder, meetings)
  console.log(`   ${meetings} meetings stored in ${((performance.now() - before) / 1000).toFixed(1)} s`)
  const port = await freePort()
  const first = await startOnce(folder, profile, port)
  const starts: Start[] = []
  for (let run = 0; run < runs; run += 1) starts.push(await startOnce(folder, profile, port))
  const all = (what: keyof Start): number[] => starts.map((start) => start[what])
  console.log(`   the very first start (new profile): ${Math.round(first.usable)} ms`)
  console.log(`   Chromium itself, not counted: ${summary(all('browser'))}`)
  console.log(`   host said its link: ${summary(all('hostReady'))}; page painted: ${summary(all('firstPaint'))}`)
  console.log(`   host's own list had come: ${summary(all('answered'))}`)
  sayBundleSizes()
  sayLoad()
  report('start.home', 'ms', all('usable'), null)
})
