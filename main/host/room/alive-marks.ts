/**
 * When this computer was last seen running a session. A small file beside each meeting under way says so every half a
 * minute; what is found there when the meeting is next opened tells how long a cut lasted (evening.md item 15).
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { effective } from '#shared/rules/journal.ts'
import { sessionAt } from '#shared/rules/session.ts'
import type { DocumentStore } from '../files/document-store.ts'
import { nodeFileSystem } from '../files/file-system.ts'
import { writeWhole } from '../files/write-whole.ts'
import type { LiveMeetings } from './live-meetings.ts'

/** Shorter than this nobody noticed; longer than an evening nobody was in the room. ms */
const shortest = 120_000
const longest = 6 * 3_600_000
const markEvery = 30_000

export interface Cut {
  /** UTC ms. */
  from: number
  to: number
}

const markSchema = z.object({ at: z.number().int().min(0) })

export class AliveMarks {
  readonly #store: DocumentStore
  readonly #meetings: LiveMeetings
  readonly #cuts = new Map<string, Promise<Cut | null>>()
  readonly #marking: NodeJS.Timeout

  constructor(store: DocumentStore, meetings: LiveMeetings) {
    this.#store = store
    this.#meetings = meetings
    this.#marking = setInterval(() => void this.mark(), markEvery)
    this.#marking.unref()
  }

  /** The time an open meeting stood still because this computer did; null when it did not, or once it was settled. */
  async cutOf(docId: string): Promise<Cut | null> {
    const known = this.#cuts.get(docId) ?? this.#read(docId)
    this.#cuts.set(docId, known)
    const cut = await known
    await this.#write(docId)
    return cut
  }

  /** It was noted, or the session went on without the computer. */
  settle(docId: string): void {
    this.#cuts.set(docId, Promise.resolve(null))
  }

  /** Marks every session under way; what an earlier run left is read before it is written over. */
  async mark(): Promise<void> {
    await Promise.all(this.#meetings.openIds().map((docId) => this.cutOf(docId)))
  }

  close(): void {
    clearInterval(this.#marking)
  }

  #file(docId: string): string {
    return join(this.#store.folderOf(docId), 'alive.json')
  }

  #isRunning(docId: string): boolean {
    const snapshot = this.#meetings.peek(docId)?.reader.snapshot ?? null
    return (
      snapshot !== null && sessionAt(effective(snapshot.journal).entries, this.#meetings.now(docId)).phase === 'running'
    )
  }

  async #read(docId: string): Promise<Cut | null> {
    if (!this.#isRunning(docId)) return null
    const text = await readFile(this.#file(docId), 'utf8').catch(() => '{}')
    const mark = markSchema.safeParse(parsed(text))
    if (!mark.success) return null
    const journal = this.#meetings.peek(docId)?.reader.snapshot?.journal ?? []
    const from = journal.reduce((latest, entry) => Math.max(latest, entry.recordedAt), mark.data.at)
    const to = this.#meetings.now(docId)
    return to - from > shortest && to - from < longest ? { from, to } : null
  }

  async #write(docId: string): Promise<void> {
    if (!this.#isRunning(docId)) return
    const bytes = new TextEncoder().encode(JSON.stringify({ at: this.#meetings.now(docId) }))
    // Only a convenience: a disk that refuses it loses nothing.
    await writeWhole(nodeFileSystem, this.#file(docId), bytes).catch(() => undefined)
  }
}

/** A mark cut in the middle of being written is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
