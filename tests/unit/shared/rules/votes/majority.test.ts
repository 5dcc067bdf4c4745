import { describe, expect, it } from 'vitest'
import { journalOf } from '#factories/journal.ts'
import type { Fraction, MajorityBase, TieRule } from '#shared/rules/rules-profile.ts'
import { basesOn, neededOf, resultOf, votesOf, type VoteOutcome } from '#shared/rules/votes.ts'
import { quorumAt } from '#shared/rules/quorum.ts'
import { attendanceAt } from '#shared/rules/attendance.ts'
import * as scene from '../scene.ts'
import { at, counted, counts, evening } from '../scene.ts'

const half: Fraction = { numerator: 1, denominator: 2 }
const twoThirds: Fraction = { numerator: 2, denominator: 3 }
const threeQuarters: Fraction = { numerator: 3, denominator: 4 }
const rule = (base: MajorityBase, fraction: Fraction, tie: TieRule = 'noDecision') => ({ base, fraction, tie })

describe('The votes a majority takes', () => {
  it.each<[string, number, Fraction, number]>([
    ['more than half of 17', 17, half, 9],
    ['more than half of 16', 16, half, 9],
    ['more than half, said as 2/4', 16, { numerator: 2, denominator: 4 }, 9],
    ['at least 2/3 of 15', 15, twoThirds, 10],
    ['at least 2/3 of 17', 17, twoThirds, 12],
    ['at least 3/4 of 16', 16, threeQuarters, 12],
    ['everybody', 17, { numerator: 1, denominator: 1 }, 17],
    ['one at least, of nobody', 0, twoThirds, 1],
  ])('%s', (_, base, fraction, needed) => {
    expect(neededOf(base, fraction)).toBe(needed)
  })
})

describe('Of 17 present or represented and 24 members', () => {
  const bases = { present: 17, members: 24 }
  it.each<[string, ReturnType<typeof counts>, MajorityBase, Fraction, VoteOutcome, number]>([
    ['9 for, 5 against, 3 abstaining: of those cast', counts(9, 5, 3), 'cast', half, 'adopted', 8],
    ['9 for, 5 against, 3 abstaining: of those present', counts(9, 5, 3), 'present', half, 'adopted', 9],
    ['8 for, 6 against, 3 abstaining: of those present', counts(8, 6, 3), 'present', half, 'notReached', 9],
    ['12 for, 3 against: of all members', counts(12, 3, 2), 'members', half, 'notReached', 13],
    ['13 for, 3 against: of all members', counts(13, 3, 1), 'members', half, 'adopted', 13],
    ['6 for, 8 against: of those present', counts(6, 8, 3), 'present', half, 'rejected', 9],
    ['8 for, 8 against: of those present', counts(8, 8, 1), 'present', half, 'rejected', 9],
    ['10 for, 5 against: 2/3 of those cast', counts(10, 5, 2), 'cast', twoThirds, 'adopted', 10],
    ['9 for, 6 against: 2/3 of those cast', counts(9, 6, 2), 'cast', twoThirds, 'notReached', 10],
    ['7 for, 7 against: 2/3 of those cast', counts(7, 7, 3), 'cast', twoThirds, 'rejected', 10],
    ['nobody for or against: 2/3 of those cast', counts(0, 0, 17), 'cast', twoThirds, 'rejected', 1],
    ['8 for, 8 against: of those cast', counts(8, 8, 1), 'cast', half, 'tie', 9],
    ['nobody for or against: of those cast', counts(0, 0, 17), 'cast', half, 'tie', 1],
  ])('%s', (_, result, base, fraction, outcome, needed) => {
    expect(resultOf(result, rule(base, fraction), bases)).toMatchObject({ outcome, needed, had: result.for })
  })
})

describe('A tie', () => {
  const tie = counts(8, 8, 1)
  it.each<[string, TieRule, 'for' | 'against' | null, VoteOutcome, 'for' | 'against' | null]>([
    ['decides nothing', 'noDecision', null, 'tie', null],
    ['is voted again', 'voteAgain', null, 'tie', null],
    ['waits for the casting vote', 'castingVote', null, 'tie', null],
    ['is settled by a casting vote for', 'castingVote', 'for', 'adopted', 'for'],
    ['is settled by a casting vote against', 'castingVote', 'against', 'rejected', 'against'],
    ['is not settled by a casting vote the rules do not give', 'noDecision', 'for', 'tie', null],
  ])('%s', (_, tieRule, casting, outcome, kept) => {
    expect(resultOf(tie, rule('cast', half, tieRule), undefined, casting)).toMatchObject({ outcome, casting: kept })
  })

  it('is no matter of a casting vote when there is none', () => {
    const result = resultOf(counts(9, 8), rule('cast', half, 'castingVote'), undefined, 'against')
    expect(result).toMatchObject({ outcome: 'adopted', casting: null })
  })
})

describe('A recusal, and not taking part', () => {
  const room = [
    ...['aline', 'bachir', 'carla', 'farid', 'gisele'].map((id) => at('18:20', scene.arrives(id))),
    at('18:25', scene.gives('denis', 'aline')),
    at('18:30', scene.open),
    at('18:31', scene.item('fund')),
  ]
  const recusal = at('18:32', scene.recused('farid', 'fund'))
  const holder = at('18:32', scene.recused('aline', 'fund'))
  const bases = (...facts: scene.Line[]) =>
    basesOn(journalOf(...room, ...facts), scene.people, 'fund', evening('18:40'), 1)
  const quorum = (...facts: scene.Line[]) => {
    const entries = journalOf(...room, ...facts)
    const attendance = attendanceAt(entries, scene.people, evening('18:40'), 1)
    const half = { basis: 'members' as const, numerator: 1, denominator: 2, perCollege: 0, countProxies: false }
    return quorumAt(attendance, scene.people, half)
  }

  it.each<[string, scene.Line[], { present: number; members: number }]>([
    ['nobody recused: five present, one represented, seven members', [], { present: 6, members: 7 }],
    ['one recused leaves both bases', [recusal], { present: 5, members: 6 }],
    ['a recused holder takes the proxy out of the room, not off the list', [holder], { present: 4, members: 6 }],
  ])('%s', (_, facts, expected) => {
    expect(bases(...facts)).toEqual(expected)
  })

  it('recused, one still counts for the quorum of the session: one is in the room', () => {
    expect([quorum().present, quorum(recusal).present, quorum(recusal).needed]).toEqual([5, 5, 4])
  })

  it.each<[string, MajorityBase, VoteOutcome]>([
    ['is not a vote cast', 'cast', 'adopted'],
    ['is of those present', 'present', 'notReached'],
  ])('who takes no part %s', (_, base, outcome) => {
    // Six votes: three for, two against, one takes no part.
    expect(resultOf(counts(3, 2, 0, 1), rule(base, half), bases())).toMatchObject({ outcome })
  })
})

describe('A vote in the journal', () => {
  const opened = (majority?: ReturnType<typeof rule>) =>
    at('20:10', { ...scene.ballot('v1', 'fund'), ...(majority === undefined ? {} : { majority }) })

  it('without a majority reads as it always did', () => {
    const [vote] = votesOf(journalOf(opened(), at('20:11', counted('v1', counts(8, 7, 2)))))
    expect(vote).toMatchObject({ outcome: 'adopted', majority: null, round: 1 })
  })

  it('takes its bases as they were when it was counted', () => {
    const journal = journalOf(opened(rule('present', half)), at('20:11', counted('v1', counts(8, 7, 2))))
    const asked: [string, number][] = []
    const [vote] = votesOf(journal, (itemId, instant) => {
      asked.push([itemId, instant])
      return { present: 17, members: 24 }
    })
    expect(vote).toMatchObject({ outcome: 'notReached', result: { base: 17, needed: 9, had: 8 } })
    expect(asked).toEqual([['fund', evening('20:11')]])
  })

  it('has no outcome where nobody says who could vote', () => {
    const journal = journalOf(opened(rule('members', half)), at('20:11', counted('v1', counts(8, 7, 2))))
    expect(votesOf(journal)[0]).toMatchObject({ outcome: null, counts: counts(8, 7, 2) })
  })
})
