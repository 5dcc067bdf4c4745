/** The computers of a room: three Tablées each with its page, and a network between them that can fail. */
import { test as base, expect, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { openProxy, type TcpProxy } from '#factories/tcp-proxy.ts'
import { watchFaults } from '../fixtures.ts'
import { HostProcess } from '../host-process.ts'

export { expect }

export interface Pen {
  host: HostProcess
  page: Page
}

interface Fixtures {
  facilitator: Pen
  minuteTaker: Pen
  speechSteward: Pen
  /** A window of a browser that holds no Tablée. */
  wall: Page
  /** Opens a network to a port, closed at the end. */
  network: (port: number) => Promise<TcpProxy>
}

type Options = NonNullable<Parameters<Browser['newContext']>[0]>

async function withPen(browser: Browser, options: Options, use: (pen: Pen) => Promise<void>): Promise<void> {
  const host = await HostProcess.start('2026-11-12T18:25')
  const context: BrowserContext = await browser.newContext(options)
  const expectNoFault = watchFaults(context)
  const page = await context.newPage()
  await page.goto(host.printedLink)
  await use({ host, page })
  expectNoFault()
  await context.close()
  await host.dispose()
}

export const test = base.extend<Fixtures>({
  facilitator: ({ browser, contextOptions }, use) => withPen(browser, contextOptions, use),
  minuteTaker: ({ browser, contextOptions }, use) => withPen(browser, contextOptions, use),
  speechSteward: ({ browser, contextOptions }, use) => withPen(browser, contextOptions, use),

  wall: async ({ browser, contextOptions }, use) => {
    const context = await browser.newContext(contextOptions)
    await use(await context.newPage())
    await context.close()
  },

  // eslint-disable-next-line no-empty-pattern
  network: async ({}, use) => {
    const opened: TcpProxy[] = []
    await use(async (port) => {
      const proxy = await openProxy(port)
      opened.push(proxy)
      return proxy
    })
    await Promise.all(opened.map((proxy) => proxy.close()))
  },
})
