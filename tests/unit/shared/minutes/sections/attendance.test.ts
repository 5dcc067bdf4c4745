import { describe, expect, it } from 'vitest'
import { attendance } from '#shared/minutes/sections/attendance.ts'
import { read } from '#shared/minutes/reading.ts'
import { blockLines, ordinary } from '#factories/document-text.ts'
import { happened, journalOf, type Line } from '#factories/journal.ts'
import { buildGuest, buildMeeting, buildPerson, type MeetingOverrides } from '#factories/meeting.ts'

const opened = happened('18:30', { kind: 'sessionOpened' })
const adjourned = happened('20:00', { kind: 'sessionAdjourned' })
function arrived(time: string, personId: string): Line {
  return happened(time, { kind: 'arrived', personId })
}
function left(time: string, personId: string): Line {
  return happened(time, { kind: 'left', personId })
}

const people = [
  buildPerson({ id: 'a', name: 'Anne' }),
  buildPerson({ id: 'b', name: 'Bilal' }),
  buildPerson({ id: 'c', name: 'Chloé', college: 'localActors' }),
]

function linesOf(
  journal: Line[],
  overrides: MeetingOverrides = {},
  edition: 'members' | 'public' = 'members',
): string[] {
  const meeting = buildMeeting({ people, journal: journalOf(...journal), ...overrides })
  return attendance(read(meeting, edition)).flatMap(blockLines).map(ordinary)
}

describe('members in the minutes', () => {
  it('are grouped by college, with the hour beside whoever came late or left early', () => {
    const lines = linesOf([
      arrived('18:20', 'a'),
      opened,
      arrived('19:10', 'b'),
      left('19:40', 'a'),
      happened('19:41', { kind: 'excused', personId: 'c' }),
      adjourned,
    ])
    expect(lines).toContain('## Habitants')
    expect(lines).toContain('Présents (2) = Anne, départ à 19 h 40 ; Bilal, arrivée à 19 h 10')
    expect(lines).toContain('## Associations et acteurs locaux')
    expect(lines).toContain('Excusés (1) = Chloé')
  })

  it('who come back are told to come back', () => {
    const lines = linesOf([arrived('18:20', 'a'), opened, left('18:50', 'a'), arrived('19:05', 'a'), adjourned])
    expect(lines).toContain('Présents (1) = Anne, départ à 18 h 50, retour à 19 h 05')
  })

  it('who came and went before the opening were not there', () => {
    const lines = linesOf([arrived('18:00', 'a'), left('18:10', 'a'), arrived('18:20', 'b'), opened, adjourned])
    expect(lines).toContain('Présents (1) = Bilal')
    expect(lines).toContain('Absents (1) = Anne')
  })

  it('who left with everyone else at the end left no hour', () => {
    const lines = linesOf([arrived('18:20', 'a'), opened, adjourned, left('20:00', 'a'), left('20:05', 'a')])
    expect(lines).toContain('Présents (1) = Anne')
  })

  it('are represented only while whoever holds their proxy is in the room', () => {
    const lines = linesOf([
      arrived('18:20', 'a'),
      arrived('18:20', 'c'),
      opened,
      happened('18:35', { kind: 'proxyGiven', from: 'b', to: 'c' }),
      left('18:40', 'c'),
      arrived('19:05', 'c'),
      adjourned,
    ])
    expect(lines).toContain(
      'Représentés (1) = Bilal, pouvoir à Chloé à partir de 18 h 35 jusqu’à 18 h 40, pouvoir à Chloé à partir de 19 h 05',
    )
  })

  it('keep the proxy they gave to somebody who never came', () => {
    const lines = linesOf([
      arrived('18:20', 'a'),
      happened('18:25', { kind: 'proxyGiven', from: 'b', to: 'c' }),
      opened,
      adjourned,
    ])
    expect(lines).toContain('Absents (1) = Bilal, pouvoir à Chloé')
  })

  it('are represented by whom they gave their proxy to, from when and until when', () => {
    const lines = linesOf([
      arrived('18:20', 'a'),
      happened('18:25', { kind: 'proxyGiven', from: 'b', to: 'a' }),
      opened,
      arrived('18:40', 'c'),
      arrived('19:10', 'b'),
      happened('19:30', { kind: 'proxyGiven', from: 'c', to: 'b' }),
      left('19:31', 'c'),
      adjourned,
    ])
    expect(lines).toContain('Présents (2) = Anne ; Bilal, pouvoir à Anne jusqu’à 19 h 10, arrivée à 19 h 10')
    expect(lines).toContain(
      'Présents (1) = Chloé, arrivée à 18 h 40, pouvoir à Bilal à partir de 19 h 30, départ à 19 h 31',
    )
  })

  it('who never came and whose proxy was carried are represented, not absent', () => {
    const proxy = happened('18:25', { kind: 'proxyGiven', from: 'b', to: 'a' })
    const lines = linesOf([arrived('18:20', 'a'), proxy, opened, adjourned])
    expect(lines).toContain('Représentés (1) = Bilal, pouvoir à Anne')
    expect(lines[1]).toBe('À l’ouverture, à 18 h 30 : 1 membre présent, 1 représenté, 0 excusé, 1 absent, sur 3.')
  })

  it('of no known college still have their place', () => {
    const lines = linesOf([arrived('18:20', 'x'), opened], {
      people: [buildPerson({ id: 'x', name: 'Xénia', college: 'old' })],
    })
    expect(lines).toContain('## Autres membres')
    expect(lines).toContain('Présents (1) = Xénia')
  })

  it('are not called absent when nobody noted who came', () => {
    const lines = linesOf([opened, adjourned])
    expect(lines).toContain('Les présences sont à compléter.')
    expect(lines).toContain('Membres = Anne ; Bilal ; Chloé')
    expect(lines.join('\n')).not.toContain('Absents')
  })

  it('carry their association, and say when they sit as substitutes', () => {
    const substitute = buildPerson({ id: 's', name: 'Sam', role: 'épicerie', membershipSeat: 'substitute' })
    const lines = linesOf([arrived('18:20', 's'), opened], { people: [substitute] })
    expect(lines).toContain('Présents (1) = Sam (épicerie, suppléance)')
  })
})

describe('people who are not members', () => {
  const others = [
    buildGuest({ id: 'g', name: 'Inès', role: 'bailleur social' }),
    buildGuest({ id: 'h', name: 'Hakim', role: 'mairie' }),
    buildGuest({ id: 'v', name: 'Viviane', role: 'membre de droit', votingRight: true }),
    buildPerson({
      id: 'p1',
      status: 'public',
      name: 'Une habitante',
      displayName: 'Une habitante',
      votingRight: false,
    }),
    buildPerson({ id: 'p2', status: 'public', name: 'Paul', displayName: '', votingRight: false }),
    buildPerson({ id: 'i', status: 'companion', name: 'Ilse', displayName: '', votingRight: false }),
  ]
  const came = [...others.filter(({ id }) => id !== 'h').map(({ id }) => arrived('18:20', id)), opened, adjourned]

  it('are named with their function and their vote, and the public is counted', () => {
    const lines = linesOf(came, { people: others })
    expect(lines).toContain('Invités, avec voix délibérative = Viviane (membre de droit)')
    expect(lines).toContain('Invités, sans voix délibérative = Inès (bailleur social) ; Hakim (mairie), absence')
    expect(lines).toContain('Public = 2 personnes, dont Une habitante')
    expect(lines).toContain('Accompagnement et interprétariat = 1 personne')
  })

  it('are functions and numbers in the public edition', () => {
    const lines = linesOf(came, { people: others }, 'public')
    expect(lines).toContain('Invités, sans voix délibérative = bailleur social')
    expect(lines).toContain('Public = 2 personnes')
    expect(lines.join('\n')).not.toMatch(/Inès|Paul|Ilse|Une habitante|mairie/u)
  })
})
