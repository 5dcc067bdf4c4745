/** Both shared parts of a meeting and who is where in it, over one connection to the room. */
import * as decoding from 'lib0/decoding'
import { parsePartKey, partKey, penToken, type sharedParts } from '#shared/contract/channel.ts'
import { meetingSchema } from '#shared/meeting/layout.ts'
import type { LiveDocument, LiveDocuments } from '../live-documents.ts'
import { frameTypes } from '../peer-frames.ts'
import { allWriters, foreignWriters } from './foreign-writers.ts'
import { PartSync } from './part-sync.ts'
import { PeerAwareness } from './peer-awareness.ts'

export interface SharedPartsDeps {
  live: LiveDocument
  documents: LiveDocuments
  hostId: string
  /** Marks what came from the room, so that it is not sent back. */
  origin: object
  send: (frame: Uint8Array<ArrayBuffer>) => void
  /** The room took no entries of ours: none are brought any more. */
  isJournalRefused: boolean
  /** The room closed a part, and why. */
  broken: (why: string) => void
  changed: () => void
}

export class SharedParts {
  readonly #docId: string
  readonly #parts: Record<(typeof sharedParts)[number], PartSync>
  /** Null when the document was let go in that very moment: the next try opens it. */
  readonly #awareness: PeerAwareness | null

  constructor(deps: SharedPartsDeps) {
    const { live, documents, origin, send } = deps
    this.#docId = live.docId
    this.#parts = { body: this.#sync('body', deps), journal: this.#sync('journal', deps) }
    const awareness = documents.awareness(live.docId)
    this.#awareness = awareness && new PeerAwareness({ key: partKey(live.docId, 'body'), awareness, send, origin })
  }

  /** Both sides have had all the other had when they met. */
  get isInStep(): boolean {
    return this.#parts.body.isInStep && this.#parts.journal.isInStep
  }

  /** Everything of ours is on the room's disk. */
  get isAllThere(): boolean {
    return this.#parts.body.isAllThere && this.#parts.journal.isAllThere
  }

  /** What the room's host has of the body on its disk: Yjs client id to clock. */
  bodyThere(): ReadonlyMap<number, number> {
    return this.#parts.body.theirs()
  }

  /** Resolves once what came is on our disk. */
  async written(): Promise<void> {
    await Promise.all([this.#parts.body.written(), this.#parts.journal.written()])
  }

  /** A frame of Hocuspocus. Throws on garbage. */
  receive(frame: Uint8Array<ArrayBuffer>): void {
    const decoder = decoding.createDecoder(frame)
    const place = parsePartKey(decoding.readVarString(decoder))
    if (place?.docId !== this.#docId || place.part === 'notes') return
    const [type = -1] = frame.subarray(decoder.pos)
    if (type !== frameTypes.awareness) return this.#parts[place.part].receive(decoder)
    decoding.readVarUint(decoder)
    if (place.part === 'body') this.#awareness?.receive(decoder)
  }

  end(): void {
    this.#parts.body.end()
    this.#parts.journal.end()
    this.#awareness?.end()
  }

  #sync(part: (typeof sharedParts)[number], deps: SharedPartsDeps): PartSync {
    const { live, documents, hostId, origin, send, isJournalRefused, broken, changed } = deps
    const document = live.parts[part]
    const nobody: ReadonlySet<number> = new Set()
    const foreign = () => (isJournalRefused ? allWriters(document) : foreignWriters(document, hostId))
    return new PartSync({
      key: partKey(live.docId, part),
      token: penToken(hostId, meetingSchema, live.stored.identity.lineage),
      document,
      send,
      write: (update) => documents.write(live.docId, part, update, origin),
      isFromRoom: (from) => from === origin,
      notOurs: part === 'body' ? () => nobody : foreign,
      broken,
      changed,
    })
  }
}
