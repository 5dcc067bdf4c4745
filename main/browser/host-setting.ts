/**
 * What the browser shell and the command line hand to the host; where things are when run from out/browser.
 */
import { getRandomValues } from 'node:crypto'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { uuidv7 } from '#shared/contract/ids.ts'
import type { Clock, HostSetting } from '#host/host.ts'
import manifest from '../../package.json' with { type: 'json' }

/** The bundle is out/browser/tablee.cjs; pages, worker and fonts lie beside it in out/. */
const outFolder = fileURLToPath(new URL('..', import.meta.url))

export const demoFolder = join(outFolder, 'demo')
export const pdfWorkerFile = join(outFolder, 'host', 'pdf-worker.cjs')

/** Where documents are kept unless `--data` or TABLEE_DATA say otherwise: the system's own place for them. */
export function defaultDataFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (env['TABLEE_DATA'] !== undefined) return env['TABLEE_DATA']
  if (platform === 'win32') return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Tablee')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Tablee')
  return join(env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'tablee')
}

export function hostSetting(given: {
  dataFolder: string
  clock: Clock
  shell: 'browser' | 'desktop'
  log: (line: string) => void
}): HostSetting {
  return {
    ...given,
    pagesFolder: join(outFolder, 'renderer'),
    pdfWorkerFile,
    demoFolder,
    version: manifest.version,
    newId: () => uuidv7(given.clock.now(), getRandomValues(new Uint8Array(10))),
  }
}
