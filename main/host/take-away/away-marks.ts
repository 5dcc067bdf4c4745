/**
 * What was written on this computer and is on no stick yet. A small file beside each such meeting says so, from the
 * first change after a copy until the next copy that was read back; one that was never written here has none.
 */
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { sharedParts, type PartName } from '#shared/contract/channel.ts'
import { isRehearsal } from '#shared/contract/rehearsal.ts'
import { wallClock } from '#shared/meeting/hours.ts'
import type { DocumentStore } from '../files/document-store.ts'
import { nodeFileSystem } from '../files/file-system.ts'
import { writeWhole } from '../files/write-whole.ts'
import type { Clock } from '../host.ts'
import type { LiveDocuments } from '../room/live-documents.ts'

const markSchema = z.object({ writtenAt: z.number().int().min(0) })

/** A session that ends at midnight is still this evening's. ms */
const evening = 6 * 3_600_000

const sharedPartNames: readonly PartName[] = sharedParts

export class AwayMarks {
  readonly #store: DocumentStore
  readonly #clock: Clock
  /** When each was last written, UTC ms: those changed since this start and since their last copy. */
  readonly #writtenAt = new Map<string, number>()
  readonly #changes = new Map<string, number>()
  /** Marks are written and removed one after the other. */
  #work: Promise<void> = Promise.resolve()

  constructor(store: DocumentStore, documents: LiveDocuments, clock: Clock) {
    this.#store = store
    this.#clock = clock
    documents.onChange((docId, part) => {
      // Private notes stay here unless their owner takes them along.
      if (sharedPartNames.includes(part) && !isRehearsal(docId)) this.#noteChange(docId)
    })
  }

  /** How often it changed since this start: what `taken` wants to hear of the moment its copy was made. */
  changesOf(docId: string): number {
    return this.#changes.get(docId) ?? 0
  }

  /** A copy was written and read back; what changed while it was made is not in it. */
  async taken(docId: string, changes: number): Promise<void> {
    if (this.changesOf(docId) !== changes) return
    this.#writtenAt.delete(docId)
    await this.#then(() => rm(this.#file(docId), { force: true }))
  }

  /** The meeting is no longer here. */
  forget(docId: string): void {
    this.#writtenAt.delete(docId)
    this.#changes.delete(docId)
  }

  /** When it was written here today without having been taken away since, UTC ms; null otherwise. */
  async pendingSince(docId: string): Promise<number | null> {
    const writtenAt = this.#writtenAt.get(docId) ?? (await this.#read(docId))
    return writtenAt !== null && this.#isToday(writtenAt) ? writtenAt : null
  }

  /** Writes down the hours of the last changes, when the host closes. */
  async flush(): Promise<void> {
    for (const docId of this.#writtenAt.keys()) this.#keep(docId)
    await this.#work
  }

  #noteChange(docId: string): void {
    const isMarked = this.#writtenAt.has(docId)
    this.#writtenAt.set(docId, this.#clock.now())
    this.#changes.set(docId, this.changesOf(docId) + 1)
    if (!isMarked) this.#keep(docId)
  }

  #isToday(at: number): boolean {
    const now = this.#clock.now()
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
    return now - at < evening || wallClock(at, timeZone).date === wallClock(now, timeZone).date
  }

  #file(docId: string): string {
    return join(this.#store.folderOf(docId), 'not-taken-away.json')
  }

  #keep(docId: string): void {
    void this.#then(async () => {
      const writtenAt = this.#writtenAt.get(docId)
      if (writtenAt === undefined) return
      await writeWhole(nodeFileSystem, this.#file(docId), new TextEncoder().encode(JSON.stringify({ writtenAt })))
    })
  }

  /** Only a reminder: a disk that refuses it loses nothing. */
  #then(work: () => Promise<void>): Promise<void> {
    this.#work = this.#work.then(work).catch(() => undefined)
    return this.#work
  }

  async #read(docId: string): Promise<number | null> {
    await this.#work
    try {
      return markSchema.parse(JSON.parse(await readFile(this.#file(docId), 'utf8'))).writtenAt
    } catch {
      return null
    }
  }
}
