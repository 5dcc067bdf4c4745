import type { Instant, JournalEntry } from '../facts.ts'
import { waitingOn } from './reading.ts'

export interface Round {
  roundId: string
  /** Everyone who has a place in it, those who spoke or passed too. */
  places: { requestId: string; personId: string }[]
}

/**
 * The round under way on an item at an instant: the last one opened, unless it was closed, or everyone in it has spoken
 * or passed.
 */
export function openRoundOn(entries: readonly JournalEntry[], itemId: string, at: Instant): Round | null {
  const opened = entries.findLast((entry) => entry.kind === 'roundOpened' && entry.itemId === itemId && entry.at <= at)
  if (opened?.kind !== 'roundOpened') return null
  const isUnderWay = waitingOn(entries, itemId, at).some(({ place }) => place !== null)
  return isUnderWay ? { roundId: opened.roundId, places: opened.places } : null
}
