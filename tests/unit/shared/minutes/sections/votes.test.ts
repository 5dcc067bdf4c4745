import { describe, expect, it } from 'vitest'
import type { FactOf, VoteCounts } from '#shared/rules/facts.ts'
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
  const items = [buildItem({ id: 'fund', kind: 'fundRequest' })]
  const meeting = buildMeeting({ people, items, header: { language }, journal: journalOf(...inTheRoom, ...journal) })
  const reading = read(meeting, 'members')
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
