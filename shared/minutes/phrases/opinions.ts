/** What the minutes say of measures of opinion: never of a vote. */
import type { Degree } from '#shared/rules/opinions.ts'

export interface OpinionPhrases {
  /** The callout's label, by what was given: `dots`, or a scale. */
  labels: Record<'dots' | 'regnier' | 'colors', string>
  degrees: Record<Degree, string>
  /** The colour of each card: what heads its column where there are too many for their words. */
  cards: Record<Degree, string>
  /** "Vert foncé : tout à fait d’accord ; …": what each of these colours says. */
  key: (degrees: readonly Degree[]) => string
  decidesNothing: string
  proposition: string
  answered: string
  notCounted: string
  /** `people`: null when nobody counted them; `byPhone`: of them by phone, none when 0. */
  basis: (people: number | null, byPhone: number) => string
}
