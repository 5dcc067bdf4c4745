/** Round the table: who has a place in it, and what leaves no trace of it (issue 5; « je passe », evening.md item 7). */
import type { JournalEntry } from './facts.ts'

/**
 * Ids of the entries by which somebody passed in a round: a place withdrawn. No list of what happened, no memory and no
 * minutes show them: silence is a right.
 */
export function passesOf(entries: readonly JournalEntry[]): Set<string> {
  const places = new Set<string>()
  const passes = new Set<string>()
  for (const entry of entries) {
    if (entry.kind === 'roundOpened') for (const { requestId } of entry.places) places.add(requestId)
    if (entry.kind === 'floorWithdrawn' && places.has(entry.requestId)) passes.add(entry.id)
  }
  return passes
}

/**
 * The order round the table: as the list of the room, from whoever sits after the facilitator; who leads the meeting has
 * the last word. From the top where the facilitator is not on it.
 */
export function roundTheTable(personIds: readonly string[], facilitatorId: string | null): string[] {
  const seat = facilitatorId === null ? -1 : personIds.indexOf(facilitatorId)
  return [...personIds.slice(seat + 1), ...personIds.slice(0, seat + 1)]
}
