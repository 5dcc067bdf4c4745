/** A day as it is said in a meeting: « 12/12 », « 3 décembre », "12/12/2026", "2026-12-12". */
import { folded } from '#shared/meeting/find-person.ts'

const months: readonly RegExp[] = [
  /^jan/,
  /^(?:fev|feb)/,
  /^mar/,
  /^(?:avr|apr)/,
  /^(?:mai|may)/,
  /^(?:juin|june?$)/,
  /^(?:juil|july?$)/,
  /^(?:aou|aug)/,
  /^sep/,
  /^oct/,
  /^nov/,
  /^dec/,
]

/**
 * @param near a plain date: without a year, the first such day from it on
 * @returns a plain date, or null when it is none
 */
export function readDay(text: string, near: string): string | null {
  const said = folded(text).replace(/^(?:le|the|on) /, '')
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(said)
  if (iso !== null) return plainDate(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const found = /^(\d{1,2})(?:er)?(?:\s?[/.]\s?(\d{1,2})|\s([a-z]+)\.?)(?:\s?[/.]?\s?(\d{4}))?$/.exec(said)
  if (found === null) return null
  const [, day, number, name, typed] = found
  const month = number === undefined ? months.findIndex((each) => each.test(name ?? '')) + 1 : Number(number)
  const year = Number(typed ?? near.slice(0, 4))
  const date = plainDate(year, month, Number(day))
  return date !== null && typed === undefined && date < near ? plainDate(year + 1, month, Number(day)) : date
}

function plainDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  // The thirty-first of a short month is no day.
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null
}
