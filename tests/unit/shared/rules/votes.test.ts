import { describe, expect, it } from 'vitest'
import { journalOf } from '#factories/journal.ts'
import type { Fact, VoteCounts } from '#shared/rules/facts.ts'
import {
  countRemarks,
  decisionsOf,
  dotVotesOf,
  deduceFor,
  outcomeOf,
  talliesOf,
  tallyRemarks,
  votesOf,
} from '#shared/rules/votes.ts'
import * as scene from './scene.ts'
import { at, counted, counts, evening } from './scene.ts'

describe('The outcome', () => {
  it.each<[string, VoteCounts, string]>([
    ['more for than against', counts(12, 3, 2), 'adopted'],
    ['more against than for', counts(3, 12, 2), 'rejected'],
    ['as many of each', counts(8, 8, 1), 'tie'],
    ['one for, everyone else abstaining', counts(1, 0, 16), 'adopted'],
    ['nobody for or against', counts(0, 0, 15, 2), 'tie'],
  ])('of %s', (_, result, outcome) => {
    expect(outcomeOf(result)).toBe(outcome)
  })
})

describe('A vote', () => {
  const opened = at('20:10', scene.ballot('v1', 'fund'))

  it('is open until counted', () => {
    expect(votesOf(journalOf(opened))).toMatchObject([
      { voteId: 'v1', itemId: 'fund', openedAt: evening('20:10'), counts: null, outcome: null },
    ])
  })

  it('counted again keeps the earlier count', () => {
    const [vote] = votesOf(
      journalOf(opened, at('20:11', counted('v1', counts(16, 0, 1))), at('20:12', counted('v1', counts(15, 0, 1)))),
    )
    expect(vote).toMatchObject({ counts: counts(15, 0, 1), countedAt: evening('20:12'), outcome: 'adopted' })
    expect(vote?.history.map((count) => count.counts.for)).toEqual([16, 15])
  })

  it('cancelled has no outcome, and keeps its reason and its count', () => {
    const cancel = at('20:12', { kind: 'voteCancelled', voteId: 'v1', reason: 'question mal comprise' })
    const [vote] = votesOf(journalOf(opened, at('20:11', counted('v1', counts(9, 8))), cancel))
    expect(vote).toMatchObject({ cancelled: true, cancelledReason: 'question mal comprise', outcome: null })
    expect(vote?.history).toHaveLength(1)
  })

  it('keeps the part of its count that came by phone', () => {
    const asked = at('20:10', { ...scene.ballot('v1', 'fund'), byPhone: true } as Fact)
    const [vote] = votesOf(journalOf(asked, at('20:11', counted('v1', counts(12, 3, 2), counts(7, 1, 1)))))
    expect(vote).toMatchObject({ byPhone: true, counts: counts(12, 3, 2), phones: counts(7, 1, 1) })
    expect(votesOf(journalOf(opened))[0]).toMatchObject({ byPhone: false, phones: null })
  })

  it('says when *pour* was found by subtraction', () => {
    const deduced = at('20:11', { kind: 'voteCounted', voteId: 'v1', counts: counts(12, 3, 2), deduced: true })
    expect(votesOf(journalOf(opened, deduced))[0]?.deduced).toBe(true)
  })
})

describe('A show of hands', () => {
  it.each<[string, VoteCounts, number, string[]]>([
    ['that adds up has no remark', counts(12, 3, 2), 17, []],
    ['with one hand too many is remarked, not refused', counts(16, 0, 1), 16, ['moreVotesThanRoom']],
    ['with a hand missing is remarked', counts(12, 3, 1), 17, ['fewerVotesThanRoom']],
    ['counts those who take no part', counts(16, 0, 0, 1), 17, []],
  ])('%s', (_, result, eligible, codes) => {
    expect(countRemarks(result, eligible).map((remark) => remark.code)).toEqual(codes)
  })

  it('gives *pour* by subtraction, never below zero', () => {
    expect([deduceFor(17, 3, 2, 0), deduceFor(17, 0, 0, 1), deduceFor(3, 4, 0, 0)]).toEqual([12, 16, 0])
  })
})

describe('A paper tally', () => {
  const options = (...numbers: number[]) => numbers.map((count, index) => ({ label: `choix ${index + 1}`, count }))
  it.each<[string, Parameters<typeof tallyRemarks>[0], string[]]>([
    [
      'of 45 dots for 15 people with three',
      { form: 'dots', options: options(17, 12, 9, 5, 2), perVoter: 3, voters: 15, blank: 0 },
      [],
    ],
    [
      'of fewer dots than given: nobody must use them all',
      { form: 'dots', options: options(17, 12), perVoter: 3, voters: 15, blank: 0 },
      [],
    ],
    [
      'of more dots than given',
      { form: 'dots', options: options(17, 12, 9, 5, 3), perVoter: 3, voters: 15, blank: 0 },
      ['moreDotsThanGiven'],
    ],
    [
      'of 16 papers and a blank for 17',
      { form: 'election', options: options(16), perVoter: 1, voters: 17, blank: 1 },
      [],
    ],
    [
      'of a paper missing',
      { form: 'ballots', options: options(14), perVoter: 1, voters: 17, blank: 2 },
      ['ballotsDoNotAddUp'],
    ],
    [
      'of a paper too many',
      { form: 'ballots', options: options(15), perVoter: 1, voters: 17, blank: 3 },
      ['ballotsDoNotAddUp'],
    ],
    ['whose voters nobody counted', { form: 'ballots', options: options(15), perVoter: 1, voters: null, blank: 3 }, []],
  ])('%s', (_, tally, codes) => {
    expect(tallyRemarks(tally).map((remark) => remark.code)).toEqual(codes)
  })

  it('is read with what the journal leaves out', () => {
    const fact: Fact = {
      kind: 'tallyRecorded',
      tallyId: 't1',
      itemId: 'fund',
      form: 'dots',
      question: '?',
      options: [],
    }
    expect(talliesOf(journalOf(at('19:40', fact)))).toEqual([
      {
        tallyId: 't1',
        itemId: 'fund',
        form: 'dots',
        question: '?',
        options: [],
        perVoter: 1,
        voters: null,
        blank: 0,
        tellers: [],
        phones: null,
        invalid: 0,
        envelopes: null,
        seats: null,
        needs: 'plurality',
        parity: false,
        round: 1,
        after: null,
        scale: null,
        grades: null,
        at: evening('19:40'),
      },
    ])
  })
})

describe('A dot vote', () => {
  const dots = at('19:33', scene.dots('d1'))
  const closed = at('19:40', scene.closesDots('d1'))

  it('is open, then closed, then counted by the tally of its id', () => {
    const states = [[dots], [dots, closed], [dots, closed, at('19:45', scene.tallied('d1', [9, 4], [5, 0]))]].map(
      (lines) => dotVotesOf(journalOf(...lines)).map(({ closedAt, isCounted }) => [closedAt, isCounted]),
    )
    expect(states).toEqual([[[null, false]], [[evening('19:40'), false]], [[evening('19:40'), true]]])
  })

  it('keeps the part of its totals that came by phone', () => {
    expect(talliesOf(journalOf(dots, closed, at('19:45', scene.tallied('d1', [9, 4], [5, 0]))))[0]?.phones).toEqual([
      5, 0,
    ])
  })
})

describe('Decisions', () => {
  it('stand in the order they were taken, the last wording in the first place', () => {
    const entries = journalOf(
      at('19:30', scene.decides('d1')),
      at('19:40', scene.decides('d2')),
      at('19:50', {
        kind: 'decisionRecorded',
        decisionId: 'd1',
        itemId: 'tower',
        type: 'opinion',
        mode: 'consensus',
        text: 'Mieux dit.',
        dissentingViews: [],
        alternatives: [],
      }),
    )
    expect(
      decisionsOf(entries).map(({ decisionId, text, dissentingViews }) => [decisionId, text, dissentingViews]),
    ).toEqual([
      ['d1', 'Mieux dit.', []],
      ['d2', 'Le conseil rend un avis.', null],
    ])
  })
})
