/** The instant someone means when they type an hour, "18:55" or « 18 h 55 », or how long ago it was: « il y a 12 min ». */
import type { Instant } from '#shared/rules/facts.ts'
import { readHour } from '../../ui/hours.ts'
import { nearestTime } from './nearest-time.ts'

const ago = /^(?:il y a\s*|[-–−])?\s*(\d{1,3})\s*(?:min(?:utes?)?|mn|['’′])?\s*(?:ago)?$/iu

export interface Moment {
  /** An instant of that evening, UTC ms: which day an hour is on. */
  near: Instant
  now: Instant
  timeZone: string
}

/** Null when it is no time. A number alone up to three digits is minutes ago; four digits are an hour. */
export function readWhen(typed: string, { near, now, timeZone }: Moment): Instant | null {
  const text = typed.replaceAll(/[\s\u00A0\u202F]+/gu, ' ').trim()
  const minutes = ago.exec(text)?.[1]
  if (minutes !== undefined) return now - Number(minutes) * 60_000
  const hour = readHour(text.replace(/^(?:à|at) /u, ''))
  return hour === null ? null : nearestTime(hour, near, timeZone)
}
