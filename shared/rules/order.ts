/**
 * The two orders of a journal, a meeting's or the council's: as things happened, and as they were written down. They differ when a fact is entered
 * afterwards with its real time (evening.md item 5).
 */
import type { JournalEntry } from './facts.ts'

/** What a host stamps on each entry of a journal, a meeting's or the council's. */
type Stamped = Pick<JournalEntry, 'id' | 'host' | 'seq' | 'at' | 'recordedAt'>

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** As things happened: (at, host, seq). The id only settles what a broken clone of a host could write twice. */
export function asHappened(a: Stamped, b: Stamped): number {
  return a.at - b.at || compareText(a.host, b.host) || a.seq - b.seq || compareText(a.id, b.id)
}

/** As it was written down: (recordedAt, host, seq). */
export function asWritten(a: Stamped, b: Stamped): number {
  return a.recordedAt - b.recordedAt || compareText(a.host, b.host) || a.seq - b.seq || compareText(a.id, b.id)
}
