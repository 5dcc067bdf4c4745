/**
 * A phone's browser: it finds the room by a name, over plain HTTP, where no API of a secure context is there. Any error
 * or refusal of the page's fence fails the test.
 */
import { test as base, type BrowserContext } from '@playwright/test'

export { expect } from '@playwright/test'

export const phoneSize = { width: 390, height: 844 }

/** What a context's pages did wrong by themselves. */
export function watchedFaults(context: BrowserContext): string[] {
  const faults: string[] = []
  context.on('weberror', (error) => faults.push(error.error().stack ?? error.error().message))
  context.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) faults.push(message.text())
  })
  return faults
}

export const test = base.extend({
  launchOptions: [
    async ({ launchOptions }, use) => {
      const args = [...(launchOptions.args ?? []), '--host-resolver-rules=MAP room.test 127.0.0.1']
      await use({ ...launchOptions, args })
    },
    { scope: 'worker' },
  ],
  viewport: phoneSize,
  context: async ({ context }, use) => {
    const faults = watchedFaults(context)
    await use(context)
    if (faults.length > 0) throw new Error(`The phone had faults: ${faults.join(' · ')}`)
  },
})
