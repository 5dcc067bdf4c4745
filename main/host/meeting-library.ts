/**
 * The meetings of this computer as Home lists them. Summaries are derived: kept beside each document so that 240
 * meetings list without being opened, and made again from the document whenever that file is missing or old.
 */
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as Y from 'yjs'
import { partNames } from '#shared/contract/channel.ts'
import type { MeetingSummary } from '#shared/contract/operations.ts'
import { effective } from '#shared/rules/journal.ts'
import { sessionAt } from '#shared/rules/session.ts'
import { readMeeting } from '#shared/meeting/read.ts'
import type { MeetingSnapshot } from '#shared/meeting/snapshot.ts'
import type { DocumentStore, StoredDocument } from './files/document-store.ts'
import { writeWhole } from './files/write-whole.ts'
import { nodeFileSystem } from './files/file-system.ts'
import type { Clock } from './host.ts'
import { applySound } from './room/apply-sound.ts'
import type { LiveMeetings } from './room/live-meetings.ts'

type Derived = Omit<MeetingSummary, 'finalisedAt' | 'sessionNumber' | 'trouble'>

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

  async list(): Promise<Derived[]> {
    const documents = await this.#store.list()
    const meetings = documents.filter((entry) => entry.kind === 'meeting' && entry.trouble === null)
    const summaries = await Promise.all(meetings.map((entry) => this.#summary(entry)))
    return summaries.filter((summary) => summary !== null)
  }

  /** Documents whose identity can't be read: shown, never touched. */
  async unreadable(): Promise<{ docId: string; changedAt: number; code: string }[]> {
    const documents = await this.#store.list()
    return documents.flatMap(({ docId, changedAt, trouble }) =>
      trouble === null ? [] : [{ docId, changedAt, code: trouble }],
    )
  }

  /** Writes the summaries of what changed: when the host closes, or a meeting is let go. */
  async flush(): Promise<void> {
    for (const docId of this.#stale) {
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

  async #summary({ docId }: StoredDocument): Promise<Derived | null> {
    const live = this.#meetings.peek(docId)?.reader.snapshot
    if (live !== undefined && live !== null) return summaryOf(live, live.identity.lineage, this.#clock.now())
    try {
      return JSON.parse(await readFile(this.#file(docId), 'utf8')) as Derived
    } catch {
      return this.#derive(docId)
    }
  }

  /** Reads a document that is not in memory from its files, without opening it. */
  async #derive(docId: string): Promise<Derived | null> {
    try {
      const stored = await this.#store.read(docId)
      const parts = { body: new Y.Doc(), journal: new Y.Doc() }
      for (const part of partNames) applySound(parts[part], stored.updates[part])
      const summary = summaryOf(readMeeting(parts), stored.identity.lineage, this.#clock.now())
      await this.#keep(docId, summary)
      return summary
    } catch {
      return null
    }
  }
}
