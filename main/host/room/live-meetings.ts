/**
 * Meetings in memory: a live document with its reader, and the one place commands are written. Commands of a meeting
 * run one after the other, so that two people pressing Next advance once.
 */
import * as Y from 'yjs'
import type { Command } from '#shared/contract/journal.ts'
import { refuse, success, type Result } from '#shared/contract/result.ts'
import { appendEntry, cancellationFor, entryFor, type Stamping } from '#shared/meeting/journal.ts'
import { MeetingReader } from '#shared/meeting/reader.ts'
import type { MeetingSnapshot } from '#shared/meeting/snapshot.ts'
import type { JournalEntry } from '#shared/rules/facts.ts'
import type { Clock } from '../host.ts'
import type { LiveDocument, LiveDocuments } from './live-documents.ts'

export interface LiveMeeting extends LiveDocument {
  reader: MeetingReader
  /** A copy of the journal the next entry is tried on, so that nothing shows before it is on disk. */
  draft: Y.Doc
  queue: Promise<unknown>
}

/** `kept` is false when the disk refused it for now: it stands, and is written as soon as the disk lets it. */
export interface Written {
  entryId: string
  kept: boolean
}

/**
 * Asked just before an entry is written, for what the rules alone can't know: refuses it, or gives it as it is to be
 * written. Of the same kind and stamp.
 */
export type EntryGuard = (docId: string, entry: JournalEntry) => Result<JournalEntry>

type Prepared = Result<{ entry: JournalEntry; isNew: boolean }>

export class LiveMeetings {
  readonly #documents: LiveDocuments
  readonly #hostId: string
  readonly #clock: Clock
  readonly #open = new Map<string, Promise<LiveMeeting>>()
  readonly #opened = new Map<string, LiveMeeting>()
  readonly #offsets = new Map<string, number>()

  #guard: EntryGuard = (_docId, entry) => success(entry)

  constructor(documents: LiveDocuments, hostId: string, clock: Clock) {
    this.#documents = documents
    this.#hostId = hostId
    this.#clock = clock
  }

  open(docId: string): Promise<LiveMeeting> {
    let opening = this.#open.get(docId)
    if (opening === undefined) {
      opening = this.#documents.open(docId).then((live) => {
        const meeting = { ...live, reader: new MeetingReader(live.parts), draft: new Y.Doc(), queue: Promise.resolve() }
        this.#opened.set(docId, meeting)
        return meeting
      })
      this.#open.set(docId, opening)
      opening.catch(() => this.#open.delete(docId))
    }
    return opening
  }

  /**
   * How far this meeting's clock is from this computer's: that of the room it was last held in. A host that was cut off,
   * or that took a room over, goes on in that time, so that what it notes stays in order (decisions.md 3). ms
   */
  setOffset(docId: string, offset: number): void {
    this.#offsets.set(docId, Math.round(offset))
  }

  /** ms */
  aheadOf(docId: string): number {
    return this.#offsets.get(docId) ?? 0
  }

  /** By the meeting's clock, UTC ms. */
  now(docId: string): number {
    return this.#clock.now() + this.aheadOf(docId)
  }

  guardWith(guard: EntryGuard): void {
    this.#guard = guard
  }

  /** The meeting if it is in memory. */
  peek(docId: string): LiveMeeting | undefined {
    return this.#opened.get(docId)
  }

  openIds(): string[] {
    return [...this.#opened.keys()]
  }

  onChange(listener: (docId: string) => void): () => void {
    return this.#documents.onChange(listener)
  }

  async release(docId: string): Promise<void> {
    this.#drop(docId)
    await this.#documents.release(docId)
  }

  /** Lets a meeting go for as long as `work` takes: whoever asks for it meanwhile is told that it is not here. */
  whileShut<T>(docId: string, work: () => Promise<T>): Promise<T> {
    this.#drop(docId)
    return this.#documents.whileShut(docId, work)
  }

  #drop(docId: string): void {
    this.#opened.get(docId)?.reader.destroy()
    this.#opened.delete(docId)
    this.#open.delete(docId)
  }

  /** Checks, stamps, writes and applies a command; the answer comes once it is on disk. */
  command(docId: string, command: Command, seat: string): Promise<Result<Written>> {
    return this.#write(docId, (journal, snapshot) => entryFor(journal, snapshot, command, this.#stamping(docId, seat)))
  }

  undo(docId: string, entryId: string, commandId: string, seat: string): Promise<Result<Written>> {
    return this.#write(docId, (journal) => cancellationFor(journal, entryId, commandId, this.#stamping(docId, seat)))
  }

  /** Writes a change of the body the host makes itself: an attachment received, an import. */
  writeBody(docId: string, update: Uint8Array): Promise<boolean> {
    return this.#documents.write(docId, 'body', update)
  }

  /** Changes the body as a pen would: a guest of a phone, what a remote puts on the wall. False: not on disk yet. */
  async changeBody(docId: string, change: (body: Y.Doc) => void): Promise<boolean> {
    const { parts } = await this.open(docId)
    const draft = new Y.Doc()
    Y.applyUpdate(draft, Y.encodeStateAsUpdate(parts.body))
    const before = Y.encodeStateVector(draft)
    change(draft)
    return this.writeBody(docId, Y.encodeStateAsUpdate(draft, before))
  }

  /**
   * Rewrites entries in place, in turn with the commands: only for taking names off turns (shared/meeting/pseudonymise.ts).
   */
  async changeJournal(docId: string, change: (journal: Y.Doc) => void): Promise<boolean> {
    const meeting = await this.open(docId)
    const turn = meeting.queue.then(() => {
      const { draft } = meeting
      Y.applyUpdate(draft, Y.encodeStateAsUpdate(meeting.parts.journal, Y.encodeStateVector(draft)))
      const before = Y.encodeStateVector(draft)
      change(draft)
      return this.#documents.write(docId, 'journal', Y.encodeStateAsUpdate(draft, before))
    })
    meeting.queue = turn.catch(() => undefined)
    return turn
  }

  #stamping(docId: string, seat: string): Stamping {
    return { host: this.#hostId, now: this.now(docId), seat }
  }

  async #write(
    docId: string,
    prepare: (journal: Y.Doc, snapshot: MeetingSnapshot) => Prepared,
  ): Promise<Result<Written>> {
    const meeting = await this.open(docId)
    const turn = meeting.queue.then(() => this.#writeNow(meeting, prepare))
    meeting.queue = turn.catch(() => undefined)
    return turn
  }

  async #writeNow(
    meeting: LiveMeeting,
    prepare: (journal: Y.Doc, snapshot: MeetingSnapshot) => Prepared,
  ): Promise<Result<Written>> {
    const snapshot = meeting.reader.snapshot
    if (snapshot === null) return refuse('noSuchMeeting')
    const prepared = prepare(meeting.parts.journal, snapshot)
    if (!prepared.ok) return prepared
    const { entry, isNew } = prepared.value
    if (isNew) {
      const allowed = this.#guard(meeting.docId, entry)
      if (!allowed.ok) return allowed
      const { draft } = meeting
      Y.applyUpdate(draft, Y.encodeStateAsUpdate(meeting.parts.journal, Y.encodeStateVector(draft)))
      const before = Y.encodeStateVector(draft)
      appendEntry(draft, allowed.value)
      const update = Y.encodeStateAsUpdate(draft, before)
      return success({ entryId: entry.id, kept: await this.#documents.write(meeting.docId, 'journal', update) })
    }
    return success({ entryId: entry.id, kept: true })
  }
}
