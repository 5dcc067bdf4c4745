/**
 * How a language writes hours, dates, numbers and money in a sentence we generate. What people typed is never passed
 * through here: a name, a decision or a text is printed as it was written.
 */
export interface Typography {
  /** "18:30" of a wall clock: `18 h 30`, `6:30 pm`. */
  hour: (clock: string) => string
  /** A plain date "2026-11-12" with its weekday. */
  day: (date: string) => string
  /** The same without the weekday, for tables. */
  shortDay: (date: string) => string
  /** A length in ms, to the minute: `31 min`, `1 h 05`. */
  duration: (ms: number) => string
  number: (value: number) => string
  /** Cents of a euro, always with two decimals unless it is a round sum. */
  money: (cents: number) => string
  /** `1ᵉʳ`, `2ᵉ`; `1st`, `2nd`. */
  ordinal: (value: number) => string
  /** `A, B et C`. */
  list: (items: readonly string[]) => string
  /** Things that hold commas themselves: `A, arrivée à 19 h 10 ; B`. */
  series: (items: readonly string[]) => string
  /** Between a label and what it labels. */
  colon: string
}

export const noBreak = '\u00A0'
export const narrowNoBreak = '\u202F'

/** Year, month from 0, day, and weekday from Sunday, of a plain date. */
export function dateParts(date: string): { year: number; month: number; day: number; weekday: number } {
  const at = new Date(`${date}T00:00:00Z`)
  return { year: at.getUTCFullYear(), month: at.getUTCMonth(), day: at.getUTCDate(), weekday: at.getUTCDay() }
}

/** Digits in groups of three from the right. */
export function grouped(value: number, separator: string): string {
  return String(value).replaceAll(/\B(?=(\d{3})+$)/g, separator)
}

export function joined(items: readonly string[], separator: string, last: string): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(separator)}${last}${items.at(-1) ?? ''}`
}

/** The end of a sentence whose last words were typed: no second full stop after "Zoé L." */
export function stopped(sentence: string): string {
  return /[.!?…]\u2069*$/u.test(sentence.trimEnd()) ? sentence : `${sentence}.`
}
