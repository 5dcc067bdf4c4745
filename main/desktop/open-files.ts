/**
 * Meeting files the system asks us to open: from the command line, a second start, or macOS' open-file. They wait
 * until the host runs, and their meetings wait until a page listens.
 */
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Host } from '#host/host.ts'
import type { Remark } from '#shared/contract/result.ts'

/** As much as the host takes in one piece through its other doors. */
const maxFileBytes = 300 * 1024 * 1024

/** Where meetings are opened: the host that imports them and the window that shows them. */
export interface OpeningPlace {
  host: Pick<Host, 'importFile'>
  showMeeting: (docId: string, remarks: readonly Remark[]) => void
  /** Says which file could not be opened and why (a code). */
  refused: (name: string, code: string) => void
  /** Brings the main window to the front. */
  comeForward: () => void
}

export class FileOpener {
  #place: OpeningPlace | null = null
  #waitingFiles: string[] = []
  #waitingMeetings: [docId: string, remarks: readonly Remark[]][] = []
  #pageListens = false
  #work: Promise<void> = Promise.resolve()

  /** Opens files in the order given, one at a time. */
  open(paths: readonly string[]): void {
    const place = this.#place
    if (place === null) this.#waitingFiles.push(...paths)
    else for (const path of paths) this.#work = this.#work.then(() => this.#import(place, path))
  }

  /** The program was started again: its window comes forward, with the files of that start. */
  comeForward(paths: readonly string[]): void {
    this.#place?.comeForward()
    this.open(paths)
  }

  /** Files that waited for a host are opened now. */
  begin(place: OpeningPlace): void {
    this.#place = place
    const waiting = this.#waitingFiles
    this.#waitingFiles = []
    this.open(waiting)
  }

  /** Shows a meeting, once there is a page to show it, with what was remarked in its file. */
  show(docId: string, remarks: readonly Remark[] = []): void {
    if (this.#pageListens && this.#place !== null) this.#place.showMeeting(docId, remarks)
    else this.#waitingMeetings.push([docId, remarks])
  }

  pageListens(): void {
    this.#pageListens = true
    const waiting = this.#waitingMeetings
    this.#waitingMeetings = []
    for (const [docId, remarks] of waiting) this.show(docId, remarks)
  }

  /** The page is being loaded anew: it does not listen until it says so. */
  pageGone(): void {
    this.#pageListens = false
  }

  async #import(place: OpeningPlace, path: string): Promise<void> {
    const name = basename(path)
    const outcome = await importFrom(place.host, path)
    if ('docId' in outcome) this.show(outcome.docId, outcome.remarks)
    else place.refused(name, outcome.code)
  }
}

async function importFrom(host: Pick<Host, 'importFile'>, path: string): ReturnType<Host['importFile']> {
  let bytes: Uint8Array<ArrayBuffer>
  try {
    if ((await stat(path)).size > maxFileBytes) return { code: 'tooLarge' }
    bytes = new Uint8Array(await readFile(path))
  } catch {
    return { code: 'unreadableFile' }
  }
  try {
    return await host.importFile(bytes)
  } catch {
    return { code: 'hostFault' }
  }
}
