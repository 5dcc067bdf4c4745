/** Which Chromium the tests drive. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findProgram, isDebian, isProgram } from '../system/programs.ts'

export interface Browser {
  path: string
  /** Where it comes from, for the one line that says which. */
  origin: 'CHROMIUM_PATH' | "Playwright's" | "this computer's"
  /** As it says itself, e.g. `Chromium 156.0.8078.79`. */
  version: string
}

/**
 * What Electron ships, by Electron version. Source: npm electron-to-chromium 1.5.492, full-versions. A test asks for a
 * new line when package.json's electron changes.
 */
export const CHROMIUM_IN_ELECTRON: Readonly<Record<string, string>> = { '45.4.1': '156.0.8078.100' }

/** The headless shell first: the same engine without a browser around it, and a third less time for the tests. */
const PROGRAMS = [
  'chromium-headless-shell',
  'chromium',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'chromium-browser',
]

/** Usual places that are not on PATH. */
function usualPlaces(): string[] {
  if (process.platform === 'darwin') {
    return [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ]
  }
  if (process.platform !== 'win32') return []
  const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map((name) => process.env[name])
  return roots
    .filter((root) => root !== undefined)
    .flatMap((root) => [
      join(root, 'Chromium/Application/chrome.exe'),
      join(root, 'Google/Chrome/Application/chrome.exe'),
      join(root, 'Microsoft/Edge/Application/msedge.exe'),
    ])
}

/** CHROMIUM_PATH, else the one Playwright downloaded, else one of this computer; undefined when none of them starts. */
export function findBrowser(): Browser | undefined {
  const own = process.env['CHROMIUM_PATH']
  const candidates: [Browser['origin'], string | undefined][] = own
    ? [['CHROMIUM_PATH', own]]
    : [
        ["Playwright's", chromium.executablePath()],
        ...[...PROGRAMS.map(findProgram), ...usualPlaces()].map((path) => ["this computer's", path] as const),
      ].map(([origin, path]) => [origin as Browser['origin'], path])
  for (const [origin, path] of candidates) {
    const version = path && isProgram(path) ? versionOf(path) : undefined
    if (path && version) return { path, origin, version }
  }
  return undefined
}

/** The program's own word for its version; undefined when it cannot start here (missing libraries). */
function versionOf(path: string): string | undefined {
  // On Windows `chrome.exe --version` opens a window: the file's own properties say it.
  const [program, args]: [string, string[]] =
    process.platform === 'win32'
      ? ['powershell', ['-NoProfile', '-Command', `(Get-Item '${path}').VersionInfo.ProductVersion`]]
      : [path, ['--version']]
  const asked = spawnSync(program, args, { encoding: 'utf8', timeout: 20_000 })
  const shape = process.platform === 'win32' ? /^\d[\d.]+/ : /^[A-Z][A-Za-z ]+ \d[\d.]+/
  const words = asked.status === 0 ? shape.exec(asked.stdout.trim()) : null
  return words?.[0]
}

/** One line: which browser, and Electron's beside it when they differ. */
export function describeBrowser(browser: Browser, electronVersion: string): string {
  const electrons = CHROMIUM_IN_ELECTRON[electronVersion]
  const differs = electrons !== undefined && !browser.version.endsWith(electrons)
  return (
    `Browser: ${browser.version} (${browser.origin})` +
    (differs ? `; Electron ${electronVersion} holds Chromium ${electrons}` : '')
  )
}

/** What to type when no browser could be had, in one plain sentence. */
export function howToGetBrowser(): string {
  if (process.env['CHROMIUM_PATH']) return `CHROMIUM_PATH names no browser that starts: ${process.env['CHROMIUM_PATH']}`
  const command = isDebian() ? 'sudo apt-get install chromium' : 'npx playwright install --with-deps chromium'
  return `No Chromium could be had. Get one with \`${command}\`, or name yours in CHROMIUM_PATH.`
}
