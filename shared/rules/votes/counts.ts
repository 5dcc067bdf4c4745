/** What a count adds up to. */
import type { VoteCounts } from '../facts.ts'

/** How many votes a count makes, whatever they say. */
export function votesIn(counts: VoteCounts): number {
  return counts.for + counts.against + counts.abstain + counts.notVoting
}

export function sameCounts(one: VoteCounts, other: VoteCounts): boolean {
  return (['for', 'against', 'abstain', 'notVoting'] as const).every((side) => one[side] === other[side])
}

/** *Pour* by subtraction: everyone who may vote and said nothing else. Never below zero. */
export function deduceFor(eligible: number, against: number, abstain: number, notVoting: number): number {
  return Math.max(0, eligible - against - abstain - notVoting)
}
