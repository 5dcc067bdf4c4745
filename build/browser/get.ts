/** Gets a Chromium when the computer has none. */
import { join } from 'node:path'
import { projectFolder } from '../node24.mjs'
import { aptInstall, isDebian, isRoot } from '../system/programs.ts'
import { run } from '../system/run.ts'
import { type Browser, findBrowser } from './find.ts'

const DOWNLOAD_LIMIT = 4 * 60_000

/** One already there, else Playwright's own download, else Debian's package when root. Undefined: none can be had. */
export async function getBrowser(): Promise<Browser | undefined> {
  const there = findBrowser()
  if (there || process.env['CHROMIUM_PATH']) return there
  return (await downloadPlaywrights()) ?? installDebians()
}

async function downloadPlaywrights(): Promise<Browser | undefined> {
  console.log("No Chromium here: trying Playwright's own download…")
  const playwright = join(projectFolder, 'node_modules/@playwright/test/cli.js')
  const result = await run(process.execPath, [playwright, 'install', '--no-shell', 'chromium'], {
    limit: DOWNLOAD_LIMIT,
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
  })
  if (result.code !== 0) {
    console.log(result.code === 124 ? '  not within four minutes' : `  ${firstError(result.output)}`)
    return undefined
  }
  const browser = findBrowser()
  if (!browser) console.log('  downloaded, but libraries it needs are missing on this computer')
  return browser
}

const firstError = (output: string) => /Error: .*/.exec(output)?.[0] ?? 'Playwright could not install it'

function installDebians(): Browser | undefined {
  if (!isRoot() || !isDebian()) return undefined
  console.log("Installing Debian's chromium (apt-get)…")
  return aptInstall(['chromium']) ? findBrowser() : undefined
}
