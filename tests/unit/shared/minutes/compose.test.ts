import { describe, expect, it } from 'vitest'
import { compose } from '#shared/minutes/compose.ts'
import type { Block, SemanticDocument } from '#shared/minutes/document.ts'
import { frenchSpaces } from '#shared/minutes/typography/french.ts'
import { documentLines, ordinary } from '#factories/document-text.ts'
import { evening, happened, journalOf } from '#factories/journal.ts'
import { buildItem, buildMeeting, buildPerson, scriptOfTheEvening } from '#factories/meeting.ts'

function chapters(document: SemanticDocument): string[] {
  return documentLines(document)
    .filter((line) => line.startsWith('# '))
    .map((line) => line.slice(2))
}

/** Every string a document holds, whatever block it stands in. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(strings)
}

describe('the members’ edition', () => {
  it('goes in the order minutes are read in', () => {
    const document = compose(buildMeeting(), 'members')
    expect(document.blocks.slice(0, 2).map((block) => block.kind)).toEqual(['pairs', 'pairs'])
    expect(chapters(document)).toEqual([
      'Présences',
      'Ordre du jour',
      'Déroulement de la séance',
      'Relevé de décisions',
      'Actions',
      'Prochaine séance',
      'Clôture',
      'Signatures',
      'Diffusion',
    ])
  })

  it('says at its head which session this is, when it was held and when it was called', () => {
    const document = compose(buildMeeting(), 'members')
    expect(ordinary(document.title)).toBe('Compte rendu de la séance plénière n° 14')
    expect(documentLines(document)).toEqual(
      expect.arrayContaining([
        'Instance = Conseil citoyen des Tilleuls',
        'Quartier = Les Tilleuls',
        'Date = jeudi 12 novembre 2026',
        'Horaires = ouverte à 18 h 30, levée à 20 h 15 (prévue de 18 h 30 à 20 h 30)',
        'Lieu = Centre social, salle 2',
        'Convocation = envoyée le jeudi 29 octobre 2026 (14 jours avant)',
        'Animation = Aline Marchepied',
      ]),
    )
  })

  it('says the same in English when the minutes are in English', () => {
    const document = compose(buildMeeting({ header: { language: 'en' } }), 'members')
    expect(ordinary(document.title)).toBe('Minutes of the plenary session no. 14')
    expect(document.language).toBe('en')
    expect(documentLines(document)).toEqual(
      expect.arrayContaining([
        'Date = Thursday 12 November 2026',
        'Hours = opened at 6:30 pm, adjourned at 8:15 pm (planned from 6:30 pm to 8:30 pm)',
        'Notice = sent on Thursday 29 October 2026 (14 days before)',
        '  Adopted: 4 for, 1 against, 1 abstention, 1 not taking part in the vote.',
        '  Dissenting views: none.',
        'The session is adjourned at 8:15 pm.',
      ]),
    )
  })

  it('is dated by the adjournment, and by the planned start before', () => {
    expect(compose(buildMeeting(), 'members').created).toBe(evening('20:15'))
    expect(compose(buildMeeting({ journal: [] }), 'members').created).toBe(evening('18:30'))
  })

  it('is the same document for the same meeting', () => {
    expect(JSON.stringify(compose(buildMeeting(), 'members'))).toBe(JSON.stringify(compose(buildMeeting(), 'members')))
  })

  it('says on every page that it is a draft, until it is approved', () => {
    expect(compose(buildMeeting(), 'members').banner).toBe('Projet — non approuvé')
    expect(compose(buildMeeting({ header: { language: 'en' } }), 'public').banner).toBe('Draft — not approved')
    expect(compose(buildMeeting(), 'members', { approved: true }).banner).toBeNull()
  })

  it('tells hours in the zone of the meeting', () => {
    const lines = documentLines(compose(buildMeeting({ header: { timeZone: 'America/Martinique' } }), 'members'))
    expect(lines).toContain('La séance est levée à 15 h 15.')
  })

  it('has headings that never skip a level', () => {
    const walk = (blocks: readonly Block[]): number[] =>
      blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []))
    const sub = buildItem({ id: 'sub', parentId: 'housing', order: 'b', title: 'Calendrier' })
    const meeting = buildMeeting()
    const levels = walk(compose({ ...meeting, items: [...meeting.items, sub] }, 'members').blocks)
    levels.forEach((level, index) => expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1))
  })

  it('spaces every sentence of ours as French wants', () => {
    // Typed texts without punctuation, so that every mark in the document is ours.
    const meeting = buildMeeting({
      header: { title: 'Séance', distribution: '' },
      rules: { quorum: { basis: 'members', numerator: 1, denominator: 2, perCollege: 4, countProxies: true } },
      texts: {},
      journal: journalOf(
        ...scriptOfTheEvening.map((line) =>
          line.fact.kind === 'voteOpened' ? { ...line, fact: { ...line.fact, question: 'Accorder' } } : line,
        ),
        happened('19:53', {
          kind: 'voteCounted',
          voteId: 'vote-fund',
          counts: { for: 5, against: 1, abstain: 1, notVoting: 0 },
          deduced: true,
        }),
        happened('20:00', { kind: 'recused', personId: 'denis', itemId: 'fund' }),
        happened('20:05', { kind: 'left', personId: 'farid' }),
      ),
    })
    const wrong = (['members', 'public', 'simple'] as const)
      .flatMap((edition) => strings(compose(meeting, edition).blocks))
      .filter((text) => frenchSpaces(text) !== text)
    // What was typed keeps its ordinary spaces.
    expect(new Set(wrong)).toEqual(new Set(['600 € sont accordés à la fête des voisins.']))
  })
})

describe('a meeting that is not over', () => {
  it('can be composed before it opens', () => {
    const lines = documentLines(compose(buildMeeting({ journal: [], header: { sessionNumber: null } }), 'members'))
    expect(lines).toContain('La séance n’a pas encore été ouverte.')
    expect(lines).toContain('Horaires = prévue de 18 h 30 à 20 h 30')
    expect(lines.join('\n')).not.toContain('Absents')
  })

  it('can be composed from nothing at all', () => {
    const empty = buildMeeting({ people: [], items: [], actions: [], journal: [], texts: {}, rules: { signers: [] } })
    for (const edition of ['members', 'public', 'simple'] as const) {
      expect(compose(empty, edition).blocks.length).toBeGreaterThan(0)
    }
  })

  it('says what was not discussed: postponed once the session is adjourned, ahead before', () => {
    const opening = scriptOfTheEvening.slice(0, 10)
    const running = documentLines(compose(buildMeeting({ journal: journalOf(...opening) }), 'members'))
    expect(running.filter((line) => line === 'Ce point n’a pas encore été traité.')).toHaveLength(2)
    const adjourned = journalOf(...opening, happened('18:45', { kind: 'sessionAdjourned' }))
    const lines = documentLines(compose(buildMeeting({ journal: adjourned }), 'members'))
    expect(lines).toContain('| 2 | Relogement de la tour D | 40 min | reporté |')
    expect(lines.filter((line) => line === 'Ce point n’a pas été traité : il est reporté.')).toHaveLength(2)
  })

  it('calls decisions by their place while the session has no number', () => {
    const lines = documentLines(compose(buildMeeting({ header: { sessionNumber: null } }), 'members')).join('\n')
    expect(lines).toContain('[Avis (décision 1)]')
    expect(lines).toContain('| décision 2 | 3 |')
    expect(lines).not.toMatch(/D\d+-\d/u)
  })
})

describe('an item with sub-items', () => {
  const items = [
    buildItem({ id: 'fund', order: 'a1', title: 'Fonds', kind: 'fundRequest', minutes: 20 }),
    buildItem({ id: 'one', parentId: 'fund', order: 'a1', title: 'Fête', minutes: 7 }),
    buildItem({ id: 'two', parentId: 'fund', order: 'a2', title: 'Vélos', minutes: 6 }),
  ]
  const started = (time: string, itemId: string) => happened(time, { kind: 'itemStarted', itemId })
  const beginning = [happened('18:30', { kind: 'sessionOpened' }), started('18:30', 'fund'), started('18:32', 'one')]
  const linesOf = (...journal: Parameters<typeof journalOf>) =>
    documentLines(compose(buildMeeting({ items, journal: journalOf(...beginning, ...journal) }), 'members'))

  it('lasts as long as they do, for the minutes were planned for all of them', () => {
    const lines = linesOf(started('18:40', 'two'), happened('18:47', { kind: 'sessionAdjourned' }))
    expect(lines).toContain('| 1 | Fonds | 20 min | 18 h 30 – 18 h 47 |')
    expect(lines).toContain('| 1.1 | Fête | 7 min | 18 h 32 – 18 h 40 |')
    expect(lines).toContain('Demande au fonds, de 18 h 30 à 18 h 47, 17 min (prévu 20 min)')
  })

  it('is not over while one of them is ahead', () => {
    expect(linesOf()).toContain('| 1 | Fonds | 20 min | 18 h 30 |')
  })

  it('is not postponed with one of them', () => {
    const lines = linesOf(happened('18:40', { kind: 'sessionAdjourned' }))
    expect(lines).toContain('| 1 | Fonds | 20 min | 18 h 30 – 18 h 40 |')
    expect(lines).toContain('| 1.2 | Vélos | 6 min | reporté |')
  })
})

describe('an item taken off the agenda after it was voted on', () => {
  it('takes neither its vote nor its decision with it', () => {
    const meeting = buildMeeting()
    const lines = documentLines(
      compose({ ...meeting, items: meeting.items.filter(({ id }) => id !== 'fund') }, 'members'),
    )
    expect(lines).toContain('## Hors de l’ordre du jour')
    expect(lines).toContain('[Attribution D14-2]')
    expect(lines).toContain('  Adopté : 4 pour, 1 contre, 1 abstention, 1 ne prend pas part au vote.')
  })
})

describe('the public edition', () => {
  const meeting = buildMeeting({
    journal: journalOf(
      ...scriptOfTheEvening,
      happened('19:36', { kind: 'recused', personId: 'denis', itemId: 'fund' }),
    ),
  })
  const lines = documentLines(compose(meeting, 'public'))
  const text = lines.join('\n')

  it('counts members by college and names none of them beside an hour, a proxy, a recusal or a task', () => {
    expect(lines).toContain('| Habitants | 5 | 5 | 0 | 0 | 0 |')
    expect(lines).toContain('| Total | 8 | 6 | 1 | 1 | 0 |')
    expect(lines).toContain('Déport : 1 membre ne participe ni au débat ni au vote.')
    expect(lines).toContain('    Qui : un membre du conseil. Pour le : 19 novembre 2026.')
    for (const name of ['Bachir Clairbois', 'Denis Hautpré', 'Eda Yıldızlı', 'Gisèle Cœurjoly', 'Hugo Lalande']) {
      expect(text).not.toContain(name)
    }
  })

  it('calls a guest by function, also as presenter', () => {
    expect(lines).toContain('Invités, sans voix délibérative = bailleur social')
    expect(text).toContain('présentation : bailleur social')
    expect(text).not.toContain('Inès Bellerive')
  })

  it('carries no signatures and no distribution list, and says what it is', () => {
    expect(chapters(compose(meeting, 'public'))).not.toContain('Signatures')
    expect(text).not.toContain('Mairie de quartier')
    expect(compose(meeting, 'public').title).toContain('(version publique)')
  })

  it('keeps what was decided and the dissent', () => {
    expect(text).toContain('Relogement dans le même immeuble')
    expect(lines).toContain('  Adopté : 4 pour, 1 contre, 1 abstention, 1 ne prend pas part au vote.')
  })
})

describe('the simple edition', () => {
  it('says in short lines what was decided, what is to be done and when we meet again', () => {
    const document = compose(buildMeeting(), 'simple')
    expect(document.title).toContain('(version simple)')
    expect(documentLines(document)).toEqual([
      'La réunion a eu lieu le jeudi 12 novembre 2026.',
      'Lieu : Centre social, salle 2.',
      '6 membres étaient présents.',
      '# Décidé',
      '- Le conseil demande que les critères de relogement soient publiés.',
      '  Il y a un autre avis :',
      '  - Relogement dans le même immeuble',
      '- 600 € sont accordés à la fête des voisins.',
      '  Somme accordée : 600 €.',
      '  4 votes pour.',
      '  1 vote contre.',
      '  1 abstention.',
      '# À faire',
      '- Écrire au bailleur sur les critères de relogement',
      '  Qui : un membre du conseil.',
      '  Pour le : jeudi 19 novembre 2026.',
      '- Imprimer les affiches',
      '  Qui : groupe fête.',
      '# Prochaine date',
      'La prochaine réunion est le jeudi 10 décembre 2026.',
      'Elle commence à 18 h 30.',
      'Lieu : Centre social.',
    ])
  })

  it('says so when nothing was decided', () => {
    const bare = buildMeeting({ journal: [], actions: [], header: { nextDate: null } })
    expect(documentLines(compose(bare, 'simple'))).toEqual(
      expect.arrayContaining(['Rien n’a été décidé.', 'Il n’y a rien à faire.', 'La date n’est pas encore fixée.']),
    )
  })
})

describe('a person’s name', () => {
  it('is printed as typed, whatever the script or the punctuation', () => {
    const name = 'Zoé «la Grande» d’Arc: ⵣⴻⵔⵉ'
    const meeting = buildMeeting()
    const people = [...meeting.people, buildPerson({ id: 'zoe', name })]
    expect(strings(compose({ ...meeting, people }, 'members').blocks).join('\n')).toContain(name)
  })
})
