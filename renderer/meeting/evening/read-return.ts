/** When a break ends, as it is said: « 19 h 50 », « dans 10 min ». */
import type { Instant } from '#shared/rules/facts.ts'
import { readHour } from '../../ui/hours.ts'
import { nearestTime } from './nearest-time.ts'

const inMinutes = /^(?:dans |in )?(\d{1,3})\s*(?:min(?:utes?)?|mn|['’′])?$/iu

/** When the room will be back: « 19 h 50 », or in how many minutes. Null when it is no time. */
export function readReturn(typed: string, now: Instant, timeZone: string): Instant | null {
  const text = typed.trim()
  const minutes = inMinutes.exec(text)?.[1]
  if (minutes !== undefined) return Math.floor(now / 60_000) * 60_000 + Number(minutes) * 60_000
  const clock = readHour(text)
  return clock === null ? null : nearestTime(clock, now, timeZone)
}
