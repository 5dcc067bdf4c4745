/**
 * The last copy that was taken away on a stick and read back: which stick, when, and what it holds. A small file beside
 * the meeting, so that one who wants to erase it can be told whether all of it is elsewhere. What the copy holds is kept
 * as Yjs snapshots and compared, not believed from a mark: a mark may be lost with the power.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as Y from 'yjs'
import { z } from 'zod'
import { partNames, type PartName } from '#shared/contract/channel.ts'
import type { DocumentStore } from '../files/document-store.ts'
import { nodeFileSystem } from '../files/file-system.ts'
import { writeWhole } from '../files/write-whole.ts'
import type { Clock } from '../host.ts'
import type { LiveDocument } from '../room/live-documents.ts'

const snapshotSchema = z.base64()
const copySchema = z.object({
  volume: z.string(),
  /** UTC ms. */
  at: z.number().int().min(0),
  lineage: z.string(),
  /** Private notes were taken along. */
  withNotes: z.boolean(),
  holds: z.object({ body: snapshotSchema, journal: snapshotSchema, notes: snapshotSchema }),
})
type KeptCopy = z.infer<typeof copySchema>

/** The parts as they are at one moment: to be taken before a copy is made, which then holds at least this. */
export type Moment = KeptCopy['holds']

export interface LastCopy {
  volume: string
  /** UTC ms. */
  at: number
  /** It holds all that pens can read of the meeting as it is now. */
  isWhole: boolean
  /** It holds the private notes as they are now. */
  hasNotes: boolean
}

export function momentOf(parts: Record<PartName, Y.Doc>): Moment {
  const [body = '', journal = '', notes = ''] = partNames.map((part) =>
    Buffer.from(Y.encodeSnapshot(Y.snapshot(parts[part]))).toString('base64'),
  )
  return { body, journal, notes }
}

/** Where a page signs its Yjs client id: opening a meeting to read it changes this and nothing else. */
const signatures = 'writers'

/** Whether a part, as it is now, holds nothing that it did not hold then. */
function isAsThen(part: Y.Doc, then: string): boolean {
  const [was, is] = [Y.decodeSnapshot(Buffer.from(then, 'base64')), Y.snapshot(part)]
  if (!Y.equalSnapshots(Y.createSnapshot(was.ds, is.sv), is)) return false
  const { structs } = Y.decodeUpdate(Y.encodeStateAsUpdate(part, Y.encodeStateVector(was.sv)))
  return structs.every((struct) => struct instanceof Y.Item && (struct.parent as unknown) === signatures)
}

export class LastCopies {
  readonly #store: DocumentStore
  readonly #clock: Clock

  constructor(store: DocumentStore, clock: Clock) {
    this.#store = store
    this.#clock = clock
  }

  /** @param moment taken before the copy was made */
  async taken(docId: string, copy: Pick<KeptCopy, 'volume' | 'lineage' | 'withNotes'>, moment: Moment): Promise<void> {
    const kept: KeptCopy = { ...copy, at: this.#clock.now(), holds: moment }
    // A disk that refuses it costs the person a question, never a meeting.
    await writeWhole(nodeFileSystem, this.#file(docId), new TextEncoder().encode(JSON.stringify(kept))).catch(
      () => undefined,
    )
  }

  /** Null when none was ever taken away, or what was kept of it can't be read. */
  async of({ docId, stored, parts }: LiveDocument): Promise<LastCopy | null> {
    const kept = await this.#read(docId)
    if (kept === null) return null
    try {
      const isSame = kept.lineage === stored.identity.lineage
      const isWhole = isSame && isAsThen(parts.body, kept.holds.body) && isAsThen(parts.journal, kept.holds.journal)
      const hasNotes = isSame && kept.withNotes && isAsThen(parts.notes, kept.holds.notes)
      return { volume: kept.volume, at: kept.at, isWhole, hasNotes }
    } catch {
      // A snapshot that is none: no copy is known by it.
      return null
    }
  }

  #file(docId: string): string {
    return join(this.#store.folderOf(docId), 'last-copy.json')
  }

  async #read(docId: string): Promise<KeptCopy | null> {
    try {
      return copySchema.parse(JSON.parse(await readFile(this.#file(docId), 'utf8')))
    } catch {
      return null
    }
  }
}
