/** What only a real Electron can show of docs/security-desktop.md. */
import { expect } from '@playwright/test'
import { missing, test } from './electron-app.ts'

test.skip(missing !== null, missing ?? '')

test('each window is sandboxed and isolated, and has no Node', async ({ launch }) => {
  const app = await launch()
  await app.page.evaluate(() => window.desktop?.openProjection('nothing'))
  await app.projection()
  const preferences = await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => {
      // Electron has it, its typings do not.
      const { getLastWebPreferences } = webContents as unknown as { getLastWebPreferences: () => object }
      return getLastWebPreferences.call(webContents)
    }),
  )
  expect(preferences).toHaveLength(2)
  for (const each of preferences) {
    expect(each).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false })
  }
  for (const page of app.electron.windows()) {
    expect(
      await page.evaluate(() => [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process')]),
    ).toEqual(['undefined', 'undefined'])
  }
  await app.quit()
})

test('pages live on app://bundle, a secure context with storage of its own', async ({ launch }) => {
  const first = await launch()
  expect(await first.page.evaluate(() => [location.origin, isSecureContext, crossOriginIsolated])).toEqual([
    'app://bundle',
    true,
    false,
  ])
  await first.page.evaluate(() => localStorage.setItem('kept', 'yes'))
  expect(await first.page.evaluate(() => navigator.storage.persist())).toBe(true)
  await first.quit()
  const second = await launch()
  expect(await second.page.evaluate(() => localStorage.getItem('kept'))).toBe('yes')
  await second.quit()
})

test('nobody leads a page elsewhere, opens a window or reaches a network', async ({ launch }) => {
  const app = await launch()
  await app.electron.evaluate(({ shell }) => {
    shell.openExternal = async (url) => {
      Object.assign(globalThis, { tableeOpened: url })
    }
  })
  const before = app.page.url()
  expect(await app.page.evaluate(() => window.open('https://example.org/asked'))).toBeNull()
  expect(await app.electron.evaluate(() => Reflect.get(globalThis, 'tableeOpened') as unknown)).toBe(
    'https://example.org/asked',
  )
  await app.page.evaluate(() => {
    location.href = 'https://example.org/'
  })
  expect(app.page.url()).toBe(before)
  expect(await app.page.evaluate(() => fetch('http://127.0.0.1:1/').catch((error: Error) => error.name))).toBe(
    'TypeError',
  )
  expect(await app.page.evaluate(() => fetch('app://other/').catch((error: Error) => error.name))).toBe('TypeError')
  expect(app.electron.windows()).toHaveLength(1)
  await app.quit()
})

test('a page is refused the camera, the place and notifications', async ({ launch }) => {
  const app = await launch()
  const states = await app.page.evaluate(async () => {
    const names = ['camera', 'geolocation', 'notifications', 'persistent-storage'] as PermissionName[]
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state))
  })
  expect(states).toEqual(['denied', 'denied', 'denied', 'granted'])
  await app.quit()
})

test('a long answer arrives as it is made, and is not cut', async ({ launch }) => {
  const app = await launch()
  const bytes = await app.page.evaluate(async () => {
    const script = document.querySelector<HTMLScriptElement>('script[src]')
    const response = await fetch(script?.src ?? '')
    const whole = await response.clone().text()
    let received = 0
    for await (const chunk of response.body ?? []) received += (chunk as Uint8Array).length
    return { received, whole: new TextEncoder().encode(whole).length }
  })
  expect(bytes.received).toBeGreaterThan(10_000)
  expect(bytes.received).toBe(bytes.whole)
  await app.quit()
})
