import { describe, expect, it } from 'vitest'
import { happened, journalOf } from '#factories/journal.ts'
import { memoryOf, type MemoryLine } from '../../../../../renderer/meeting/minutes/memory.ts'

const journal = journalOf(
  happened('18:30', { kind: 'sessionOpened' }),
  happened('18:31', { kind: 'itemStarted', itemId: 'one' }),
  happened('18:33', {
    kind: 'turnStarted',
    turnId: 't1',
    personId: 'aline',
    itemId: 'one',
    form: 'turn',
    frozenHead: [],
  }),
  happened('18:35', { kind: 'turnEnded', turnId: 't1' }),
  happened('18:36', { kind: 'arrived', personId: 'farid' }),
  happened('18:37', { kind: 'voteOpened', voteId: 'v1', itemId: 'one', question: 'Publier ?', ballot: 'showOfHands' }),
  happened('18:38', { kind: 'voteCounted', voteId: 'v1', counts: { for: 3, against: 1, abstain: 0, notVoting: 0 } }),
  happened('18:40', { kind: 'itemStarted', itemId: 'two' }),
  happened('18:41', { kind: 'arrived', personId: 'eda' }),
  happened('18:42', {
    kind: 'turnStarted',
    turnId: 't2',
    personId: 'eda',
    itemId: 'two',
    form: 'turn',
    frozenHead: [],
  }),
)

function kinds(lines: readonly MemoryLine[]): string[] {
  return lines.map(({ kind }) => kind)
}

describe('The memory of an item', () => {
  it('is what happened while the session was on it, in order', () => {
    const lines = memoryOf(journal, 'one', Number.POSITIVE_INFINITY)
    expect(kinds(lines)).toEqual(['begun', 'turn', 'arrived', 'vote', 'ended'])
    expect(lines.find(({ kind }) => kind === 'turn')).toMatchObject({ turn: { durationMs: 120_000 } })
  })

  it('has a turn that goes on', () => {
    const lines = memoryOf(journal, 'two', Number.POSITIVE_INFINITY)
    expect(kinds(lines)).toEqual(['begun', 'arrived', 'turn'])
    expect(lines.at(-1)).toMatchObject({ turn: { personId: 'eda', endedAt: null } })
  })

  it('of an item nobody came to is empty', () => {
    expect(memoryOf(journal, 'three', Number.POSITIVE_INFINITY)).toEqual([])
  })
})
