/** Electron's own download, asked for once, with a time limit and never in the way of the browser shell. */
import { join } from 'node:path'
import { projectFolder } from '../node24.mjs'
import { run } from '../system/run.ts'
import { electronVersion, findElectron } from './find.ts'

/** About 120 MB: a slow line needs minutes, a closed one is known in seconds. In ms. */
const DOWNLOAD_LIMIT = 3 * 60_000
const CACHED_ONLY_LIMIT = 15_000

/** @returns the program's path, or undefined with the reason printed */
export async function downloadElectron(): Promise<string | undefined> {
  console.log(`Downloading Electron ${electronVersion()} (once, about 120 MB; --browser goes without)…`)
  const limit = (await sourceAnswers()) ? DOWNLOAD_LIMIT : CACHED_ONLY_LIMIT
  const install = join(projectFolder, 'node_modules/electron/install.js')
  const { code, output } = await run(process.execPath, [install], { limit, cwd: projectFolder })
  const program = findElectron()
  if (!program) console.log(code === 124 ? '  not within the time limit' : `  ${lastError(output)}`)
  return program
}

/** Whether the place it comes from can be reached at all; a zip in Electron's cache needs no network. */
async function sourceAnswers(): Promise<boolean> {
  const source = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'] ?? 'https://github.com'
  try {
    await fetch(source, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(8000) })
    return true
  } catch {
    return false
  }
}

const lastError = (output: string) => /^\w*Error: .*/m.exec(output)?.[0] ?? 'the download did not work'
