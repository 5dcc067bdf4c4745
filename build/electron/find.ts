/** Whether an Electron binary is here. `electron` itself is never imported: it would start a download. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { projectFolder } from '../node24.mjs'

const PROGRAM: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
}

/** The version the lock file asks for. */
export function electronVersion(): string {
  const file = join(projectFolder, 'node_modules/electron/package.json')
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).version
}

/** Path of the Electron program, from ELECTRON_OVERRIDE_DIST_PATH or the installed package; undefined when absent. */
export function findElectron(): string | undefined {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(projectFolder, 'node_modules/electron/dist')
  const program = join(folder, PROGRAM[process.platform] ?? 'electron')
  return existsSync(program) ? program : undefined
}
