/** What the host is given in this shell: the same as in the browser, but for where its bundles lie. */
import { randomFillSync } from 'node:crypto'
import { join } from 'node:path'
import type { HostSetting } from '#host/host.ts'
import { systemVolumes } from '#host/take-away/volumes.ts'
import { uuidv7 } from '#shared/contract/ids.ts'
import { openClock } from './clock.ts'

export interface Surroundings {
  /** The out/ folder, inside the asar in an installed program. */
  outFolder: string
  dataFolder: string
  version: string
  /** UTC ms the clock starts at; null for now. */
  at: number | null
  log: (line: string) => void
}

export function hostSetting({ outFolder, dataFolder, version, at, log }: Surroundings): HostSetting {
  return {
    dataFolder,
    pagesFolder: join(outFolder, 'renderer'),
    pdfWorkerFile: join(outFolder, 'host/pdf-worker.cjs'),
    demoFolder: join(outFolder, 'demo'),
    findVolumes: systemVolumes(process.platform, process.env),
    shell: 'desktop',
    version,
    clock: openClock(at),
    newId: () => uuidv7(Date.now(), randomFillSync(new Uint8Array(10))),
    log,
  }
}
