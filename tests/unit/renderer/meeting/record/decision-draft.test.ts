import { happened, journalOf, type Line } from '#factories/journal.ts'
import { deliberationsOf, proposalsOf } from '#shared/rules/deliberation.ts'
import { effective } from '#shared/rules/journal.ts'
import { decisionsOf, votesOf } from '#shared/rules/votes.ts'
import { describe, expect, it } from 'vitest'
import {
  asserted,
  basisOn,
  decisionFact,
  dissentOf,
  draftOf,
  newDecision,
} from '../../../../../renderer/meeting/record/decision-draft.ts'

const nothing = { vote: undefined, agreement: undefined, proposal: undefined }
const place = { decisionId: 'd1', itemId: 'fund', voteId: 'v1' }
const draft = newDecision({ kind: 'debate' }, nothing)

describe('A new decision', () => {
  it('is by consensus until a vote says otherwise, and has answered nothing for the room', () => {
    expect(draft).toMatchObject({ mode: 'consensus', asked: 'notYet', text: '' })
  })

  it('takes the words of the vote on its item, asserted', () => {
    const voted = newDecision(
      { kind: 'fundRequest' },
      { ...nothing, vote: { question: 'Accorder 600 € à la Fête des voisins\u00A0?', proposalId: null } },
    )
    expect(voted).toMatchObject({
      mode: 'majority',
      type: 'grant',
      text: 'Accorder 600 € à la Fête des voisins.',
      asked: 'notYet',
    })
  })

  it('leaves words that ask nothing as they are', () => {
    expect(asserted('Le conseil demande un banc.')).toBe('Le conseil demande un banc.')
    expect(asserted('')).toBe('')
  })
})

describe('Dissent', () => {
  const typed = [
    { text: ' le samedi ', by: '' },
    { text: ' ', by: 'Denis' },
    { text: 'en semaine', by: ' Carla ' },
  ]

  it('is not asked, none, or views each with a name or none', () => {
    expect(dissentOf({ asked: 'notYet', dissents: typed })).toBeNull()
    expect(dissentOf({ asked: 'none', dissents: typed })).toEqual([])
    expect(dissentOf({ asked: 'views', dissents: typed })).toEqual([
      { text: 'le samedi', by: '' },
      { text: 'en semaine', by: 'Carla' },
    ])
  })

  it('answered yes without a word is still to be asked, never none', () => {
    expect(dissentOf({ asked: 'views', dissents: [{ text: ' ', by: '' }] })).toBeNull()
  })

  it('has names beside its views only when somebody is named', () => {
    const fact = decisionFact({ ...draft, asked: 'views', dissents: typed }, place)
    expect(fact).toMatchObject({ dissentingViews: ['le samedi', 'en semaine'], dissentNames: ['', 'Carla'] })
    expect(decisionFact({ ...draft, asked: 'views', dissents: [{ text: 'non', by: '' }] }, place)).not.toHaveProperty(
      'dissentNames',
    )
  })
})

describe('The fact it becomes', () => {
  it('rests on the vote only when it was taken by majority', () => {
    expect(decisionFact({ ...draft, mode: 'majority' }, place)).toMatchObject({ voteId: 'v1' })
    expect(decisionFact(draft, place)).not.toHaveProperty('voteId')
  })

  it('says the same when it is opened again to be mended', () => {
    const fact = decisionFact(
      {
        ...draft,
        text: ' Un banc. ',
        asked: 'views',
        type: 'grant',
        dissents: [{ text: 'à l’ombre', by: 'Denis' }],
        alternatives: 'deux chaises\nun muret',
        amountAsked: '1 250,50',
        amountGranted: '600',
        proposalId: 'p1',
      },
      place,
    )
    const [decision] = decisionsOf(journalOf(happened('19:00', { kind: 'decisionRecorded', ...fact })))
    expect(decisionFact(draftOf(decision!), place)).toEqual(fact)
  })
})

describe('What a decision carries beside', () => {
  it.each<[string, Partial<typeof draft>, object, string[]]>([
    ['a question says to whom', { type: 'question', addressedTo: ' bailleur ' }, { addressedTo: 'bailleur' }, []],
    ['a decision of the council is addressed to nobody', { addressedTo: 'bailleur' }, {}, ['addressedTo']],
    [
      'a grant has its sums in cents',
      { type: 'grant', amountAsked: '850', amountGranted: '600,5' },
      { amountAsked: 85_000, amountGranted: 60_050 },
      [],
    ],
    [
      'a request put off has what was asked and nothing granted',
      { type: 'adjourned', amountAsked: '900', amountGranted: '900' },
      { amountAsked: 90_000 },
      ['amountGranted'],
    ],
    ['an opinion has no sum', { type: 'opinion', amountAsked: '900' }, {}, ['amountAsked']],
    ['a grant whose sums nobody said has none', { type: 'grant' }, {}, ['amountAsked', 'amountGranted']],
  ])('%s', (_, typed, has, hasNot) => {
    const fact = decisionFact({ ...draft, ...typed }, place)
    expect(fact).toMatchObject(has)
    for (const field of hasNot) expect(fact).not.toHaveProperty(field)
  })
})

describe('A decision on a proposal', () => {
  const made: Line[] = [
    happened('18:30', { kind: 'sessionOpened' }),
    happened('18:40', { kind: 'proposalMade', proposalId: 'p1', itemId: 'fund', text: 'Six bancs.', by: '' }),
    happened('18:41', {
      kind: 'deliberationOpened',
      deliberationId: 'd1',
      itemId: 'fund',
      mode: 'consent',
      proposalId: 'p1',
    }),
    happened('18:50', {
      kind: 'objectionRaised',
      deliberationId: 'd1',
      objectionId: 'o1',
      text: 'Trop cher',
      by: 'Denis',
    }),
    happened('18:51', { kind: 'objectionSettled', objectionId: 'o1', end: 'kept' }),
    happened('18:52', {
      kind: 'proposalAmended',
      proposalId: 'p1',
      amendmentId: 'a1',
      text: 'Quatre bancs.',
      by: '',
    }),
  ]
  const agreed = happened('18:55', { kind: 'deliberationClosed', deliberationId: 'd1', outcome: 'agreed' })
  const on = (...lines: Line[]) => {
    const standing = effective(journalOf(...lines)).entries
    const evening = {
      votes: votesOf(standing),
      decisions: decisionsOf(standing),
      proposals: proposalsOf(standing),
      deliberations: deliberationsOf(standing),
    }
    return newDecision({ kind: 'debate' }, basisOn(evening, 'fund'))
  }

  it('is in its words as amended, by the way it was agreed, with the objection that was kept', () => {
    expect(on(...made, agreed)).toMatchObject({
      text: 'Quatre bancs.',
      mode: 'consent',
      proposalId: 'p1',
      asked: 'views',
      dissents: [{ text: 'Trop cher', by: 'Denis' }],
    })
  })

  it('starts from nothing while the room has not agreed, and once a decision carries it', () => {
    expect(on(...made)).toMatchObject({ text: '', mode: 'consensus', proposalId: null })
    const decided = happened('18:56', {
      kind: 'decisionRecorded',
      ...decisionFact({ ...draft, text: 'Quatre bancs.', proposalId: 'p1' }, { ...place, voteId: null }),
    })
    expect(on(...made, agreed, decided)).toMatchObject({ text: '', proposalId: null })
  })

  it('put to the vote is in its words and by majority', () => {
    const voted = [
      happened('18:57', {
        kind: 'voteOpened',
        voteId: 'v1',
        itemId: 'fund',
        question: 'Six bancs ?',
        ballot: 'showOfHands',
        proposalId: 'p1',
      }),
      happened('18:58', {
        kind: 'voteCounted',
        voteId: 'v1',
        counts: { for: 5, against: 1, abstain: 0, notVoting: 0 },
      }),
    ]
    expect(on(...made, ...voted)).toMatchObject({ text: 'Quatre bancs.', mode: 'majority', proposalId: 'p1' })
  })
})
