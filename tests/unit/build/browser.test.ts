import { afterEach, expect, test, vi } from 'vitest'
import { CHROMIUM_IN_ELECTRON, describeBrowser, findBrowser, howToGetBrowser } from '../../../build/browser/find.ts'
import { electronVersion } from '../../../build/electron/find.ts'

afterEach(() => vi.unstubAllEnvs())

test("the Chromium inside package.json's Electron is known", () => {
  expect(CHROMIUM_IN_ELECTRON[electronVersion()]).toMatch(/^\d+\.\d+\.\d+\.\d+$/)
})

test("Electron's Chromium is named beside ours when they differ, and only then", () => {
  const browser = { path: '/x', origin: "this computer's" } as const
  expect(describeBrowser({ ...browser, version: 'Chromium 1.2.3.4' }, electronVersion())).toContain('; Electron')
  const same = `Chromium ${CHROMIUM_IN_ELECTRON[electronVersion()]}`
  expect(describeBrowser({ ...browser, version: same }, electronVersion())).toBe(`Browser: ${same} (this computer's)`)
})

test('a CHROMIUM_PATH that names nothing is said, not replaced by another browser', () => {
  vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium')
  expect(findBrowser()).toBeUndefined()
  expect(howToGetBrowser()).toContain('/nowhere/chromium')
})

test('a CHROMIUM_PATH that is no browser does not count', () => {
  vi.stubEnv('CHROMIUM_PATH', process.execPath)
  // Node answers --version with "v24…": no name, no browser.
  expect(findBrowser()).toBeUndefined()
})
