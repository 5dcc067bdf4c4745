import { describe, expect, it } from 'vitest'
import type { Edition } from '#shared/contract/operations.ts'
import type { Ballot, Fact, FactOf, VoteCounts } from '#shared/rules/facts.ts'
import { read } from '#shared/minutes/reading.ts'
import { isOpinion, opinionCallout, uncountedCallout } from '#shared/minutes/sections/opinions.ts'
import { tallyCallout, uncountedElection } from '#shared/minutes/sections/tallies.ts'
import { voteCallout } from '#shared/minutes/sections/votes.ts'
import { blockLines, ordinary } from '#factories/document-text.ts'
import { happened, journalOf, type Line } from '#factories/journal.ts'
import { buildItem, buildMeeting, buildPerson } from '#factories/meeting.ts'

const people = Array.from({ length: 18 }, (_, index) =>
  buildPerson({ id: `m${index + 1}`, name: `Membre ${index + 1}` }),
)
const inTheRoom = [
  ...people.slice(0, 16).map(({ id }) => happened('18:20', { kind: 'arrived', personId: id })),
  happened('18:25', { kind: 'proxyGiven', from: 'm17', to: 'm1' }),
  happened('18:26', { kind: 'proxyGiven', from: 'm18', to: 'm2' }),
  happened('18:30', { kind: 'sessionOpened' }),
  happened('18:30', { kind: 'itemStarted', itemId: 'fund' }),
]
const asked = happened('20:00', {
  kind: 'voteOpened',
  voteId: 'v',
  itemId: 'fund',
  question: 'Oui',
  ballot: 'showOfHands',
})
const result = (time: string, counts: VoteCounts, deduced?: boolean): Line =>
  happened(time, { kind: 'voteCounted', voteId: 'v', counts, ...(deduced === undefined ? {} : { deduced }) })

function linesOf(language: 'fr' | 'en', ...journal: Line[]): string[] {
  return linesIn('members', language, ...journal)
}

function linesIn(edition: Edition, language: 'fr' | 'en', ...journal: Line[]): string[] {
  const items = [buildItem({ id: 'fund', kind: 'fundRequest' })]
  const rules = { publicVoteCounts: false }
  const header = { language }
  const meeting = buildMeeting({ people, items, header, rules, journal: journalOf(...inTheRoom, ...journal) })
  const reading = read(meeting, edition)
  const callouts = [
    ...reading.votes.map((vote) => voteCallout(reading, vote)),
    ...reading.uncountedDots.map((vote) => uncountedCallout(reading, vote)),
    ...reading.uncountedElections.map((election) => uncountedElection(reading, election)),
    ...reading.tallies.map((tally) => (isOpinion(tally) ? opinionCallout : tallyCallout)(reading, tally)),
  ]
  return callouts.flatMap(blockLines).map((line) => ordinary(line).trim())
}

describe('a counted vote', () => {
  const table: [VoteCounts, string, string][] = [
    [
      { for: 12, against: 3, abstain: 2, notVoting: 1 },
      'Adopté : 12 pour, 3 contre, 2 abstentions, 1 ne prend pas part au vote.',
      'Adopted: 12 for, 3 against, 2 abstentions, 1 not taking part in the vote.',
    ],
    [
      { for: 15, against: 0, abstain: 1, notVoting: 2 },
      'Adopté : 15 pour, 0 contre, 1 abstention, 2 ne prennent pas part au vote.',
      'Adopted: 15 for, 0 against, 1 abstention, 2 not taking part in the vote.',
    ],
    [
      { for: 4, against: 14, abstain: 0, notVoting: 0 },
      'Rejeté : 4 pour, 14 contre, 0 abstention.',
      'Rejected: 4 for, 14 against, 0 abstentions.',
    ],
    [
      { for: 8, against: 8, abstain: 2, notVoting: 0 },
      'Égalité, pas de décision : 8 pour, 8 contre, 2 abstentions.',
      'Tie, no decision: 8 for, 8 against, 2 abstentions.',
    ],
  ]
  it.each(table)('%o reads in words in both languages', (counts, inFrench, inEnglish) => {
    expect(linesOf('fr', asked, result('20:02', counts))).toContain(inFrench)
    expect(linesOf('en', asked, result('20:02', counts))).toContain(inEnglish)
  })

  it('gives its base: the room, the proxies, and for and against', () => {
    const lines = linesOf('fr', asked, result('20:02', { for: 12, against: 3, abstain: 3, notVoting: 0 }))
    expect(lines).toContain('Vote à main levée, à 20 h 02.')
    expect(lines).toContain('Base : 18 voix (16 présents et 2 représentés). Suffrages exprimés : 15.')
  })

  it('takes a recused member off the base, who is not the one not taking part', () => {
    const recused = happened('19:58', { kind: 'recused', personId: 'm5', itemId: 'fund' })
    const lines = linesOf('fr', recused, asked, result('20:02', { for: 15, against: 0, abstain: 1, notVoting: 1 }))
    expect(lines).toContain('Base : 17 voix (16 présents et 2 représentés, moins 1 déport). Suffrages exprimés : 15.')
  })

  it('says when *pour* was deduced', () => {
    const lines = linesOf('fr', asked, result('20:02', { for: 15, against: 3, abstain: 0, notVoting: 0 }, true))
    expect(lines).toContain('Vote à main levée, à 20 h 02. Le nombre de « pour » est déduit par soustraction.')
  })

  it('says how many of its votes came by phone', () => {
    const phones = { for: 7, against: 1, abstain: 1, notVoting: 0 }
    const counted = happened('20:02', {
      kind: 'voteCounted',
      voteId: 'v',
      counts: { for: 12, against: 3, abstain: 3, notVoting: 0 },
      phones,
    })
    expect(linesOf('fr', asked, counted)).toContain('Vote à main levée, à 20 h 02, dont 9 voix par téléphone.')
    expect(linesOf('en', asked, counted)).toContain('Show of hands, at 8:02 pm, 9 votes of them by phone.')
    const none = { ...counted.fact, phones: { for: 0, against: 0, abstain: 0, notVoting: 0 } } as typeof counted.fact
    expect(linesOf('fr', asked, happened('20:02', none))).toContain('Vote à main levée, à 20 h 02.')
  })

  it('keeps the earlier count of a vote that was counted again', () => {
    const first = result('20:02', { for: 9, against: 9, abstain: 0, notVoting: 0 })
    const lines = linesOf('fr', asked, first, result('20:05', { for: 10, against: 8, abstain: 0, notVoting: 0 }))
    expect(lines).toContain('Adopté : 10 pour, 8 contre, 0 abstention.')
    expect(lines).toContain('Vote recompté ; compte précédent, à 20 h 02 : 9 pour, 9 contre, 0 abstention.')
  })
})

describe('a vote by another ballot', () => {
  const opened = (ballot: Ballot, more: Partial<Fact> = {}): Line =>
    happened('20:00', { kind: 'voteOpened', voteId: 'v', itemId: 'fund', question: 'Oui', ballot, ...more } as Fact)
  const says = (personId: string, choice: keyof VoteCounts): Line =>
    happened('20:01', { kind: 'voiceCast', voteId: 'v', personId, choice })
  const counted = (counts: VoteCounts, more: Partial<Fact> = {}): Line =>
    happened('20:02', { kind: 'voteCounted', voteId: 'v', counts, ...more } as Fact)

  it('names who answered what in a roll call, with the proxies, for the members alone', () => {
    const journal = [
      opened('rollCall'),
      says('m1', 'for'),
      says('m3', 'against'),
      counted({ for: 2, against: 1, abstain: 0, notVoting: 0 }),
    ]
    expect(linesOf('fr', ...journal)).toEqual([
      '[Vote]',
      'Oui',
      'Adopté : 2 pour, 1 contre, 0 abstention.',
      'Vote par appel nominal, à 20 h 02.',
      'Base : 18 voix (16 présents et 2 représentés). Suffrages exprimés : 3.',
      'Pour : Membre 1 (avec le pouvoir de Membre 17).',
      'Contre : Membre 3.',
    ])
    expect(linesIn('public', 'fr', ...journal).join(' ')).not.toContain('Membre')
  })

  it('says of papers what was in the box, who counted and the round', () => {
    const lines = linesOf(
      'fr',
      opened('secretPaper', { round: 2, after: 'earlier' }),
      counted(
        { for: 9, against: 5, abstain: 0, notVoting: 0 },
        { blank: 2, invalid: 1, signed: 17, envelopes: 17, tellers: ['m4', 'm5'] },
      ),
    )
    expect(lines).toContain('Adopté : 9 pour, 5 contre, 0 abstention, 2 blancs, 1 nul.')
    expect(lines).toContain('Vote à bulletin secret, sur papier, 2ᵉ tour, à 20 h 02.')
    expect(lines).toContain('Urne : 17 émargements, 17 enveloppes, 17 bulletins, dont 2 blancs et 1 nul.')
    expect(lines).toContain('Dépouillement : Membre 4 et Membre 5.')
  })

  it('says what it took where that was not simply more for than against, and a second count that differs', () => {
    const majority = {
      base: 'present' as const,
      fraction: { numerator: 2, denominator: 3 },
      tie: 'noDecision' as const,
    }
    const counts = { for: 11, against: 5, abstain: 2, notVoting: 0 }
    const checked = { ...counts, for: 10 }
    const lines = linesOf('fr', opened('colorCards', { majority }), counted(counts, { checked }))
    expect(lines).toContain('Majorité requise non atteinte : 11 pour, 5 contre, 2 abstentions.')
    expect(lines).toContain(
      'Majorité : au moins 2/3 des présents et représentés, soit 12 voix pour sur 18 ; il y en a 11.',
    )
    expect(lines).toContain('Le deuxième compte diffère : 10 pour, 5 contre, 2 abstentions.')
  })

  it('leaves the public the outcome without its figures, where the rules say so', () => {
    const counts = { for: 12, against: 3, abstain: 3, notVoting: 0 }
    expect(linesIn('public', 'fr', asked, result('20:02', counts))).toEqual([
      '[Vote]',
      'Oui',
      'Adopté.',
      'Vote à main levée, à 20 h 02.',
    ])
  })
})

describe('a vote without a result', () => {
  it('is to be completed while nobody counted it', () => {
    expect(linesOf('fr', asked)).toContain('Vote ouvert, résultat à compléter.')
  })

  it('says why it was cancelled, and no result', () => {
    const cancelled = happened('20:03', { kind: 'voteCancelled', voteId: 'v', reason: 'question mal posée' })
    const lines = linesOf('fr', asked, result('20:02', { for: 10, against: 8, abstain: 0, notVoting: 0 }), cancelled)
    expect(lines).toContain('Vote annulé : question mal posée')
    expect(lines.join('\n')).not.toContain('Adopté')
  })
})

describe('a count on paper', () => {
  it('is a table with its total and what each person had', () => {
    const dots = happened('19:45', {
      kind: 'tallyRecorded',
      tallyId: 't',
      itemId: 'fund',
      form: 'dots',
      question: 'Quelles priorités',
      options: [
        { label: 'éclairage', count: 17 },
        { label: 'bancs', count: 5 },
      ],
      perVoter: 3,
      voters: 15,
    })
    expect(linesOf('fr', dots)).toEqual([
      '[Avis : priorités par gommettes]',
      'Quelles priorités',
      '15 votants, 3 gommettes par personne.',
      '| Choix | Nombre |',
      '| éclairage | 17 |',
      '| bancs | 5 |',
      '| Total | 22 |',
      'Mesure d’opinion : ce n’est ni un vote ni une décision.',
    ])
  })

  const opened = happened('19:40', {
    kind: 'dotsOpened',
    tallyId: 't',
    itemId: 'fund',
    question: 'Quelles priorités',
    options: ['éclairage', 'bancs'],
    perVoter: 3,
  })

  it('of dots placed by phone and on a poster says how many came by phone', () => {
    const tallied = happened('19:50', {
      kind: 'tallyRecorded',
      tallyId: 't',
      itemId: 'fund',
      form: 'dots',
      question: 'Quelles priorités',
      options: [
        { label: 'éclairage', count: 17 },
        { label: 'bancs', count: 5 },
      ],
      perVoter: 3,
      voters: 15,
      phones: [8, 1],
    })
    const closed = happened('19:45', { kind: 'dotsClosed', tallyId: 't' })
    const lines = linesOf('fr', opened, closed, tallied)
    expect(lines.slice(0, 3)).toEqual([
      '[Avis : priorités par gommettes]',
      'Quelles priorités',
      '15 votants, 3 gommettes par personne ; 9 gommettes par téléphone.',
    ])
    expect(linesOf('en', opened, closed, tallied)).toContain('15 voters, 3 dots each; 9 dots by phone.')
  })

  it('that nobody noted is to be completed, and its choices are said', () => {
    expect(linesOf('fr', opened)).toEqual([
      '[Avis : priorités par gommettes]',
      'Quelles priorités',
      'éclairage et bancs',
      'Avis demandé, résultat à compléter.',
      'Mesure d’opinion : ce n’est ni un vote ni une décision.',
    ])
  })

  const graded = (changes: Partial<FactOf<'tallyRecorded'>>) =>
    happened('19:50', {
      kind: 'tallyRecorded',
      tallyId: 't',
      itemId: 'fund',
      form: 'grades',
      scale: 'colors',
      question: 'Que pensez-vous de',
      options: [
        { label: 'la fête', count: 6 },
        { label: 'le jardin', count: 7 },
      ],
      grades: [
        [1, 2, 3],
        [7, 0, 0],
      ],
      ...changes,
    })

  it('of an opinion in degrees is a table of them, as asked, with what came by phone and that it decides nothing', () => {
    expect(linesOf('fr', graded({ voters: 7, phones: [2, 3] }))).toEqual([
      '[Avis : trois cartes de couleur]',
      'Que pensez-vous de',
      '7 personnes ; 3 réponses par téléphone.',
      '| Proposition | d’accord | avec des réserves | pas d’accord | Réponses |',
      '| la fête | 1 | 2 | 3 | 6 |',
      '| le jardin | 7 | 0 | 0 | 7 |',
      'Mesure d’opinion : ce n’est ni un vote ni une décision.',
    ])
    expect(linesOf('en', graded({}))).not.toContain('people')
  })

  const stands = happened('20:25', {
    kind: 'electionOpened',
    tallyId: 't',
    itemId: 'fund',
    question: 'Deux délégués',
    candidates: [{ label: 'A' }, { label: 'B' }],
    seats: 2,
    needs: 'absolute',
  })
  const elected = happened('20:30', {
    kind: 'tallyRecorded',
    tallyId: 't',
    itemId: 'fund',
    form: 'election',
    question: 'Deux délégués',
    options: [
      { label: 'A', count: 12 },
      { label: 'B', count: 7 },
    ],
    perVoter: 2,
    seats: 2,
    needs: 'absolute',
    voters: 17,
    envelopes: 17,
    blank: 1,
    invalid: 1,
    tellers: ['m1', 'm2'],
  })

  it('says who is elected, what it took and what is left', () => {
    const lines = linesOf('fr', stands, elected)
    expect(lines.slice(0, 5)).toEqual([
      '[Élection]',
      'Deux délégués',
      'Élection acquise : A (12 voix).',
      '1 place reste à pourvoir.',
      '1ᵉʳ tour : 2 places à pourvoir, majorité absolue, 8 voix.',
    ])
    expect(lines).toContain('| Nuls | 1 |')
    expect(linesOf('en', stands, elected)).toContain('Elected: A (12 votes).')
  })

  it('of an election gives the public who is elected, and no voices where the rules keep them', () => {
    const text = linesIn('public', 'fr', stands, elected).join(' ')
    expect(text).toContain('Élection acquise : A.')
    expect(text).not.toMatch(/12|Membre/)
  })

  it('of an election nobody counted is to be completed', () => {
    expect(linesOf('fr', stands)).toContain('Élection ouverte, résultat à compléter.')
  })

  it('counts blanks and names who opened the box', () => {
    const election = happened('20:30', {
      kind: 'tallyRecorded',
      tallyId: 't',
      itemId: 'fund',
      form: 'election',
      question: '',
      options: [{ label: 'une candidate', count: 16 }],
      voters: 17,
      blank: 1,
      tellers: ['m1', 'm2'],
    })
    const lines = linesOf('fr', election)
    expect(lines).toContain('17 votants, 1 voix par personne.')
    expect(lines).toContain('| Blancs | 1 |')
    expect(lines).toContain('Dépouillement : Membre 1 et Membre 2.')
  })
})
