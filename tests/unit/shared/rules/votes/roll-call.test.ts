import { describe, expect, it } from 'vitest'
import { journalOf } from '#factories/journal.ts'
import { votesOnItem } from '#shared/rules/attendance.ts'
import type { VoteChoice } from '#shared/rules/facts.ts'
import { rollCounts, rollOf, votesIn, votesOf } from '#shared/rules/votes.ts'
import * as scene from '../scene.ts'
import { at, counts, evening, type Line } from '../scene.ts'

const room = [
  ...['aline', 'bachir', 'carla', 'farid', 'ines'].map((id) => at('18:20', scene.arrives(id))),
  at('18:25', scene.gives('denis', 'aline')),
  at('18:30', scene.open),
  at('18:31', scene.item('fund')),
]
const opened = at('18:40', { ...scene.ballot('v1', 'fund'), ballot: 'rollCall' } as never)
const says = (personId: string, choice: VoteChoice, time = '18:41'): Line =>
  at(time, { kind: 'voiceCast', voteId: 'v1', personId, choice })

function rollAfter(...lines: Line[]) {
  const entries = journalOf(...room, opened, ...lines)
  const [vote] = votesOf(entries)
  if (vote === undefined) throw new Error('no vote')
  const roll = rollOf(vote, entries, scene.people, evening('18:50'), 1)
  return { roll, votes: votesOnItem(entries, scene.people, 'fund', evening('18:50'), 1) }
}

describe('A named roll call', () => {
  it('calls who is there with a vote, each for their own and for the proxies they hold', () => {
    const { roll } = rollAfter()
    expect(roll.map(({ personId, weight }) => `${personId} ${weight}`)).toEqual([
      'aline 2',
      'bachir 1',
      'carla 1',
      'farid 1',
    ])
    expect(roll[0]?.proxies).toEqual(['denis'])
  })

  it.each<[string, Line[], ReturnType<typeof counts>]>([
    ['nobody answered', [], counts(0, 0)],
    ['the holder answers for two', [says('aline', 'for')], counts(2, 0)],
    [
      'everybody answers, one takes no part',
      [says('aline', 'for'), says('bachir', 'against'), says('carla', 'abstain'), says('farid', 'notVoting')],
      counts(2, 1, 1, 1),
    ],
    ['the last answer holds', [says('aline', 'for'), says('aline', 'against', '18:42')], counts(0, 2)],
    [
      'the recused are not called',
      [at('18:41', scene.recused('bachir', 'fund')), says('carla', 'for', '18:42')],
      counts(1, 0),
    ],
    [
      'a recused giver is not answered for',
      [at('18:41', scene.recused('denis', 'fund')), says('aline', 'for', '18:42')],
      counts(1, 0),
    ],
  ])('%s', (_, lines, expected) => {
    const { roll, votes } = rollAfter(...lines)
    expect(rollCounts(roll)).toEqual(expected)
    // Everybody who may vote is on the roll, for as many votes as the item has.
    expect(roll.reduce((sum, { weight }) => sum + weight, 0)).toBe(votes)
    expect(votesIn(rollCounts(roll))).toBeLessThanOrEqual(votes)
  })
})
