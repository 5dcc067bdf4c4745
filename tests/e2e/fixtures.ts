/**
 * What every end-to-end test stands on. Import `test` and `expect` from here.
 *
 *   test('…', async ({ page, host }) => { … })
 *
 * `host`         a real host of its own for each test, on an empty disk, port 0, at `at` (host-process.ts):
 *                `host.kill()` as a power cut; `host.restart()` on the same port and disk; `host.clock('19:08')` stops
 *                the hour there, on the host and on its pages; `host.call('meeting.list', {})`; `host.dataFolder`.
 * `page`         a page already admitted through the printed link, on Home. Pages take their hour from the host
 *                (renderer/ui/page-clock.ts), so Date is left alone in them: real timers, real sockets.
 * `newWindow()`  another window of the same browser: same store, same cookie.
 * `newProfile()` another browser profile: an empty store, admitted through a link of its own.
 * `asPerson`     `test.use({ asPerson: true })`: the host never runs as root, to whom no folder is read-only.
 * `at`           `test.use({ at: '2026-11-12T18:25' })`, Paris time. That is the default, five minutes before the demo.
 *
 * `expectBeforeAndAfterReload(page, check)` proves that what is seen was kept; `axe(page)` and
 * `axeOnBothGrounds(page)` find no violation (axe.ts).
 * A script error or a refusal by the content security policy in any page fails the test.
 */
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test'
import { HostProcess } from './host-process.ts'

interface Fixtures {
  at: string
  asPerson: boolean
  host: HostProcess
  newWindow: () => Promise<Page>
  newProfile: () => Promise<Page>
}

/** Collects what a context's pages do wrong by themselves; the answer asserts that it was nothing. */
export function watchFaults(context: BrowserContext): () => void {
  const faults: string[] = []
  context.on('weberror', (error) => faults.push(error.error().stack ?? error.error().message))
  context.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) faults.push(message.text())
  })
  return () => expect(faults).toEqual([])
}

/** A window of its own: as a tab it would cover the first page, which Chromium then draws once a second. */
async function openWindow(beside: Page): Promise<Page> {
  const context = beside.context()
  const browser = context.browser()
  if (browser === null) throw new Error('the page belongs to no browser')
  const ofPage = await context.newCDPSession(beside)
  const { targetInfo } = await ofPage.send('Target.getTargetInfo')
  await ofPage.detach()
  const ofBrowser = await browser.newBrowserCDPSession()
  const opened = context.waitForEvent('page')
  const { browserContextId = '' } = targetInfo
  await ofBrowser.send('Target.createTarget', { url: 'about:blank', newWindow: true, browserContextId })
  await ofBrowser.detach()
  return opened
}

export const test = base.extend<Fixtures>({
  at: ['2026-11-12T18:25', { option: true }],

  asPerson: [false, { option: true }],

  host: async ({ at, asPerson }, use, info) => {
    const host = await HostProcess.start(at, asPerson)
    await use(host)
    if (info.status !== info.expectedStatus) await info.attach('host log', { body: host.log.join('\n') })
    await host.dispose()
  },

  context: async ({ context, host }, use) => {
    const expectNoFault = watchFaults(context)
    host.follow(context)
    await use(context)
    expectNoFault()
  },

  page: async ({ context, host }, use) => {
    const page = await context.newPage()
    await page.goto(host.printedLink)
    await use(page)
  },

  newWindow: async ({ host, page }, use) => {
    await use(async () => {
      expect(page.url()).toContain(host.origin)
      const other = await openWindow(page)
      await other.goto(`${host.origin}/`)
      return other
    })
  },

  newProfile: async ({ browser, host, contextOptions }, use) => {
    const opened: { context: BrowserContext; expectNoFault: () => void }[] = []
    await use(async () => {
      const context = await browser.newContext(contextOptions)
      opened.push({ context, expectNoFault: watchFaults(context) })
      host.follow(context)
      const page = await context.newPage()
      await page.goto(await host.newLink())
      return page
    })
    for (const { context, expectNoFault } of opened) {
      expectNoFault()
      await context.close()
    }
  },
})

export { expect }
export { axe, axeOnBothGrounds } from './axe.ts'

/** Runs a check, reloads the page and runs it again: what was seen was kept. */
export async function expectBeforeAndAfterReload(page: Page, check: () => Promise<void>): Promise<void> {
  await check()
  await page.reload()
  await check()
}
