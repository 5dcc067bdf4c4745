/**
 * What it takes for a vote to be carried. Three bases, of which a recusal (déport) leaves every one, and "ne prend pas
 * part au vote" only the first: *suffrages exprimés* (for and against; abstentions, white and void papers are not cast),
 * *présents et représentés*, *membres* (evening.md item 20).
 */
import { recusedOn, votesOnItem, type RoomRule } from '../attendance.ts'
import type { Instant, JournalEntry, VoteCounts } from '../facts.ts'
import type { Participant } from '../people.ts'
import type { Fraction, MajorityBase, TieRule } from '../rules-profile.ts'

export interface MajorityRule {
  base: MajorityBase
  fraction: Fraction
  tie: TieRule
}

/** Of a vote opened before rules were written with it, and of a council that settled nothing. */
export const usualMajority: MajorityRule = {
  base: 'cast',
  fraction: { numerator: 1, denominator: 2 },
  tie: 'noDecision',
}

/** Votes, at the instant of the count. */
export interface Bases {
  present: number
  members: number
}

/** `notReached`: more for than against, and fewer than the majority asks. */
export type VoteOutcome = 'adopted' | 'rejected' | 'tie' | 'notReached'

export interface VoteResult {
  outcome: VoteOutcome
  /** Votes the majority is of, votes *for* it takes, and votes *for* there were. */
  base: number
  needed: number
  had: number
  /** Whoever chairs settled a tie; null when nobody had to. */
  casting: 'for' | 'against' | null
}

export function isMoreThanHalf({ numerator, denominator }: Fraction): boolean {
  return numerator * 2 === denominator
}

/** Votes it takes: more than half, or at least another fraction; one at least. */
export function neededOf(base: number, fraction: Fraction): number {
  const { numerator, denominator } = fraction
  if (isMoreThanHalf(fraction)) return Math.floor(base / 2) + 1
  return Math.max(1, Math.ceil((base * numerator) / denominator))
}

/** How many must ask for it, of those present: a part of them, one at least. */
export function askersNeeded({ numerator, denominator }: Fraction, present: number): number {
  return Math.max(1, Math.ceil((present * numerator) / denominator))
}

/**
 * @param bases needed when the majority is of those present or of all members
 * @param casting what whoever chairs said in a tie; it counts only where the rules give them that
 */
export function resultOf(
  counts: VoteCounts,
  { base: of, fraction, tie }: MajorityRule = usualMajority,
  bases: Bases = { present: 0, members: 0 },
  casting: 'for' | 'against' | null = null,
): VoteResult {
  const { for: had, against } = counts
  const base = of === 'cast' ? had + against : bases[of]
  const needed = neededOf(base, fraction)
  const result = { base, needed, had, casting: null }
  if (of === 'cast' && isMoreThanHalf(fraction) && had === against) {
    if (tie !== 'castingVote' || casting === null) return { ...result, outcome: 'tie' }
    return { ...result, casting, outcome: casting === 'for' ? 'adopted' : 'rejected' }
  }
  if (had >= needed) return { ...result, outcome: 'adopted' }
  return { ...result, outcome: had > against ? 'notReached' : 'rejected' }
}

/** Majority of *suffrages exprimés*: for and against. No such vote cast, or as many of each, decides nothing. */
export function outcomeOf(counts: VoteCounts): VoteOutcome {
  return resultOf(counts).outcome
}

/**
 * The bases of a vote on an item, at an instant.
 *
 * @param entries effective, in order (journal.ts)
 */
export function basesOn(
  entries: readonly JournalEntry[],
  people: readonly Participant[],
  itemId: string,
  at: Instant,
  rule: RoomRule,
): Bases {
  const recused = recusedOn(entries, itemId, at)
  const present = votesOnItem(entries, people, itemId, at, rule)
  const listed = people.filter(({ id, votingRight }) => votingRight && !recused.has(id)).length
  // In a free assembly people counted without names vote too, and are on no list.
  return { present, members: Math.max(listed, present) }
}
