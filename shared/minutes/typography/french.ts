/**
 * French typography (domain.md §6): no-break spaces before `:` and inside « », narrow ones before `; ! ?`, hours as
 * `18 h 30`, numbers in groups of three, decimal comma. Words of its own rather than Intl's: the minutes of a session
 * must not change with the system's language data.
 */
import { dateParts, grouped, joined, narrowNoBreak, noBreak, type Typography } from './typography.ts'

const weekdays = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi']
const months = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
]

/** "18:30" as `18 h 30`, "18:00" as `18 h`; minutes keep two digits (`18 h 05`), as on a timetable. */
export function frenchHour(clock: string): string {
  const [hours, minutes] = clock.split(':')
  const whole = `${Number(hours)}${noBreak}h`
  return minutes === '00' || minutes === undefined ? whole : `${whole}${noBreak}${minutes}`
}

/** `1ᵉʳ`, `2ᵉ`: raised letters, so that the mark survives in plain text. */
export function frenchOrdinal(value: number): string {
  return value === 1 ? '1ᵉʳ' : `${frenchNumber(value)}ᵉ`
}

/** "2026-11-12" as `12 novembre 2026`; only the first of a month is an ordinal. */
export function frenchShortDay(date: string): string {
  const { year, month, day } = dateParts(date)
  return `${day === 1 ? frenchOrdinal(1) : day}${noBreak}${months[month] ?? ''} ${year}`
}

/** "2026-11-12" as `jeudi 12 novembre 2026`. */
export function frenchDay(date: string): string {
  return `${weekdays[dateParts(date).weekday] ?? ''} ${frenchShortDay(date)}`
}

export function frenchNumber(value: number): string {
  const [whole, decimals] = String(Math.abs(value)).split('.')
  const digits = grouped(Number(whole), noBreak)
  return `${value < 0 ? '−' : ''}${digits}${decimals === undefined ? '' : `,${decimals}`}`
}

/** 452585 cents as `4 525,85 €`, 60000 as `600 €`. */
export function frenchMoney(cents: number): string {
  const whole = frenchNumber(Math.trunc(Math.abs(cents) / 100))
  const rest = Math.abs(cents) % 100
  const decimals = rest === 0 ? '' : `,${String(rest).padStart(2, '0')}`
  return `${cents < 0 ? '−' : ''}${whole}${decimals}${noBreak}€`
}

export function frenchDuration(ms: number): string {
  const minutes = Math.round(ms / 60_000)
  if (minutes < 60) return `${minutes}${noBreak}min`
  return frenchHour(`${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`)
}

/** Spaces of any kind that we may replace. */
const space = '[ \u00A0\u202F]'
const rules: [RegExp, string][] = [
  [new RegExp(`«${space}*`, 'gu'), `«${noBreak}`],
  [new RegExp(`${space}*»`, 'gu'), `${noBreak}»`],
  [new RegExp(`${space}*([;!?]+)`, 'gu'), `${narrowNoBreak}$1`],
  // A colon inside 18:30 or https:// is no punctuation.
  [new RegExp(`${space}*(:+)(?=\\s|$)`, 'gu'), `${noBreak}$1`],
  [new RegExp(`(?<=\\d)${space}*(?=[%€])`, 'gu'), noBreak],
  [new RegExp(`(?<=\\b\\d{1,2})${space}*h${space}*(?=\\d{2}\\b)`, 'gu'), `${noBreak}h${noBreak}`],
  [new RegExp(`(?<=\\b\\d{1,2})${space}*h\\b`, 'gu'), `${noBreak}h`],
  [new RegExp(`n°${space}*`, 'gu'), `n°${noBreak}`],
]

/** The spaces French wants in a sentence we generate. Doing it twice changes nothing. */
export function frenchSpaces(sentence: string): string {
  return rules.reduce((text, [pattern, replacement]) => text.replaceAll(pattern, replacement), sentence)
}

/**
 * A generated sentence around typed values: fr`Avis divergents : ${typed}`. Only our own words are spaced; the values
 * go in as they are.
 */
export function fr(ours: TemplateStringsArray, ...values: (string | number)[]): string {
  return ours.reduce((sentence, part, index) => sentence + frenchSpaces(part) + String(values[index] ?? ''), '')
}

export const french: Typography = {
  hour: frenchHour,
  day: frenchDay,
  shortDay: frenchShortDay,
  duration: frenchDuration,
  number: frenchNumber,
  money: frenchMoney,
  ordinal: frenchOrdinal,
  list: (items) => joined(items, ', ', ' et '),
  series: (items) => items.join(`${narrowNoBreak}; `),
  colon: `${noBreak}: `,
}
