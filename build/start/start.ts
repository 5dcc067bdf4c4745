/** Builds if needed, then opens Tablée in Electron or, saying why not, in the browser. */
import { build } from '../bundle/build.ts'
import { findElectron } from '../electron/find.ts'
import { downloadElectron } from '../electron/download.ts'
import { launchElectron } from '../electron/launch.ts'
import { hasDisplay } from './display.ts'
import { readOptions, type StartOptions, USAGE } from './options.ts'
import { serveInBrowser } from './serve.ts'

/** @returns the exit code */
export async function start(args: readonly string[]): Promise<number> {
  let options: StartOptions
  try {
    options = readOptions(args)
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
    return 2
  }
  if (options.help) {
    console.log(USAGE)
    return 0
  }
  if (!(await build())) return 1
  const inElectron = options.browser ? { why: 'as asked (--browser)' } : await tryElectron(options)
  if ('code' in inElectron) return inElectron.code
  console.log(`In the browser: ${inElectron.why}`)
  return serveInBrowser(options)
}

/** The exit code once the person has quit Electron, or why it could not run. */
async function tryElectron(options: StartOptions): Promise<{ code: number } | { why: string }> {
  if (!hasDisplay())
    return { why: 'there is no display here for Electron (neither DISPLAY nor WAYLAND_DISPLAY is set).' }
  const program = findElectron() ?? (await downloadElectron())
  if (!program) return { why: 'Electron could not be downloaded; the browser shows the same Tablée.' }
  return launchElectron(program, options)
}
