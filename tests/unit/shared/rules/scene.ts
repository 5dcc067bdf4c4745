/**
 * Words for the tables of the rules' tests: `at('19:08', item('tower'))`, `at('19:10', asks('aline'))`.
 * A person's first request is "aline-1", their first turn "turn-aline-1".
 */
import { evening, happened, type Line } from '#factories/journal.ts'
import type { Fact, JournalEntry, TurnForm, VoteCounts } from '#shared/rules/facts.ts'
import type { Participant } from '#shared/rules/people.ts'

export const at = happened
export { evening }

export const open: Fact = { kind: 'sessionOpened' }
export const adjourn: Fact = { kind: 'sessionAdjourned' }
export const resume: Fact = { kind: 'sessionResumed' }
export const undo: Fact = { kind: 'cancelled' }
export const item = (itemId: string): Fact => ({ kind: 'itemStarted', itemId })
export const arrives = (personId: string): Fact => ({ kind: 'arrived', personId })
export const leaves = (personId: string): Fact => ({ kind: 'left', personId })
export const excused = (personId: string): Fact => ({ kind: 'excused', personId })
export const gives = (from: string, to: string): Fact => ({ kind: 'proxyGiven', from, to })
export const recused = (personId: string, itemId: string): Fact => ({ kind: 'recused', personId, itemId })
export const postpones = (itemId: string): Fact => ({ kind: 'itemPostponed', itemId })
export const extendsBy = (itemId: string, minutes: number): Fact => ({ kind: 'itemExtended', itemId, minutes })
export const closes = (itemId: string): Fact => ({ kind: 'listClosed', itemId })

export function pause(returnAt?: string): Fact {
  return { kind: 'sessionPaused', form: 'pause', ...(returnAt === undefined ? {} : { returnAt: evening(returnAt) }) }
}
export function asks(personId: string, itemId = 'tower', number = 1): Fact {
  return { kind: 'floorRequested', requestId: `${personId}-${number}`, personId, itemId }
}
/** From a phone; `asks` is a hand. */
export function taps(personId: string, itemId = 'tower', number = 1): Fact {
  return { kind: 'floorRequested', requestId: `${personId}-${number}`, personId, itemId, via: 'phone' }
}
export function withdraws(personId: string, number = 1): Fact {
  return { kind: 'floorWithdrawn', requestId: `${personId}-${number}` }
}
interface TurnMore {
  itemId?: string
  form?: TurnForm
  number?: number
  frozenHead?: string[]
  unasked?: boolean
}
export function speaks(personId: string, more: TurnMore = {}): Fact {
  const { itemId = 'tower', form = 'turn', number = 1, frozenHead = [], unasked = false } = more
  const request = unasked ? {} : { requestId: `${personId}-${number}` }
  return { kind: 'turnStarted', turnId: `turn-${personId}-${number}`, personId, itemId, form, frozenHead, ...request }
}
export function stops(personId: string, number = 1): Fact {
  return { kind: 'turnEnded', turnId: `turn-${personId}-${number}` }
}
export function holds(personId: string, number = 1): Fact {
  return { kind: 'turnPaused', turnId: `turn-${personId}-${number}` }
}
export function goesOn(personId: string, number = 1): Fact {
  return { kind: 'turnResumed', turnId: `turn-${personId}-${number}` }
}
/** The first request of one person moved before another's, or to the end. */
export function moves(personId: string, before: string | null): Fact {
  return { kind: 'floorMoved', requestId: `${personId}-1`, before: before === null ? null : `${before}-1` }
}
export function ballot(voteId: string, itemId = 'tower'): Fact {
  return { kind: 'voteOpened', voteId, itemId, question: 'Adopter l’avis ?', ballot: 'showOfHands' }
}
export function dots(tallyId: string, itemId = 'tower'): Fact {
  return {
    kind: 'dotsOpened',
    tallyId,
    itemId,
    question: 'Quelles priorités ?',
    options: ['Bancs', 'Arbres'],
    perVoter: 3,
  }
}
export const closesDots = (tallyId: string): Fact => ({ kind: 'dotsClosed', tallyId })
export function tallied(tallyId: string, totals: number[], phones?: number[]): Fact {
  const options = totals.map((count, index) => ({ label: ['Bancs', 'Arbres'][index] ?? '', count }))
  const part = phones === undefined ? {} : { phones }
  return { kind: 'tallyRecorded', tallyId, itemId: 'tower', form: 'dots', question: '', options, ...part }
}
export function counts(pour: number, against: number, abstain = 0, notVoting = 0): VoteCounts {
  return { for: pour, against, abstain, notVoting }
}
export function counted(voteId: string, result: VoteCounts, phones?: VoteCounts): Fact {
  return { kind: 'voteCounted', voteId, counts: result, ...(phones === undefined ? {} : { phones }) }
}
export function decides(decisionId: string, more: { itemId?: string; voteId?: string } = {}): Fact {
  const { itemId = 'tower', ...rest } = more
  return {
    kind: 'decisionRecorded',
    decisionId,
    itemId,
    type: 'opinion',
    mode: 'consensus',
    text: 'Le conseil rend un avis.',
    dissentingViews: null,
    alternatives: [],
    ...rest,
  }
}

/** Residents aline, bachir, carla, denis; local actors farid, gisele, hugo; nina is public, ines and paul are guests. */
export const people: Participant[] = [
  ...['aline', 'bachir', 'carla', 'denis'].map((id) => member(id, 'residents')),
  ...['farid', 'gisele', 'hugo'].map((id) => member(id, 'localActors')),
  { id: 'nina', status: 'public', college: null, votingRight: false },
  { id: 'ines', status: 'guest', college: null, votingRight: false },
  { id: 'paul', status: 'guest', college: null, votingRight: false },
]

export function member(id: string, college: string): Participant {
  return { id, status: 'member', college, votingRight: true }
}

export const itemIds = ['opening', 'tower', 'fund']

/** The ids of entries, for short comparisons. */
export function ids(entries: readonly JournalEntry[]): string[] {
  return entries.map((entry) => entry.id)
}

export type { Line }
