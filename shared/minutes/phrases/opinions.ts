/** What the minutes say of measures of opinion: never of a vote. */
import type { Degree } from '#shared/rules/opinions.ts'

export interface OpinionPhrases {
  /** The callout's label, by what was given: `dots`, or a scale. */
  labels: Record<'dots' | 'regnier' | 'colors', string>
  degrees: Record<Degree, string>
  decidesNothing: string
  proposition: string
  answered: string
  notCounted: string
  /** `people`: null when nobody counted them; `byPhone`: of them by phone, none when 0. */
  basis: (people: number | null, byPhone: number) => string
}
