/**
 * Measures of opinion: dots, François Régnier's coloured scale, three coloured cards. They say what a room thinks and
 * decide nothing: options stand in the order they were asked in, and none of them wins.
 *
 * Régnier's seven: dark green « tout à fait d'accord », light green « d'accord », orange « mitigé », pink « pas d'accord »,
 * red « pas du tout d'accord », white « sans opinion », black « ne veut pas répondre ».
 */
import type { OpinionScale } from './facts.ts'
import type { Tally } from './votes.ts'

export const regnierDegrees = ['strongYes', 'yes', 'mixed', 'no', 'strongNo', 'noView', 'noAnswer'] as const
export const cardDegrees = ['agree', 'reserved', 'disagree'] as const
/** Each has a word, a shape and a colour of its own on every screen. */
export type Degree = (typeof regnierDegrees)[number] | (typeof cardDegrees)[number]

/** Degrees from the most favourable, then those that say neither; none for dots, which are placed and not given. */
export const degreesOf: Record<OpinionScale, readonly Degree[]> = {
  dots: [],
  regnier: regnierDegrees,
  colors: cardDegrees,
}

/** How one proposition stands. */
export interface OpinionRow {
  label: string
  /** How many gave each degree, in the scale's order. */
  counts: readonly number[]
  /** Who gave one. */
  answered: number
}

export interface Opinion {
  scale: OpinionScale
  degrees: readonly Degree[]
  /** As asked. */
  rows: OpinionRow[]
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)

/** A recorded opinion in degrees; null for any other tally. What a row leaves out counts for nobody. */
export function opinionOf({ form, scale, options, grades }: Tally): Opinion | null {
  if (form !== 'grades' || scale === null) return null
  const degrees = degreesOf[scale]
  const rows = options.map(({ label }, place) => {
    const counts = degrees.map((_, degree) => grades?.[place]?.[degree] ?? 0)
    return { label, counts, answered: sum(counts) }
  })
  return { scale, degrees, rows }
}

/**
 * Degrees given by phone, an option a row.
 * @param given by person: one degree an option, from 1; 0 for none
 */
export function gradeTotals(
  given: Iterable<readonly number[]>,
  options: number,
  degrees: number,
): { voters: number; grades: number[][] } {
  const all = [...given].filter((each) => each.some((degree) => degree > 0))
  const grades = Array.from({ length: options }, (_, option) =>
    Array.from({ length: degrees }, (__, degree) => all.filter((each) => each[option] === degree + 1).length),
  )
  return { voters: all.length, grades }
}

/** Two tables of the same shape as one: cards counted by hand, and phones. */
export function together(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number[][] {
  return a.map((row, option) => row.map((count, degree) => count + (b[option]?.[degree] ?? 0)))
}

/** Whether a table is one of this scale on so many options, each option's count being who answered. */
export function gradesFit(
  scale: OpinionScale,
  grades: readonly (readonly number[])[],
  counts: readonly number[],
): boolean {
  const degrees = degreesOf[scale].length
  return (
    degrees > 0 &&
    grades.length === counts.length &&
    grades.every((row, option) => row.length === degrees && sum(row) === counts[option])
  )
}
