/** A fact nobody noted when it happened, while it is typed, and the facts it becomes. */
import type { Fact, Instant, VoteCounts } from '#shared/rules/facts.ts'
import type { Evening } from '../evening/evening.ts'
import { flowAt } from '#shared/rules/session.ts'

export const forgottenKinds = ['itemStarted', 'arrived', 'left', 'turn', 'interruption', 'vote'] as const
export type ForgottenKind = (typeof forgottenKinds)[number]

export interface ForgottenDraft {
  kind: ForgottenKind
  at: Instant
  itemId: string
  personId: string
  /** How long a turn or an interruption lasted, minutes. */
  minutes: number
  question: string
  counts: VoteCounts
}

type Timed = { fact: Fact; at: Instant }

/** Which kinds name a person. */
export function namesPerson(kind: ForgottenKind): boolean {
  return kind === 'arrived' || kind === 'left' || kind === 'turn'
}

/** The facts, in order; none while something needed is missing. A turn and a vote belong to the item of their own time. */
export function forgottenFacts(draft: ForgottenDraft, evening: Evening, newId: () => string): Timed[] {
  const { kind, at, personId, minutes } = draft
  const end = at + minutes * 60_000
  const itemId = flowAt(evening.standing, at).currentItemId ?? draft.itemId
  if (namesPerson(kind) && personId === '') return []
  switch (kind) {
    case 'itemStarted':
      return draft.itemId === '' ? [] : [{ fact: { kind, itemId: draft.itemId }, at }]
    case 'arrived':
    case 'left':
      return [{ fact: { kind, personId }, at }]
    case 'turn': {
      const turnId = newId()
      const turn = { kind: 'turnStarted' as const, turnId, personId, itemId, form: 'turn' as const, frozenHead: [] }
      return [
        { fact: turn, at },
        { fact: { kind: 'turnEnded', turnId }, at: end },
      ]
    }
    case 'interruption':
      return [
        { fact: { kind: 'sessionPaused', form: 'suspension' }, at },
        { fact: { kind: 'sessionResumed' }, at: end },
      ]
    default: {
      const voteId = newId()
      return [
        { fact: { kind: 'voteOpened', voteId, itemId, question: draft.question, ballot: 'showOfHands' }, at },
        { fact: { kind: 'voteCounted', voteId, counts: draft.counts }, at },
      ]
    }
  }
}
