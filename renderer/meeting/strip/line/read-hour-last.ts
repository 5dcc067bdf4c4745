/** Times said at the end of a line: « denis à 19 h 10 », "inès 10 min", "5 started 12 min ago". */
import type { Instant } from '#shared/rules/facts.ts'
import { readWhen } from '../../evening/read-when.ts'
import type { Hearing } from './line-reading.ts'

const clock = String.raw`\d{1,2}\s?[h:]\s?(?:\d{2})?`
const minutes = String.raw`\d{1,3}\s?(?:min(?:utes?)?|mn)`
const hourLast = new RegExp(
  String.raw`^(?:(.*?)\s)??(?:(?:à|a|at|@)\s)?(${clock}|il y a \d{1,3}(?:\s?(?:min(?:utes?)?|mn))?|${minutes} ago)$`,
  'iu',
)
const minutesLast = new RegExp(String.raw`^(.+?)\s(?:(?:pendant|for)\s)?(\d{1,3})\s?(?:min(?:utes?)?|mn)$`, 'iu')

/** @returns what stands before the hour; `at` is undefined when none was said, null when it is no hour of any day */
export function takeHour(text: string, hearing: Hearing): { rest: string; at: Instant | null | undefined } {
  const found = hourLast.exec(text)
  if (found === null) return { rest: text, at: undefined }
  return { rest: found[1] ?? '', at: instantSaid(found[2] ?? '', hearing) }
}

/** An hour of this evening, or how long ago; null when it is neither. */
export function instantSaid(text: string, { evening, now }: Hearing): Instant | null {
  return readWhen(text, { near: evening.last || now, now, timeZone: evening.meeting.header.timeZone })
}

/** How many minutes were said last, and what stands before them; null when none were. */
export function takeMinutes(text: string): { rest: string; minutes: number } | null {
  const found = minutesLast.exec(text)
  return found === null ? null : { rest: found[1] ?? '', minutes: Number(found[2]) }
}

/** « de 19 h 20 à 19 h 26 », "19:20 19:26"; null when it is no such thing. */
export function takeSpan(text: string, hearing: Hearing): { from: Instant; to: Instant } | null {
  const found = new RegExp(String.raw`^(?:(?:de|from)\s)?(${clock})\s?(?:[àa]|to|[-–>])?\s?(${clock})$`, 'iu').exec(
    text,
  )
  if (found === null) return null
  const [from, to] = [instantSaid(found[1]?.trim() ?? '', hearing), instantSaid(found[2] ?? '', hearing)]
  return from === null || to === null || to <= from ? null : { from, to }
}
