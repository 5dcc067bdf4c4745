/** A real Chromium with a profile on disk: Playwright's ordinary contexts keep IndexedDB in memory. */
import { chromium, type BrowserContext } from '@playwright/test'

export function openBrowser(profile: string): Promise<BrowserContext> {
  const executablePath = process.env['CHROMIUM_PATH']
  if (executablePath === undefined) throw new Error('CHROMIUM_PATH names no browser')
  return chromium.launchPersistentContext(profile, {
    executablePath,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1366, height: 768 },
    args: ['--no-sandbox', '--disable-background-networking'],
  })
}
