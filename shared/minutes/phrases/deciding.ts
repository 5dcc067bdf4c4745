/** What the minutes say of proposals and of what a decision carries; sums arrive already written. */
import type { DecisionType } from '#shared/rules/facts.ts'
import type { Deliberation, ObjectionCounts } from '#shared/rules/deliberation.ts'

export interface DecidingPhrases {
  /** How it was decided, and how that went: « par consentement : deux objections, l’une levée, l’autre intégrée ». */
  course: (mode: Deliberation['mode'], objections: ObjectionCounts) => string
  /** A question and a referral are feminine in French, an opinion and a wish are not. */
  addressedTo: (to: string, type: DecisionType) => string
  /** A sum is null when nobody said. */
  sums: (sums: { asked: string | null; granted: string | null }) => string
  proposal: string
  /** « (Denis) » after words of theirs. */
  by: (name: string) => string
  firstText: (text: string, name: string) => string
  amendments: string
  /** What became of a proposal that no decision carries. */
  withdrawn: string
  notAgreed: (mode: Deliberation['mode']) => string
  putToVote: string
  undecided: string
  objections: string
  objectionEnds: Record<'lifted' | 'integrated' | 'kept' | 'open', string>
  /** The simple edition, one idea a line. */
  plain: {
    granted: (granted: string) => string
    asked: (asked: string) => string
    addressedTo: (to: string) => string
  }
}
