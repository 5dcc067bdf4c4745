/** A count while it is typed: digits by side, and *for* by subtraction when that is how it was found. */
import type { VoteCounts } from '#shared/rules/facts.ts'
import { deduceFor, type Vote } from '#shared/rules/votes.ts'
import { countOf } from './CountField.tsx'

/** In the order the room is asked: « Qui est contre ? Qui s'abstient ? » (evening.md item 12). */
export const sides = ['against', 'abstain', 'notVoting', 'for'] as const
export type Side = (typeof sides)[number]
export type TypedCounts = Record<Side, string> & { deduced: boolean }

export const nothingTyped: TypedCounts = { against: '', abstain: '', notVoting: '', for: '', deduced: false }

export function typedFrom({ counts, deduced }: Pick<Vote, 'counts' | 'deduced'>): TypedCounts {
  if (counts === null) return nothingTyped
  const { against, abstain, notVoting } = counts
  return { against: `${against}`, abstain: `${abstain}`, notVoting: `${notVoting}`, for: `${counts.for}`, deduced }
}

export function countsFrom(typed: TypedCounts): VoteCounts {
  return {
    for: countOf(typed.for),
    against: countOf(typed.against),
    abstain: countOf(typed.abstain),
    notVoting: countOf(typed.notVoting),
  }
}

/** *For* is the rest of the votes in the room. */
export function deduced(typed: TypedCounts, eligible: number): TypedCounts {
  const { against, abstain, notVoting } = countsFrom(typed)
  return { ...typed, for: String(deduceFor(eligible, against, abstain, notVoting)), deduced: true }
}

/** One side typed again: a *for* that was deduced follows, one that was counted stays. */
export function typedAgain(typed: TypedCounts, side: Side, digits: string, eligible: number): TypedCounts {
  const next = { ...typed, [side]: digits }
  if (side === 'for') return { ...next, deduced: false }
  return typed.deduced ? deduced(next, eligible) : next
}
