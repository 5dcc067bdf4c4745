/** A wall and the host it listens to; any error or refusal of the page's fence fails the test. */
import { test as base } from '@playwright/test'
import { ProjectionPage } from './pages/projection-page.ts'
import { WallHost } from './wall-host.ts'

export { expect } from '@playwright/test'

export const test = base.extend<{ host: WallHost; wall: ProjectionPage }>({
  // eslint-disable-next-line no-empty-pattern
  host: async ({}, use) => {
    const host = await WallHost.start()
    await use(host)
    await host.close()
  },
  wall: async ({ page }, use) => {
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) faults.push(message.text())
    })
    await use(new ProjectionPage(page))
    if (faults.length > 0) throw new Error(`The wall had faults: ${faults.join(' · ')}`)
  },
})
