/** The end of the program, by each road that Electron knows. */
import { expect } from '@playwright/test'
import { holdSession } from '../e2e/desktop/promises.ts'
import { QuittingPage } from '../e2e/pages/quitting.ts'
import { missing, test } from './electron-app.ts'

test.skip(missing !== null, missing ?? '')

for (const [road, leave] of [
  ['quitting', 'quit'],
  ['closing the window', 'close'],
] as const) {
  test(`${road} asks the page to flush, and waits for it`, async ({ launch }) => {
    const first = await launch()
    await first.page.evaluate(() => {
      window.desktop?.onFlushRequested(() => {
        localStorage.setItem('flushed', 'yes')
        window.desktop?.flushed()
      })
    })
    if (leave === 'quit') await first.quit()
    else {
      const closed = first.electron.waitForEvent('close')
      await first.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
      await closed
    }
    const second = await launch()
    expect(await second.page.evaluate(() => localStorage.getItem('flushed'))).toBe('yes')
    await second.quit()
  })
}

test('a page that never answers holds the end up for three seconds at most', async ({ launch }) => {
  const app = await launch()
  await app.page.evaluate(() => window.desktop?.onFlushRequested(() => undefined))
  const start = performance.now()
  await app.quit()
  expect(performance.now() - start).toBeLessThan(6000)
})

test('closing the window asks the person, and the system’s quit does not wait for the answer', async ({ launch }) => {
  const app = await launch()
  await holdSession(app.page)
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await expect(new QuittingPage(app.page).question).toBeVisible()
  await app.quit()
})

test('a signal ends it without a question', async ({ launch }) => {
  const app = await launch()
  await holdSession(app.page)
  app.electron.process().kill('SIGTERM')
  await app.ended()
})
