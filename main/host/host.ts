/**
 * What a shell holds: the host behind two doors. `fetch` answers operations, files and the page's own assets;
 * `connect` carries documents and the public view. The desktop shell calls both in process (no port is open), the
 * browser shell puts them behind http and WebSocket on loopback.
 */
import type { Channel, SeatClaim } from '#shared/contract/channel.ts'
import type { FindVolumes } from './take-away/volumes.ts'
import type { Remark } from '#shared/contract/result.ts'
import type { RoomInterface } from '#shared/contract/room.ts'

export interface Host {
  fetch(request: Request): Promise<Response>
  connect(claim: SeatClaim, channel: Channel): void
  /** Imports a file the system asked to open. */
  importFile(bytes: Uint8Array<ArrayBuffer>): Promise<{ docId: string; remarks: Remark[] } | { code: string }>
  /** Makes the demo council with its evening ready to run, or finds the one made before. */
  openDemo(): Promise<{ docId: string }>
  /** Everything acknowledged is already on disk; this waits for what is still in flight, then lets go. */
  close(): Promise<void>
}

/** What the host is given; nothing in it reads the environment by itself. */
export interface HostSetting {
  /** Folder of the documents; created when missing. */
  dataFolder: string
  /** Folder of the built pages (out/renderer). */
  pagesFolder: string
  /** Bundle of the PDF worker (out/host/pdf-worker.cjs). */
  pdfWorkerFile: string
  /** Files the demo's meetings attach (out/demo). */
  demoFolder: string
  /** Where this system's sticks are (take-away/volumes.ts); none are found without it. */
  findVolumes?: FindVolumes
  /** The room's networks and ports; the system's networks and the usual ports without it. */
  room?: {
    interfaces?: () => RoomInterface[]
    /** Tried in turn; 0 lets the system choose. */
    ports?: { plain: readonly number[]; pens: readonly number[] }
    /** Names beside its address this computer is known by on the network: "tablee.local". */
    names?: readonly string[]
    /** How many pens that knock with the right code come in by themselves, as what they ask; none without it. */
    admit?: number
  }
  shell: 'browser' | 'desktop'
  version: string
  clock: Clock
  newId: () => string
  /** One line an event, codes only: logs hold no minutes. */
  log: (line: string) => void
}

export interface Clock {
  /** UTC ms. */
  now(): number
}
