/**
 * What the browser shell and the command line hand to the host; where things are when run from out/browser.
 */
import { getRandomValues } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { uuidv7 } from '#shared/contract/ids.ts'
import type { Clock, HostSetting } from '#host/host.ts'
import { systemVolumes } from '#host/take-away/volumes.ts'
import manifest from '../../package.json' with { type: 'json' }

/** The bundle is out/browser/tablee.cjs; pages, worker and fonts lie beside it in out/. */
const outFolder = fileURLToPath(new URL('..', import.meta.url))

export const demoFolder = join(outFolder, 'demo')
export const pdfWorkerFile = join(outFolder, 'host', 'pdf-worker.cjs')

export function hostSetting(given: {
  dataFolder: string
  clock: Clock
  shell: 'browser' | 'desktop'
  log: (line: string) => void
  room?: NonNullable<HostSetting['room']>
}): HostSetting {
  return {
    ...given,
    pagesFolder: join(outFolder, 'renderer'),
    pdfWorkerFile,
    demoFolder,
    findVolumes: systemVolumes(process.platform, process.env),
    version: manifest.version,
    newId: () => uuidv7(given.clock.now(), getRandomValues(new Uint8Array(10))),
  }
}
