import type { Instant, JournalEntry } from '../facts.ts'

export function listClosedOn(entries: readonly JournalEntry[], itemId: string, at: Instant): boolean {
  const last = entries.findLast(
    (entry) =>
      (entry.kind === 'listClosed' || entry.kind === 'listReopened') && entry.itemId === itemId && entry.at <= at,
  )
  return last?.kind === 'listClosed'
}
