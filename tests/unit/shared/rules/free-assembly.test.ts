import { describe, expect, it } from 'vitest'
import { journalOf, type Line } from '#factories/journal.ts'
import { buildGuest, buildPerson } from '#factories/meeting.ts'
import { rulesWith } from '#factories/rules.ts'
import { participants } from '#shared/meeting/journal.ts'
import { attendanceAt, votesOnItem } from '#shared/rules/attendance.ts'
import { effective } from '#shared/rules/journal.ts'
import { refusal } from '#shared/rules/refusal.ts'
import { arrives, at, evening, open, recused } from './scene.ts'

const people = [
  buildPerson({ id: 'member' }),
  // A « membre de droit » without the vote.
  buildPerson({ id: 'ofRight', votingRight: false }),
  buildPerson({ id: 'neighbour', status: 'public', college: null, votingRight: false }),
  buildPerson({ id: 'interpreter', status: 'companion', college: null, votingRight: false }),
  // An old file could give an institution the vote; it never had one.
  buildGuest({ id: 'landlord', votingRight: true }),
]
const everybodyIn: Line[] = [at('18:20', open), ...people.map(({ id }) => at('18:20', arrives(id)))]
const twelveMore = at('18:30', { kind: 'publicCounted', count: 12 })

function votes(voters: 'members' | 'everybody', ...lines: Line[]): { inRoom: number; onItem: number } {
  const rules = rulesWith({ voters })
  const entries = effective(journalOf(...lines)).entries
  const known = participants({ people }, rules)
  const now = evening('20:00')
  return {
    inRoom: attendanceAt(entries, known, now, rules).votes,
    onItem: votesOnItem(entries, known, 'item-1', now, rules),
  }
}

describe('Votes in the room', () => {
  it.each<[string, 'members' | 'everybody', Line[], number, number]>([
    ['where members vote: whoever has the vote', 'members', everybodyIn, 1, 1],
    ['… and nobody who was only counted', 'members', [...everybodyIn, twelveMore], 1, 1],
    ['in a free assembly: members and the people of the neighbourhood', 'everybody', everybodyIn, 3, 3],
    ['… and those only counted at the door', 'everybody', [...everybodyIn, twelveMore], 15, 15],
    [
      '… the last count holds',
      'everybody',
      [...everybodyIn, twelveMore, at('19:00', { kind: 'publicCounted', count: 4 })],
      7,
      7,
    ],
    [
      '… less who left debate and vote',
      'everybody',
      [...everybodyIn, twelveMore, at('19:00', recused('neighbour', 'item-1'))],
      15,
      14,
    ],
  ])('%s', (_, voters, lines, inRoom, onItem) => {
    expect(votes(voters, ...lines)).toEqual({ inRoom, onItem })
  })
})

describe('A proxy', () => {
  it.each<['members' | 'everybody', string, string, string | null]>([
    ['members', 'member', 'landlord', 'holderHasNoVote'],
    ['everybody', 'member', 'landlord', 'holderHasNoVote'],
    ['everybody', 'landlord', 'member', 'noVoteToGive'],
    ['members', 'member', 'neighbour', 'holderHasNoVote'],
    ['everybody', 'member', 'neighbour', null],
    ['everybody', 'member', 'interpreter', 'holderHasNoVote'],
  ])('where %s vote, from %s to %s: %s', (voters, from, to, code) => {
    const rules = rulesWith({ voters })
    const context = { people: participants({ people }, rules), itemIds: ['item-1'], rules }
    const here = people.filter(({ id }) => id !== from).map(({ id }) => at('18:20', arrives(id)))
    const entries = effective(journalOf(at('18:00', open), ...here)).entries
    expect(refusal({ kind: 'proxyGiven', from, to }, entries, context, evening('19:00'))?.code ?? null).toBe(code)
  })
})
