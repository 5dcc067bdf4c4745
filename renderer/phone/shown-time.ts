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

/** When an item's planned time is over, by the room's clock, UTC ms; null while it stands still or was not timed. */
export function endOf(item: PhoneItem | null): number | null {
  if (item === null || item.plannedMs === null || item.runningSince === null) return null
  return item.runningSince + item.plannedMs - item.spentMs
}
