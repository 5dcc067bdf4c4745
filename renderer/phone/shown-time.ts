import type { PhoneItem } from '#shared/contract/phone.ts'
import { timeLeft } from '../ui/time-left.ts'
import type { SeatState } from './line/seat-store.ts'
import type { Words } from './words.ts'

/**
 * Now, by the room's clock, UTC ms. While the room is not heard it stands still at the last time it was: what nobody
 * confirms is not counted on.
 * @param now this phone's clock
 */
export function roomNow({ line, heardAt, clockOffset }: SeatState, now: number): number {
  return line === 'linked' || heardAt === null ? now + clockOffset : heardAt
}

/** @param now by the room's clock, UTC ms */
export function spentOn(item: PhoneItem, now: number): number {
  return item.spentMs + (item.runningSince === null ? 0 : Math.max(0, now - item.runningSince))
}

/** « encore 12 min »: whole minutes, as the wall says them. */
export function itemTime(item: PhoneItem, now: number, words: Words): string {
  const left = timeLeft(item.plannedMs, spentOn(item, now))
  if (left.kind === 'lastMinute') return words.say('time.lastMinute')
  return words.say(`time.${left.kind}`, { minutes: left.minutes })
}

/** Whether an item's planned time is over; false for one that nobody timed. */
export function isOver(item: PhoneItem | null, now: number): boolean {
  return item !== null && item.plannedMs !== null && spentOn(item, now) >= item.plannedMs
}
