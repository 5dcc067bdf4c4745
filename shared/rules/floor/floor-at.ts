import type { Instant, JournalEntry, RequestForm } from '../facts.ts'
import type { Participant, SpeechRule } from '../people.ts'
import { flowAt, itemAt, readFlow, type SessionTurn } from '../session.ts'
import { movedByHand } from './by-hand.ts'
import { orderOf, type Placed } from './order.ts'
import { readFloor } from './reading.ts'
import type { QueueReason } from './reasons.ts'
import type { Interrupted } from './waiting.ts'

export interface QueueEntry {
  requestId: string
  personId: string
  askedAt: Instant
  form: RequestForm
  /** The interrupted turn it goes on with; null for everybody else. */
  resumes: Interrupted | null
  /** In full: for the steward and the person, never the wall (evening.md item 7). */
  reason: QueueReason
}

export interface Floor {
  current: SessionTurn | null
  /** In speaking order, for the current item. */
  queue: QueueEntry[]
  closed: boolean
}

const asEntry = ({ request: { requestId, personId, at, form, resumes }, reason }: Placed): QueueEntry => ({
  requestId,
  personId,
  askedAt: at,
  form,
  resumes,
  reason,
})

/**
 * The floor at an instant, on the current item: who speaks, who is next and why (order.ts). What the steward moves by
 * hand goes over all of it.
 *
 * @param entries effective, in order (journal.ts)
 */
export function floorAt(
  entries: readonly JournalEntry[],
  people: readonly Participant[],
  speech: SpeechRule,
  at: Instant,
): Floor {
  const itemId = itemAt(entries, at)
  if (itemId === null) return { current: readFlow(flowAt(entries, at), at).turn, queue: [], closed: false }
  const reading = readFloor(entries, itemId, at)
  const order = orderOf(reading, new Map(people.map((person) => [person.id, person])), speech)
  return {
    current: readFlow(reading.flow, at).turn,
    queue: movedByHand(order, reading.moves).map(asEntry),
    closed: reading.closed,
  }
}
