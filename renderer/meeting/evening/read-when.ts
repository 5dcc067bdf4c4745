/** The instant someone means when they type an hour, "18:55" or "18 h 55", or how long ago it was: "il y a 12 min". */
import type { Instant } from '#shared/rules/facts.ts'
import { nearestTime } from './nearest-time.ts'

const ago = /^(?:il y a\s*|[-–−])?\s*(\d{1,3})\s*(?:min(?:utes?)?|mn|['’′])?\s*(?:ago)?$/iu
const clock = /^(?:[àa]\s*|at\s*)?(\d{1,2})\s*(?:[:.]|h(?:eures?)?)\s*(\d{2})?$/iu
const fourDigits = /^(\d{1,2})(\d{2})$/u

export interface Moment {
  /** An instant of that evening, UTC ms: which day an hour is on. */
  near: Instant
  now: Instant
  timeZone: string
}

/** Null when it is no time. A number alone up to three digits is minutes ago; four digits are an hour. */
export function readWhen(typed: string, { near, now, timeZone }: Moment): Instant | null {
  const text = typed.replaceAll(/[\s\u00A0\u202F]+/gu, ' ').trim()
  const digits = fourDigits.exec(text)
  const hour = clock.exec(text) ?? (digits?.[0].length === 4 ? digits : null)
  if (hour !== null) {
    const [hours, minutes] = [Number(hour[1]), Number(hour[2] ?? 0)]
    if (hours > 23 || minutes > 59) return null
    const time = `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
    return nearestTime(time, near, timeZone)
  }
  const minutes = ago.exec(text)?.[1]
  return minutes === undefined ? null : now - Number(minutes) * 60_000
}
