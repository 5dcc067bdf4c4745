/** `npm run e2e`. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { build } from '../bundle/build.ts'
import { describeBrowser, howToGetBrowser } from '../browser/find.ts'
import { getBrowser } from '../browser/get.ts'
import { electronVersion } from '../electron/find.ts'
import { compileCache } from './steps.ts'
import { passSignalsTo, projectFolder } from '../node24.mjs'

/** @returns Playwright's exit code, or 1 when there was nothing to run it with */
export async function runEndToEnd(args: readonly string[]): Promise<number> {
  if (!(await build())) return 1
  const browser = await getBrowser()
  console.log(browser ? describeBrowser(browser, electronVersion()) : howToGetBrowser())
  if (!browser) return 1
  const playwright = spawn(
    process.execPath,
    [join(projectFolder, 'node_modules/@playwright/test/cli.js'), 'test', ...args],
    {
      cwd: projectFolder,
      stdio: 'inherit',
      env: { ...process.env, CHROMIUM_PATH: browser.path, NODE_COMPILE_CACHE: compileCache },
    },
  )
  passSignalsTo(playwright)
  const [code] = await once(playwright, 'close')
  return typeof code === 'number' ? code : 1
}
