/** Hours, days and sizes as each language writes them, where the meeting is. */
import { fileSize } from '../ui/file-size.ts'
import { hour, writtenHour } from '../ui/hours.ts'

/**
 * Figures stay those of the agenda, the cards and the wall, which everybody in the room reads: a language of another
 * script writes 19:12 too.
 */
const withPlainFigures = (code: string): string => `${code}-u-nu-latn`

const isWell = (code: string): code is 'fr' | 'en' => code === 'fr' || code === 'en'

/** A browser that does not know a zone or a language still tells the time: its own. */
function guarded(write: () => string, orElse: () => string): string {
  try {
    return write()
  } catch {
    return orElse()
  }
}

/** @param at UTC ms */
export function hourOf(at: number, code: string, timeZone: string): string {
  const own = isWell(code) ? code : 'en'
  return guarded(
    () => hour(at, own, timeZone),
    () => hour(at, own),
  )
}

/** A day and a clock time as the meeting says them ("2026-12-10", "18:30"); the time may be unknown. */
export function dayOf(date: string, code: string): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const
  const at = Date.parse(`${date}T12:00:00Z`)
  return guarded(
    () => new Intl.DateTimeFormat(code === 'en' ? 'en-GB' : withPlainFigures(code), options).format(at),
    () => date,
  )
}

export function clockOf(time: string, code: string): string {
  return writtenHour(time, code === 'fr' ? 'fr' : 'en')
}

export function sizeOf(bytes: number, code: string): string {
  return fileSize(bytes, code === 'fr' ? 'fr' : 'en')
}
