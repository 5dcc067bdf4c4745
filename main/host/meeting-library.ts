/**
 * The meetings of this computer as Home lists them. Summaries are derived: kept beside each document so that 240
 * meetings list without being opened, and made again from the document whenever that file is missing or old.
 */
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as Y from 'yjs'
import { sharedParts } from '#shared/contract/channel.ts'
import type { MeetingSummary } from '#shared/contract/operations.ts'
import { isRehearsal } from '#shared/contract/rehearsal.ts'
import { effective } from '#shared/rules/journal.ts'
import { sessionAt } from '#shared/rules/session.ts'
import { readMeeting } from '#shared/meeting/read.ts'
import type { MeetingSnapshot } from '#shared/meeting/snapshot.ts'
import type { DocumentStore, StoredDocument } from './files/document-store.ts'
import { FilesError, type FilesErrorCode } from './files/files-error.ts'
import { writeWhole } from './files/write-whole.ts'
import { nodeFileSystem } from './files/file-system.ts'
import { headerBytes } from './files/log-record.ts'
import { namesIn } from './files/read-part.ts'
import type { Clock } from './host.ts'
import { applySound } from './room/apply-sound.ts'
import type { LiveMeetings } from './room/live-meetings.ts'

type Derived = Omit<MeetingSummary, 'finalisedAt' | 'sessionNumber' | 'trouble'>

interface Unreadable {
  docId: string
  changedAt: number
  code: FilesErrorCode
}

const summaryFile = 'summary.json'

export function summaryOf(snapshot: MeetingSnapshot, lineage: string, now: number): Derived {
  const { header, journal, actions, identity } = snapshot
  return {
    docId: identity.docId,
    lineage,
    title: header.title,
    councilName: header.councilName,
    date: header.date,
    startTime: header.startTime,
    phase: sessionAt(effective(journal).entries, now).phase,
    openActions: actions.filter((action) => action.status === 'todo' || action.status === 'doing').length,
    changedAt: now,
  }
}

/** A disk or format that refuses says so itself; what was read and holds no meeting has nothing left to read. */
function whyUnreadable(cause: unknown): FilesErrorCode {
  return cause instanceof FilesError ? cause.code : 'nothingReadable'
}

export class MeetingLibrary {
  readonly #store: DocumentStore
  readonly #meetings: LiveMeetings
  readonly #clock: Clock
  /** Meetings changed since their summary was written. */
  readonly #stale = new Set<string>()

  constructor(store: DocumentStore, meetings: LiveMeetings, clock: Clock) {
    this.#store = store
    this.#meetings = meetings
    this.#clock = clock
    meetings.onChange((docId) => {
      if (this.#stale.has(docId)) return
      this.#stale.add(docId)
      // The next start must not trust a summary older than the document.
      rm(this.#file(docId), { force: true }).catch(() => undefined)
    })
  }

  /** Every meeting, and every document that can't be read as one: shown, never touched. */
  async list(): Promise<{ meetings: Derived[]; unreadable: Unreadable[] }> {
    const documents = (await this.#store.list()).filter(({ kind, docId }) => kind !== 'council' && !isRehearsal(docId))
    const found = (await Promise.all(documents.map((entry) => this.#summary(entry)))).filter((each) => each !== null)
    return {
      meetings: found.flatMap((each) => ('code' in each ? [] : [each])),
      unreadable: found.flatMap((each) => ('code' in each ? [each] : [])),
    }
  }

  /** Writes the summaries of what changed: when the host closes, or a meeting is let go. */
  async flush(): Promise<void> {
    for (const docId of this.#stale) {
      if (isRehearsal(docId)) continue
      const snapshot = this.#meetings.peek(docId)?.reader.snapshot ?? null
      if (snapshot === null) continue
      const summary = summaryOf(snapshot, snapshot.identity.lineage, this.#clock.now())
      await this.#keep(docId, summary)
    }
    this.#stale.clear()
  }

  #file(docId: string): string {
    return join(this.#store.folderOf(docId), summaryFile)
  }

  async #keep(docId: string, summary: Derived): Promise<void> {
    const bytes = new TextEncoder().encode(JSON.stringify(summary))
    // Only a convenience: a disk that refuses it loses nothing.
    await writeWhole(nodeFileSystem, this.#file(docId), bytes).catch(() => undefined)
  }

  async #summary({ docId, changedAt, trouble }: StoredDocument): Promise<Derived | Unreadable | null> {
    if (trouble !== null) return { docId, changedAt, code: trouble }
    const live = this.#meetings.peek(docId)?.reader.snapshot
    if (live !== undefined && live !== null) return summaryOf(live, live.identity.lineage, this.#clock.now())
    try {
      return JSON.parse(await readFile(this.#file(docId), 'utf8')) as Derived
    } catch {
      return this.#derive(docId).catch(async (cause: unknown) => {
        const code = whyUnreadable(cause)
        return code === 'nothingReadable' && (await this.#isEmpty(docId)) ? null : { docId, changedAt, code }
      })
    }
  }

  /** A power cut while a meeting was being made leaves logs without a word in them: there is nothing to show. */
  async #isEmpty(docId: string): Promise<boolean> {
    const folder = join(this.#store.folderOf(docId), 'body')
    const names = await namesIn(nodeFileSystem, folder)
    const sizes = await Promise.all(names.map(async (name) => (await nodeFileSystem.stat(join(folder, name))).bytes))
    return sizes.every((bytes) => bytes <= headerBytes)
  }

  /** Reads a document that is not in memory from its files, without opening it. */
  async #derive(docId: string): Promise<Derived> {
    const stored = await this.#store.read(docId)
    const parts = { body: new Y.Doc(), journal: new Y.Doc() }
    for (const part of sharedParts) applySound(parts[part], stored.updates[part])
    const summary = summaryOf(readMeeting(parts), stored.identity.lineage, this.#clock.now())
    await this.#keep(docId, summary)
    return summary
  }
}
