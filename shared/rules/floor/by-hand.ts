import type { EntryOf } from '../facts.ts'
import type { Placed } from './order.ts'
import { reason } from './reasons.ts'

/**
 * The order with what was moved by hand: each move in turn, as long as both who was moved and who was passed wait. It
 * goes over everything else, and is said to be by hand.
 *
 * @param moves in the order they were made
 */
export function movedByHand(queue: readonly Placed[], moves: readonly EntryOf<'floorMoved'>[]): Placed[] {
  const moved = [...queue]
  const waiting = new Set(queue.map(({ request }) => request.requestId))
  const placeOf = (id: string) => moved.findIndex(({ request }) => request.requestId === id)
  for (const { requestId, before } of moves) {
    // Most moves of an evening are of people who have spoken since.
    if (!waiting.has(requestId) || (before !== null && !waiting.has(before))) continue
    const [found] = moved.splice(placeOf(requestId), 1)
    if (found === undefined) continue
    const to = before === null ? moved.length : placeOf(before)
    moved.splice(to === -1 ? moved.length : to, 0, { ...found, reason: reason('byHand') })
  }
  return moved
}
