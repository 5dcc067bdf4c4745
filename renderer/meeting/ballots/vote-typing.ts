/**
 * A count while it is typed: hands by side, and *for* by subtraction when that is how it was found. What phones chose
 * is added beside, never typed.
 */
import type { PhoneVote } from '#shared/contract/room.ts'
import type { VoteCounts } from '#shared/rules/facts.ts'
import { deduceFor, type Vote } from '#shared/rules/votes.ts'
import { countOf } from '../record/CountField.tsx'

/** Of the question of the vote being counted, for whoever opened it to see. */
export const countingId = 'vote-counted'

/** In the order the room is asked: « Qui est contre ? Qui s'abstient ? » (evening.md item 12). */
export const sides = ['against', 'abstain', 'notVoting', 'for'] as const
export type Side = (typeof sides)[number]
export type TypedCounts = Record<Side, string> & { deduced: boolean }

export const nothingTyped: TypedCounts = { against: '', abstain: '', notVoting: '', for: '', deduced: false }

export const noPhones: VoteCounts = { for: 0, against: 0, abstain: 0, notVoting: 0 }

/** What phones chose, by sides; none of them says that it takes no part. */
export function phoneSides({ totals }: Pick<PhoneVote, 'totals'>): VoteCounts {
  const [pour = 0, against = 0, abstain = 0] = totals
  return { for: pour, against, abstain, notVoting: 0 }
}

/** The hands of a count that was noted. */
export function typedFrom({ counts, deduced, phones }: Pick<Vote, 'counts' | 'deduced' | 'phones'>): TypedCounts {
  if (counts === null) return nothingTyped
  const hands = (side: Side): string => `${Math.max(0, counts[side] - (phones ?? noPhones)[side])}`
  return {
    against: hands('against'),
    abstain: hands('abstain'),
    notVoting: hands('notVoting'),
    for: hands('for'),
    deduced,
  }
}

export function countsFrom(typed: TypedCounts): VoteCounts {
  return {
    for: countOf(typed.for),
    against: countOf(typed.against),
    abstain: countOf(typed.abstain),
    notVoting: countOf(typed.notVoting),
  }
}

/** Hands and phones together. */
export function together(hands: VoteCounts, phones: VoteCounts): VoteCounts {
  return {
    for: hands.for + phones.for,
    against: hands.against + phones.against,
    abstain: hands.abstain + phones.abstain,
    notVoting: hands.notVoting + phones.notVoting,
  }
}

export type SecondTyped = Record<Side, string>

/** The second count, with what phones chose beside it as beside the first; null until its *for* is typed. */
export function secondCounts(second: SecondTyped | null, phones: VoteCounts): VoteCounts | null {
  if (second === null || second.for === '') return null
  return together(countsFrom({ ...second, deduced: false }), phones)
}

/** Begun without its *for*: to finish or to empty, for nothing typed is left out without a word. */
export function isSecondBegun(second: SecondTyped | null): boolean {
  return second !== null && second.for === '' && sides.some((side) => second[side] !== '')
}

/** The hands of a second count that was noted. */
export function secondFrom({ checked, phones }: Pick<Vote, 'checked' | 'phones'>): SecondTyped | null {
  if (checked === null) return null
  const { deduced: _, ...second } = typedFrom({ counts: checked, deduced: false, phones })
  return second
}

/** *For* is the rest of the hands that may go up: the votes in the room, less those that came by phone. */
export function deduced(typed: TypedCounts, hands: number): TypedCounts {
  const { against, abstain, notVoting } = countsFrom(typed)
  return { ...typed, for: String(deduceFor(hands, against, abstain, notVoting)), deduced: true }
}

/** One side typed again: a *for* that was deduced follows, one that was counted stays. */
export function typedAgain(typed: TypedCounts, side: Side, digits: string, hands: number): TypedCounts {
  const next = { ...typed, [side]: digits }
  if (side === 'for') return { ...next, deduced: false }
  return typed.deduced ? deduced(next, hands) : next
}
