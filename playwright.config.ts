/** End-to-end tests: the real pages against the real host, in Chromium. `npm run e2e -- <file or --grep>`. */
import { defineConfig } from '@playwright/test'
import { findBrowser, howToGetBrowser } from './build/browser/find.ts'

const browser = findBrowser()
if (!browser) throw new Error(howToGetBrowser())

export default defineConfig({
  projects: [
    { name: 'chromium', testDir: 'tests/e2e' },
    // Each skips itself, saying why, where there is no Electron to run it.
    { name: 'electron', testDir: 'tests/electron' },
    // Pictures, only when asked for: `npm run screens`.
    ...(process.env['TABLEE_SCREENS'] === undefined ? [] : [{ name: 'screens', testDir: 'tests/screens' }]),
  ],
  outputDir: 'out/e2e',
  // Node takes the types out by itself: Playwright's own compiler needed eight seconds before the first test.
  build: { external: ['**/*.ts'] },
  // On two cores: a part of each test is waiting (for a host to start, a cut to be noticed, a bar to show).
  workers: 3,
  fullyParallel: false,
  forbidOnly: process.env['CI'] !== undefined,
  // A test that passes the second time has failed once.
  retries: 0,
  timeout: 120_000,
  // A loaded machine is slow, not wrong: what must become true is waited for this long.
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'out/reports/e2e.json' }]],
  use: {
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1366, height: 768 },
    // A trace costs a third of the time: asked for when a failure is looked into.
    trace: process.env['TABLEE_TRACE'] === undefined ? 'off' : 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: browser.path,
      args: ['--no-sandbox', '--disable-background-networking'],
    },
  },
})
