import { describe, expect, it } from 'vitest'
import type { RulesProfile } from '#shared/contract/meeting.ts'
import { read } from '#shared/minutes/reading.ts'
import { quorum } from '#shared/minutes/sections/quorum.ts'
import { blockLines, ordinary } from '#factories/document-text.ts'
import { happened, journalOf, type Line } from '#factories/journal.ts'
import { buildMeeting, buildPerson } from '#factories/meeting.ts'

const people = [1, 2, 3, 4, 5, 6].map((number) =>
  buildPerson({ id: `m${number}`, college: number < 5 ? 'residents' : 'localActors' }),
)
const arrivals = (time: string, ...ids: string[]): Line[] =>
  ids.map((personId) => happened(time, { kind: 'arrived', personId }))
const opened = happened('18:30', { kind: 'sessionOpened' })

function linesOf(rule: RulesProfile['quorum'], ...journal: Line[]): string[] {
  const meeting = buildMeeting({ people, rules: { quorum: rule }, journal: journalOf(...journal) })
  return quorum(read(meeting, 'members')).flatMap(blockLines).map(ordinary)
}

describe('the quorum line', () => {
  const half = { basis: 'members' as const, numerator: 1, denominator: 2, perCollege: 0, countProxies: false }

  it('gives the rule and the numbers at the opening', () => {
    expect(linesOf(half, ...arrivals('18:20', 'm1', 'm2', 'm5'), opened)).toEqual([
      '## Quorum',
      'Quorum : 3 membres sur 6 (1/2) ; les pouvoirs ne comptent pas.',
      '- À l’ouverture, à 18 h 30 : 3 membres comptés pour 3 requis. Le quorum est atteint.',
      '- À 18 h 30 : 3 voix (3 présents et 0 représenté).',
    ])
  })

  it('writes when it is lost and when it comes back', () => {
    const lines = linesOf(
      half,
      ...arrivals('18:20', 'm1', 'm2', 'm5'),
      opened,
      happened('19:00', { kind: 'left', personId: 'm2' }),
      ...arrivals('19:20', 'm3'),
    )
    expect(lines).toContain('- À 19 h, le quorum n’est plus atteint : 2 membres comptés pour 3 requis.')
    expect(lines).toContain('- À 19 h 20, le quorum est atteint : 3 membres comptés pour 3 requis.')
  })

  it('names the college that falls short', () => {
    const lines = linesOf({ ...half, perCollege: 1 }, ...arrivals('18:20', 'm1', 'm2', 'm3'), opened)
    expect(lines).toContain(
      '- À l’ouverture, à 18 h 30 : 3 membres comptés pour 3 requis, minimum non atteint pour Associations et acteurs locaux. Le quorum n’est pas atteint.',
    )
  })

  it('says that the rules ask for none, and gives the votes in the room all the same', () => {
    expect(linesOf(null, ...arrivals('18:20', 'm1'), opened)).toEqual([
      '## Quorum',
      'Le règlement ne prévoit pas de quorum.',
      '- À 18 h 30 : 1 voix (1 présent et 0 représenté).',
    ])
  })

  it('counts people who arrive in the same minute once, together', () => {
    const lines = linesOf(null, ...arrivals('18:20', 'm1'), opened, ...arrivals('18:40', 'm2', 'm3'))
    expect(lines.slice(2)).toEqual([
      '- À 18 h 30 : 1 voix (1 présent et 0 représenté).',
      '- À 18 h 40 : 3 voix (3 présents et 0 représenté).',
    ])
  })

  it('goes by the rules of each hour when the assembly changes them', () => {
    const lines = linesOf(
      half,
      ...arrivals('18:20', 'm1', 'm2'),
      opened,
      happened('19:00', {
        kind: 'ruleChanged',
        changes: { quorum: { ...half, denominator: 3 } },
        proposedBy: '',
      }),
      happened('19:30', { kind: 'left', personId: 'm2' }),
    )
    expect(lines).toEqual([
      '## Quorum',
      'Quorum : 3 membres sur 6 (1/2) ; les pouvoirs ne comptent pas.',
      '- À l’ouverture, à 18 h 30 : 2 membres comptés pour 3 requis. Le quorum n’est pas atteint.',
      '- À 18 h 30 : 2 voix (2 présents et 0 représenté).',
      '- À 19 h, le quorum est atteint : 2 membres comptés pour 2 requis.',
      '- À 19 h 30, le quorum n’est plus atteint : 1 membre compté pour 2 requis.',
      '- À 19 h 30 : 1 voix (1 présent et 0 représenté).',
    ])
  })

  it('says that one was set in the middle of the session', () => {
    const lines = linesOf(
      null,
      ...arrivals('18:20', 'm1'),
      opened,
      happened('19:00', { kind: 'ruleChanged', changes: { quorum: half }, proposedBy: '' }),
    )
    expect(lines).toContain('- À 19 h, un quorum est fixé : 1 membre compté pour 3 requis. Il n’est pas atteint.')
  })

  it('is of those who hold a full seat where the rules say so', () => {
    const meeting = buildMeeting({
      people: people.map((person, index) => ({ ...person, membershipSeat: index < 4 ? 'full' : 'substitute' })),
      rules: { quorum: { ...half, basis: 'fullSeats' } },
      journal: journalOf(...arrivals('18:20', 'm1', 'm2', 'm5'), opened),
    })
    expect(quorum(read(meeting, 'members')).flatMap(blockLines).map(ordinary).slice(1, 3)).toEqual([
      'Quorum : 2 titulaires sur 4 (1/2) ; les pouvoirs ne comptent pas.',
      '- À l’ouverture, à 18 h 30 : 2 membres comptés pour 2 requis. Le quorum est atteint.',
    ])
  })

  it('in a free assembly says who votes, and counts those nobody named', () => {
    const meeting = buildMeeting({
      people: [buildPerson({ id: 'p1', status: 'public', college: null, votingRight: false })],
      rules: { voters: 'everybody', quorum: null },
      journal: journalOf(...arrivals('18:20', 'p1'), opened, happened('18:50', { kind: 'publicCounted', count: 9 })),
    })
    expect(quorum(read(meeting, 'members')).flatMap(blockLines).map(ordinary)).toEqual([
      '## Quorum',
      'Le règlement ne prévoit pas de quorum.',
      'Toutes les personnes présentes votent, sauf les invités.',
      '- À 18 h 30 : 1 voix (1 présent et 0 représenté).',
      '- À 18 h 50 : 10 voix (10 présents et 0 représenté).',
    ])
  })

  it('says nothing before the opening', () => {
    expect(linesOf(half, ...arrivals('18:20', 'm1'))).toEqual([])
  })
})
