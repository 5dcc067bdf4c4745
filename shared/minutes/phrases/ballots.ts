/** What the minutes say of votes and elections beyond a show of hands by a simple majority. */
import type { Ballot, VoteCounts } from '#shared/rules/facts.ts'
import type { Elected, ElectionResult, MajorityRule, VoteResult } from '#shared/rules/votes.ts'

export interface PaperFigures {
  signed: number | null
  envelopes: number | null
  papers: number
  blank: number
  invalid: number
}

export interface Figures {
  counts: VoteCounts
  blank: number
  invalid: number
}

export interface BallotPhrases {
  /** « Adopté par voix prépondérante », « Majorité requise non atteinte »: the words alone. */
  outcome: (result: Pick<VoteResult, 'outcome' | 'casting'>, majority: MajorityRule | null) => string
  /** With the figures: « Adopté : 12 pour, 3 contre, 2 abstentions. » */
  counted: (words: string, figures: Figures) => string
  /** What it takes and what there was. */
  majority: (rule: MajorityRule, result: VoteResult) => string
  /** How one voted, with the hour, the round from the second on, and how many came by phone. */
  ballot: (ballot: Ballot, hour: string, more: { byPhone: number; round: number }) => string
  box: (figures: PaperFigures) => string
  secondCount: (counts: string | null) => string
  /** `Pour : …`; of a roll call. */
  voices: (choice: keyof VoteCounts, names: string) => string
  /** Beside the name of who answered for another too. */
  withProxy: (name: string, givers: string) => string
  election: (rule: { seats: number; needs: 'plurality' | 'absolute'; needed: number | null; round: number }) => string
  elected: (those: readonly Elected[]) => string
  /** Names alone, where figures are not printed. */
  electedNames: (names: readonly string[]) => string
  nobodyElected: string
  tied: (tied: NonNullable<ElectionResult['tied']>) => string
  open: (places: number) => string
  parity: (kept: boolean) => string
  displaced: (one: { label: string; by: string }) => string
  electionLabel: string
  electionNotCounted: string
  candidates: (those: readonly { label: string }[]) => string
  invalid: string
}
