import { describe, expect, it } from 'vitest'
import type { Edition } from '#shared/contract/operations.ts'
import type { ParkedPoint } from '#shared/contract/meeting.ts'
import { defaultParkedPoint } from '#shared/meeting/defaults.ts'
import { compose } from '#shared/minutes/compose.ts'
import { documentLines } from '#factories/document-text.ts'
import { happened, journalOf, type Line } from '#factories/journal.ts'
import { buildMeeting, scriptOfTheEvening, type MeetingOverrides } from '#factories/meeting.ts'

function linesOf(overrides: MeetingOverrides, edition: Edition = 'members'): string[] {
  return documentLines(compose(buildMeeting(overrides), edition))
}
const until = (time: string): Line[] => scriptOfTheEvening.filter((line) => line.time < time)
const adjourned = happened('20:15', { kind: 'sessionAdjourned' })

describe('an item put off', () => {
  it('says since when it was begun, and has its hours', () => {
    const journal = journalOf(
      ...until('19:20'),
      happened('19:05', { kind: 'itemPostponed', itemId: 'housing' }),
      happened('19:05', { kind: 'itemStarted', itemId: 'fund' }),
      adjourned,
    )
    const lines = linesOf({ journal })
    expect(lines).toContain('Ce point, commencé à 18 h 41, est reporté à la prochaine séance.')
    expect(lines.find((line) => line.startsWith('| 2 |'))).toContain('18 h 41 – 19 h 05, reporté')
  })

  it('by the room is said so, and one nobody came to is said not to have been treated', () => {
    const journal = journalOf(
      ...until('18:41'),
      happened('18:45', { kind: 'itemPostponed', itemId: 'housing' }),
      adjourned,
    )
    const lines = linesOf({ journal })
    expect(lines).toContain('Ce point est reporté à la prochaine séance.')
    expect(lines).toContain('Ce point n’a pas été traité : il est reporté.')
  })

  it('does not say that an item was given more time: the hours do', () => {
    const extended = happened('18:50', { kind: 'itemExtended', itemId: 'housing', minutes: 5 })
    const plain = linesOf({})
    expect(linesOf({ journal: journalOf(...scriptOfTheEvening, extended) })).toEqual(plain)
  })
})

describe('the public', () => {
  it('counted without names is a number in every edition, the last one', () => {
    const counted = [
      happened('18:31', { kind: 'publicCounted', count: 9 }),
      happened('18:40', { kind: 'publicCounted', count: 14 }),
    ]
    const journal = journalOf(...scriptOfTheEvening, ...counted)
    expect(linesOf({ journal })).toContain('Public = 14 personnes')
    expect(linesOf({ journal }, 'public')).toContain('Public = 14 personnes')
  })

  it('is counted although nobody is on a list', () => {
    const journal = journalOf(
      happened('18:30', { kind: 'sessionOpened' }),
      happened('18:31', { kind: 'publicCounted', count: 12 }),
      adjourned,
    )
    const lines = linesOf({ people: [], journal })
    expect(lines).toContain('# Présences')
    expect(lines).toContain('Public = 12 personnes')
  })
})

describe('a vote taken again', () => {
  const again = (reason: string): Line[] => [
    happened('19:52', { kind: 'voteCancelled', voteId: 'vote-fund', reason }),
    happened('19:53', {
      kind: 'voteOpened',
      voteId: 'second',
      itemId: 'fund',
      question: 'Accorder 600 € ?',
      ballot: 'showOfHands',
    }),
    happened('19:54', {
      kind: 'voteCounted',
      voteId: 'second',
      counts: { for: 5, against: 1, abstain: 0, notVoting: 1 },
    }),
  ]

  it('keeps the earlier count, and says why it no longer holds', () => {
    const lines = linesOf({ journal: journalOf(...scriptOfTheEvening, ...again('une voix comptée deux fois')) })
    expect(lines).toContain('  Vote recommencé : une voix comptée deux fois.')
    expect(lines).toContain(
      '  Compte qui ne vaut plus, à 19 h 52 : 4 pour, 1 contre, 1 abstention, 1 ne prend pas part au vote.',
    )
    expect(lines).toContain('  Adopté : 5 pour, 1 contre, 0 abstention, 1 ne prend pas part au vote.')
  })

  it('given up for good is cancelled, not taken again', () => {
    const journal = journalOf(...scriptOfTheEvening, ...again('plus de texte').slice(0, 1))
    expect(linesOf({ journal })).toContain('  Vote annulé : plus de texte')
  })
})

describe('a presentation', () => {
  const presented = [
    happened('18:42', {
      kind: 'turnStarted',
      turnId: 'p',
      personId: 'ines',
      itemId: 'housing',
      form: 'presentation',
      frozenHead: [],
    }),
    happened('18:56', { kind: 'turnEnded', turnId: 'p' }),
  ]

  it('is given with its length, by name to members and by function to the public', () => {
    const journal = journalOf(...scriptOfTheEvening, ...presented)
    expect(linesOf({ journal })).toContain('Présentation : Inès Bellerive, 14 min.')
    expect(linesOf({ journal }, 'public')).toContain('Présentation : bailleur social, 14 min.')
  })

  it('that was held up counts the time it was spoken', () => {
    const journal = journalOf(
      ...scriptOfTheEvening,
      ...presented,
      happened('18:45', { kind: 'turnPaused', turnId: 'p' }),
      happened('18:49', { kind: 'turnResumed', turnId: 'p' }),
    )
    expect(linesOf({ journal })).toContain('Présentation : Inès Bellerive, 10 min.')
  })
})

describe('the points to come back to', () => {
  const point = (changes: Partial<ParkedPoint> & { id: string }): ParkedPoint => ({ ...defaultParkedPoint, ...changes })
  const parkedPoints = [
    point({ id: 'a', text: 'Le local à vélos', author: 'Carla', itemId: 'housing', destination: 'nextAgenda' }),
    point({ id: 'b', text: 'La benne du square', author: '', destination: null }),
    point({ id: 'c', text: '  ' }),
  ]

  it('are listed with what becomes of them, and a name only where one was given', () => {
    const lines = linesOf({ parkedPoints })
    expect(lines).toContain('# Points à reprendre')
    expect(lines).toContain('| Le local à vélos (Carla) | 2 | à l’ordre du jour de la prochaine séance |')
    expect(lines).toContain('| La benne du square |  | à compléter |')
  })

  it('name nobody in the public edition', () => {
    const lines = linesOf({ parkedPoints }, 'public')
    expect(lines).toContain('| Le local à vélos | 2 | à l’ordre du jour de la prochaine séance |')
    expect(lines.join('\n')).not.toContain('Carla')
  })

  it('make no chapter when nothing was kept', () => {
    expect(linesOf({})).not.toContain('# Points à reprendre')
  })
})
