/** Reads the journal once for an item: who waits there, and what was said before. */
import type { EntryOf, Instant, JournalEntry } from '../facts.ts'
import { notOpened, step, type Flow } from '../session.ts'
import { spentAt } from '../stopwatch.ts'
import { Past } from './past.ts'
import { WaitingLine, type Waiting } from './waiting.ts'

export interface FloorReading {
  /** Where the session is, from the same reading. */
  flow: Flow
  waiting: Waiting[]
  past: Past
  /** Request ids nobody passes, as the entry says that began the last turn (decisions.md 22). */
  frozenHead: string[]
  closed: boolean
  /** In the order they were made. */
  moves: EntryOf<'floorMoved'>[]
}

/**
 * @param entries effective, in order (journal.ts); those after `at` do not count
 */
export function readFloor(entries: readonly JournalEntry[], itemId: string, at: Instant): FloorReading {
  const line = new WaitingLine(itemId)
  const past = new Past(itemId)
  const moves: EntryOf<'floorMoved'>[] = []
  let frozenHead: string[] = []
  let closed = false
  let flow = notOpened
  let index = -1
  for (const entry of entries) {
    index += 1
    if (entry.at > at) continue
    const { turn } = flow
    flow = step(flow, entry)
    const answered = line.take(entry, index, turn)
    if (turn !== null && flow.turn?.turnId !== turn.turnId) past.ended(turn, spentAt(turn.watch, entry.at))
    if (entry.kind === 'floorMoved') moves.push(entry)
    if (entry.kind === 'listClosed' && entry.itemId === itemId) closed = true
    if (entry.kind === 'listReopened' && entry.itemId === itemId) closed = false
    if (entry.kind !== 'turnStarted') continue
    past.started(entry, answered)
    // A presentation is no turn: who has not spoken yet still comes first after it, however long it was.
    frozenHead = entry.form === 'presentation' ? [] : entry.frozenHead
  }
  return { flow, waiting: line.waiting, past, frozenHead, closed, moves }
}

/** Requests still waiting on an item at an instant, in the order they were asked: all that a turn may answer. */
export function waitingOn(entries: readonly JournalEntry[], itemId: string, at: Instant): Waiting[] {
  return readFloor(entries, itemId, at).waiting
}

/** Whether they made a point of their own there, neither reply nor question: for rules of one turn each. */
export function hasMadePointOn(
  entries: readonly JournalEntry[],
  itemId: string,
  personId: string,
  at: Instant,
): boolean {
  return readFloor(entries, itemId, at).past.of(personId).hadPoint
}

/** The item a request, a place in a round or an interrupted turn is on; null for an id nobody used. */
export function itemOfRequest(entries: readonly JournalEntry[], requestId: string): string | null {
  for (const entry of entries) {
    if (entry.kind === 'floorRequested' && entry.requestId === requestId) return entry.itemId
    const isPlace = entry.kind === 'roundOpened' && entry.places.some((place) => place.requestId === requestId)
    if (isPlace) return entry.itemId
    if (entry.kind === 'turnInterrupted' && entry.requestId === requestId) {
      const turn = entries.find((other) => other.kind === 'turnStarted' && other.turnId === entry.turnId)
      return turn?.kind === 'turnStarted' ? turn.itemId : null
    }
  }
  return null
}
