/**
 * A meeting as the rest of the house reads it: immutable, made anew at each change from its two parts.
 */
import type { DocumentIdentity, MeetingBody, TextNode } from '#shared/contract/meeting.ts'
import type { JournalEntry } from '#shared/rules/facts.ts'

export interface MeetingSnapshot extends MeetingBody {
  identity: DocumentIdentity
  /** Every entry ever written, in (at, host, seq) order, cancelled and superseded ones included. */
  journal: JournalEntry[]
}

/** With the item texts, for composing minutes and for files. Keys are item ids; an item without text has none. */
export interface WholeMeeting extends MeetingSnapshot {
  texts: Record<string, TextNode>
}
