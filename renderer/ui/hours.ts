/** Hours as each language writes them: 18 h 30, 6:30 pm is never used, 18:30. */

export type HourLanguage = 'fr' | 'en'

// Making a formatter costs a hundred times what using it does, and lists write a date a line.
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(kind: string, locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${kind} ${locale} ${options.timeZone ?? ''}`
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options)
  formatters.set(key, known)
  return known
}

/** An instant (UTC ms) as the clock on the meeting's wall: « 18 h 30 », "18:30". */
export function hour(at: number, language: HourLanguage, timeZone?: string): string {
  const parts = formatter('hour', 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(timeZone === undefined ? {} : { timeZone }),
  }).formatToParts(at)
  const part = (type: string): string => parts.find((piece) => piece.type === type)?.value ?? ''
  return writtenHour(`${part('hour')}:${part('minute')}`, language)
}

/** A plain clock time ("18:30") in words of the language: « 18 h 30 », « 9 h », "18:30". */
export function writtenHour(clock: string, language: HourLanguage): string {
  if (language === 'en') return clock
  const [hours = '', minutes = ''] = clock.split(':')
  return minutes === '00' ? `${Number(hours)}\u00A0h` : `${Number(hours)}\u00A0h\u00A0${minutes}`
}

/**
 * The plain clock time someone typed, "18:30", or null: « 18 h 30 », « 18h30 », « 18:30 », « 1830 », « 18 h »,
 * "6:30 pm". A time is typed, not picked: a browser's own time field follows the browser's language, not the page's.
 */
export function readHour(text: string): string | null {
  const found = /^(\d{1,2})(?:\s*[h:.]\s*(\d{2})?|(\d{2}))?\s*(am|pm)?$/iu.exec(text.trim())
  if (found === null) return null
  const [, typed = '', afterMark, joined, half] = found
  const minutes = afterMark ?? joined ?? '00'
  const hours = half === undefined ? Number(typed) : (Number(typed) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
  if (hours > 23 || Number(minutes) > 59) return null
  return `${String(hours).padStart(2, '0')}:${minutes}`
}

/** A plain date ("2026-11-12") in full: « jeudi 12 novembre 2026 », "Thursday 12 November 2026". */
export function writtenDate(date: string, language: HourLanguage): string {
  return dateWords(Date.parse(`${date}T12:00:00Z`), language, 'UTC')
}

/** The day of an instant (UTC ms), in full, where the meeting is. */
export function dateWords(at: number, language: HourLanguage, timeZone: string): string {
  const parts = formatter('date', language === 'fr' ? 'fr-FR' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  }).formatToParts(at)
  const part = (type: string): string => parts.find((piece) => piece.type === type)?.value ?? ''
  // Only the first of the month is an ordinal in French: « 1er décembre ».
  const day = language === 'fr' && part('day') === '1' ? '1er' : part('day')
  return `${part('weekday')} ${day}\u00A0${part('month')} ${part('year')}`
}
