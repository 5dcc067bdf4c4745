import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { journalOf, type Line } from '#factories/journal.ts'
import { votesOnItem } from '#shared/rules/attendance.ts'
import { effective } from '#shared/rules/journal.ts'
import {
  dotTotals,
  mayPlaceDots,
  phoneTotals,
  weightsOn,
  type PhoneChoice,
  type Weight,
} from '#shared/rules/phone-votes.ts'
import { votesIn } from '#shared/rules/votes.ts'
import { anyMerge } from './any-evening.ts'
import { arrives, at, evening, gives, itemIds, leaves, people, recused } from './scene.ts'

const room = (...lines: Line[]) => ({ entries: journalOf(...lines), people, proxiesPerHolder: 1 })
const come = (...ids: string[]) => ids.map((id) => at('18:25', arrives(id)))

describe('A vote by phone', () => {
  const weight = (personId: string, ...lines: Line[]): Weight | undefined =>
    weightsOn(room(...lines), 'tower', evening('19:00')).get(personId)

  it.each<[string, string, Line[], Weight]>([
    ['is one vote for a member who is here', 'aline', come('aline'), { weight: 1, whyNot: null }],
    [
      'is two for whoever holds a proxy',
      'aline',
      [...come('aline'), at('18:30', gives('denis', 'aline'))],
      { weight: 2, whyNot: null },
    ],
    [
      'is one again when the giver arrives',
      'aline',
      [...come('aline'), at('18:30', gives('denis', 'aline')), at('18:40', arrives('denis'))],
      { weight: 1, whyNot: null },
    ],
    [
      'is one when the giver is recused',
      'aline',
      [...come('aline'), at('18:30', gives('denis', 'aline')), at('18:40', recused('denis', 'tower'))],
      { weight: 1, whyNot: null },
    ],
    [
      'is none of somebody who left',
      'aline',
      [...come('aline'), at('18:40', leaves('aline'))],
      { weight: 0, whyNot: 'notPresent' },
    ],
    ['is none of the public', 'nina', come('nina'), { weight: 0, whyNot: 'noVote' }],
    ['is none of a guest', 'ines', come('ines'), { weight: 0, whyNot: 'noVote' }],
    [
      'is none of whoever left this item’s debate, proxy included',
      'aline',
      [...come('aline'), at('18:30', gives('denis', 'aline')), at('18:40', recused('aline', 'tower'))],
      { weight: 0, whyNot: 'recused' },
    ],
    [
      'is one of whoever left another item’s debate',
      'aline',
      [...come('aline'), at('18:40', recused('aline', 'fund'))],
      { weight: 1, whyNot: null },
    ],
  ])('%s', (_, personId, lines, expected) => {
    expect(weight(personId, ...lines)).toEqual(expected)
  })

  it('counts people, and their proxies on the side they chose', () => {
    const weights = weightsOn(
      room(...come('aline', 'bachir', 'carla', 'nina'), at('18:30', gives('denis', 'aline'))),
      'tower',
      evening('19:00'),
    )
    const choices = new Map<string, PhoneChoice>([
      ['aline', 'for'],
      ['bachir', 'against'],
      ['carla', 'abstain'],
      ['nina', 'for'],
      ['ghost', 'for'],
    ])
    expect(phoneTotals(choices, weights)).toEqual({
      voters: 3,
      counts: { for: 2, against: 1, abstain: 1, notVoting: 0 },
    })
  })
})

describe('Dots by phone', () => {
  it('are anybody’s in the room, and nobody’s outside', () => {
    const here = room(...come('nina', 'ines'))
    expect(['nina', 'ines', 'aline', 'ghost'].map((id) => mayPlaceDots(here, id, evening('19:00')).whyNot)).toEqual([
      null,
      null,
      'notPresent',
      'notPresent',
    ])
  })

  it('add up by option; who placed none has not voted', () => {
    const placed = new Map([
      ['aline', [2, 1, 0]],
      ['nina', [0, 1, 2]],
      ['ines', [0, 0, 0]],
    ])
    expect(dotTotals(placed, 3)).toEqual({ voters: 2, totals: [2, 2, 2] })
  })
})

describe('Whatever happened in an evening', { timeout: 30_000 }, () => {
  const anyItem = fc.constantFrom(...itemIds)
  const anyChoice = fc.constantFrom<PhoneChoice>('for', 'against', 'abstain')

  it('phones hold together exactly the votes of the room, nobody’s twice', () => {
    fc.assert(
      fc.property(anyMerge, anyItem, fc.nat(120), fc.constantFrom(0, 1, 2), (journal, itemId, minutes, perHolder) => {
        const { entries } = effective(journal)
        const at = evening('18:30') + minutes * 60_000
        const weights = weightsOn({ entries, people, proxiesPerHolder: perHolder }, itemId, at)
        const all = [...weights.values()].reduce((sum, { weight }) => sum + weight, 0)
        expect(all).toBe(votesOnItem(entries, people, itemId, at, perHolder))
        for (const { weight, whyNot } of weights.values()) expect(weight === 0).toBe(whyNot !== null)
      }),
      { numRuns: 60 },
    )
  })

  it('however often and from however many phones people vote, each counts once, as they last chose', () => {
    fc.assert(
      fc.property(
        anyMerge,
        anyItem,
        fc.array(fc.tuple(fc.constantFrom(...people.map(({ id }) => id)), anyChoice), { maxLength: 60 }),
        (journal, itemId, cast) => {
          const { entries } = effective(journal)
          const weights = weightsOn({ entries, people, proxiesPerHolder: 1 }, itemId, evening('20:00'))
          const { voters, counts } = phoneTotals(new Map(cast), weights)
          const able = new Set(cast.map(([id]) => id).filter((id) => (weights.get(id)?.weight ?? 0) > 0))
          expect(voters).toBe(able.size)
          expect(votesIn(counts)).toBe([...able].reduce((sum, id) => sum + (weights.get(id)?.weight ?? 0), 0))
          expect(votesIn(counts)).toBeLessThanOrEqual(votesOnItem(entries, people, itemId, evening('20:00'), 1))
        },
      ),
      { numRuns: 60 },
    )
  })
})
