import { describe, expect, it } from 'vitest'
import type { FactOf } from '#shared/rules/facts.ts'
import { troubleKey, unfinished, unfinishedCodes, type Trouble } from '#shared/minutes/unfinished.ts'
import { happened, journalOf, type Line } from '#factories/journal.ts'
import {
  buildAction,
  buildItem,
  buildMeeting,
  buildPerson,
  scriptOfTheEvening,
  type MeetingOverrides,
} from '#factories/meeting.ts'
import { paragraph, textOf, words } from '#factories/text.ts'

const action = buildAction({ id: 'letter', itemId: 'housing', owner: 'Bachir', due: '2026-11-19' })

/** The evening of the factory with nothing left to mend. */
function finished(overrides: MeetingOverrides = {}): Trouble[] {
  return unfinished(buildMeeting({ actions: [action], ...overrides }))
}
function codes(troubles: Trouble[]): string[] {
  return troubles.map(({ code }) => code)
}
function without(...kinds: string[]): Line[] {
  return scriptOfTheEvening.filter(({ fact }) => !kinds.includes(fact.kind))
}
/** The script with the facts of one kind changed. */
function changed<K extends Line['fact']['kind']>(kind: K, changes: Partial<FactOf<K>>, id?: string): Line[] {
  return scriptOfTheEvening.map((line) => {
    const isMeant = line.fact.kind === kind && (id === undefined || JSON.stringify(line.fact).includes(`"${id}"`))
    return isMeant ? { ...line, fact: { ...line.fact, ...changes } } : line
  })
}

const discussed = [
  happened('19:40', { kind: 'proposalMade', proposalId: 'p1', itemId: 'fund', text: 'Six bancs.', by: '' }),
  happened('19:41', {
    kind: 'deliberationOpened',
    deliberationId: 'd1',
    itemId: 'fund',
    mode: 'consent',
    proposalId: 'p1',
  }),
]

describe('what is unfinished', () => {
  it('is nothing when the evening was written to its end', () => {
    expect(finished()).toEqual([])
  })

  const cases: [string, Trouble[], Partial<Trouble>][] = [
    [
      'a session that never opened',
      finished({ journal: [] }),
      { code: 'sessionNotOpened', where: { screen: 'conduct' }, blocking: true },
    ],
    [
      'a session nobody adjourned',
      finished({ journal: journalOf(...without('sessionAdjourned')) }),
      { code: 'sessionNotAdjourned', where: { screen: 'conduct' }, blocking: true },
    ],
    [
      'an attendance nobody noted',
      finished({ journal: journalOf(...without('arrived')) }),
      { code: 'nobodyPresent', where: { screen: 'conduct' }, blocking: false },
    ],
    [
      'a role without a name',
      finished({ roles: { minuteTaker: ' ' } }),
      { code: 'roleMissing', params: { role: 'minuteTaker' }, where: { screen: 'prepare' } },
    ],
    [
      'a chair who signs and has no name',
      finished({ rules: { signers: ['chair', 'minuteTaker'] } }),
      { code: 'roleMissing', params: { role: 'chair' }, where: { screen: 'prepare' } },
    ],
    [
      'an item never treated and not postponed in words',
      finished({ items: [...buildMeeting().items, buildItem({ id: 'late', order: 'b' })] }),
      { code: 'itemNotTreated', params: { title: 'Point late' }, where: { screen: 'minutes', itemId: 'late' } },
    ],
    [
      'an item without a word',
      finished({ texts: { ...buildMeeting().texts, opening: textOf({ type: 'paragraph' }) } }),
      { code: 'itemTextEmpty', where: { screen: 'minutes', itemId: 'opening' } },
    ],
    [
      'a mark left in a text',
      finished({ texts: { ...buildMeeting().texts, opening: textOf(paragraph('Montant : À COMPLÉTER')) } }),
      {
        code: 'itemToComplete',
        params: { title: expect.any(String) as string, words: 'Montant : À COMPLÉTER', place: 1 },
        where: { screen: 'minutes', itemId: 'opening', mark: 1 },
        blocking: true,
      },
    ],
    [
      'a decision item without decision',
      finished({
        items: buildMeeting().items.map((item) => (item.id === 'opening' ? { ...item, kind: 'decision' } : item)),
      }),
      { code: 'decisionMissing', where: { screen: 'conduct', itemId: 'opening' } },
    ],
    [
      'a decision without words',
      finished({ journal: journalOf(...changed('decisionRecorded', { text: '' }, 'grant')) }),
      { code: 'decisionWithoutText', where: { screen: 'conduct', itemId: 'fund', decisionId: 'grant' } },
    ],
    [
      'a dissent nobody asked about, which can’t be accepted',
      finished({ journal: journalOf(...changed('decisionRecorded', { dissentingViews: null }, 'opinion')) }),
      {
        code: 'dissentUnanswered',
        params: { place: 1, text: 'Le conseil demande que les critères de relogement soient publiés.' },
        where: { screen: 'conduct', itemId: 'housing', decisionId: 'opinion' },
        blocking: true,
      },
    ],
    [
      'a grant whose sums nobody said',
      finished({ journal: journalOf(...changed('decisionRecorded', { amountGranted: undefined }, 'grant')) }),
      { code: 'grantWithoutSums', where: { screen: 'conduct', itemId: 'fund', decisionId: 'grant' }, blocking: false },
    ],
    [
      'a question to nobody',
      finished({ journal: journalOf(...changed('decisionRecorded', { type: 'question' }, 'opinion')) }),
      { code: 'addresseeMissing', where: { screen: 'conduct', itemId: 'housing', decisionId: 'opinion' } },
    ],
    [
      'a decision by a vote that did not adopt it',
      finished({
        journal: journalOf(
          ...changed('voteCounted', { counts: { for: 1, against: 4, abstain: 1, notVoting: 1 } }, 'vote-fund'),
        ),
      }),
      {
        code: 'decisionNotAdopted',
        where: { screen: 'conduct', itemId: 'fund', decisionId: 'grant' },
        blocking: false,
      },
    ],
    [
      'a discussion without an end',
      finished({ journal: journalOf(...scriptOfTheEvening, ...discussed) }),
      {
        code: 'discussionOpen',
        params: { text: 'Six bancs.' },
        where: { screen: 'conduct', itemId: 'fund' },
        blocking: false,
      },
    ],
    [
      'an objection without an end, its discussion closed',
      finished({
        journal: journalOf(
          ...scriptOfTheEvening,
          ...discussed,
          happened('19:45', {
            kind: 'objectionRaised',
            deliberationId: 'd1',
            objectionId: 'o1',
            text: 'Trop cher',
            by: '',
          }),
          happened('19:46', { kind: 'deliberationClosed', deliberationId: 'd1', outcome: 'agreed' }),
        ),
      }),
      {
        code: 'objectionOpen',
        params: { text: 'Trop cher' },
        where: { screen: 'conduct', itemId: 'fund', objectionId: 'o1' },
        blocking: false,
      },
    ],
    [
      'a vote nobody counted',
      finished({ journal: journalOf(...without('voteCounted')) }),
      { code: 'voteNotCounted', where: { screen: 'conduct', itemId: 'fund', voteId: 'vote-fund' } },
    ],
    [
      'more votes than the room had',
      finished({
        journal: journalOf(...changed('voteCounted', { counts: { for: 9, against: 1, abstain: 1, notVoting: 1 } })),
      }),
      {
        code: 'moreVotesThanRoom',
        params: { counted: 12, eligible: 7 },
        where: { screen: 'conduct', itemId: 'fund', voteId: 'vote-fund' },
      },
    ],
    [
      'an action nobody took',
      finished({ actions: [{ ...action, owner: ' ' }] }),
      { code: 'actionWithoutOwner', where: { screen: 'minutes', itemId: 'housing', actionId: 'letter' } },
    ],
    [
      'an action without a date, attached to no item',
      finished({ actions: [{ ...action, itemId: null, due: null }] }),
      { code: 'actionWithoutDue', where: { screen: 'minutes', actionId: 'letter' } },
    ],
    [
      'an action that says nothing',
      finished({ actions: [{ ...action, what: '' }] }),
      { code: 'actionWithoutText', where: { screen: 'minutes', itemId: 'housing', actionId: 'letter' } },
    ],
  ]
  it.each(cases)('lists %s, and where to mend it', (_what, found, expected) => {
    expect(found).toEqual([expect.objectContaining(expected)])
  })

  it.each([
    ['Le dossier est à compléter', 0],
    ['à compléter', 1],
    ['[to be completed]', 1],
    ['Montant : à compléter par le trésorier', 1],
  ])('reads « %s » as %i mark left in a conclusion', (conclusion, marks) => {
    const items = buildMeeting().items.map((item) => (item.id === 'opening' ? { ...item, conclusion } : item))
    expect(codes(finished({ items }))).toEqual(Array.from({ length: marks }, () => 'conclusionToComplete'))
  })

  it('finds a highlighted mark in the middle of a sentence', () => {
    const text = textOf(paragraph('Le montant est ', words('à compléter', 'highlight'), ' demain'))
    expect(codes(finished({ texts: { ...buildMeeting().texts, opening: text } }))).toEqual(['itemToComplete'])
  })

  it('lists each mark by itself, with the words around it, in an item that was put off too', () => {
    const text = textOf(paragraph('[à compléter] a parlé du budget : à compléter'), {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [paragraph('[to be completed]')] }],
    })
    const late = buildItem({ id: 'late', order: 'b', conclusion: 'Reporté' })
    const meeting = finished({ items: [...buildMeeting().items, late], texts: { ...buildMeeting().texts, late: text } })
    expect(meeting.map(({ where }) => where.mark)).toEqual([1, 2, 3])
    expect(new Set(meeting.map(troubleKey)).size).toBe(3)
    expect(meeting.every(({ blocking }) => blocking)).toBe(true)
  })

  it('lists a mark left in a decision, in a dissenting view and in an action', () => {
    const decided = journalOf(...changed('decisionRecorded', { dissentingViews: ['À compléter'] }, 'grant'))
    expect(codes(finished({ journal: decided }))).toEqual(['decisionToComplete'])
    expect(codes(finished({ actions: [{ ...action, what: 'Écrire [à compléter]' }] }))).toEqual(['actionToComplete'])
  })

  it('lists dots beyond those handed out and ballots that do not add up', () => {
    const paper = (tallyId: string, form: 'dots' | 'election', count: number): Line =>
      happened('19:40', {
        kind: 'tallyRecorded',
        tallyId,
        itemId: 'fund',
        form,
        question: '',
        options: [{ label: 'a', count }],
        voters: 5,
        perVoter: 1,
      })
    const journal = journalOf(...scriptOfTheEvening, paper('dots', 'dots', 6), paper('box', 'election', 4))
    expect(codes(finished({ journal }))).toEqual(['moreDotsThanGiven', 'ballotsDoNotAddUp'])
  })

  it('lists a dot vote whose totals nobody noted', () => {
    const dots = happened('19:40', {
      kind: 'dotsOpened',
      tallyId: 'dots',
      itemId: 'fund',
      question: 'Quelles priorités',
      options: ['a', 'b'],
      perVoter: 3,
    })
    const closed = happened('19:42', { kind: 'dotsClosed', tallyId: 'dots' })
    expect(finished({ journal: journalOf(...scriptOfTheEvening, dots, closed) })).toMatchObject([
      { code: 'voteNotCounted', where: { itemId: 'fund', voteId: 'dots' }, params: { question: 'Quelles priorités' } },
    ])
  })

  it('lists what a merge left to check', () => {
    const [arrival] = journalOf(happened('18:55', { kind: 'left', personId: 'eda' }))
    const doubtful = { ...arrival!, id: 'doubtful', host: 'host-b', expects: { phase: 'adjourned' as const } }
    const journal = [...journalOf(...scriptOfTheEvening), doubtful].sort((a, b) => a.at - b.at)
    const troubles = finished({ journal })
    expect(troubles.at(-1)).toMatchObject({
      code: 'entryToCheck',
      params: { kind: 'left' },
      where: { entryId: 'doubtful' },
    })
  })

  it('asks nothing of an action that is done or dropped', () => {
    const over = [
      { ...action, status: 'done' as const, owner: '', due: null },
      { ...action, id: 'b', status: 'dropped' as const, owner: '' },
    ]
    expect(finished({ actions: over })).toEqual([])
  })

  it('takes a vote for an approval’s decision, and a ballot for an election’s', () => {
    const kinds = (kind: 'approval' | 'election') =>
      buildMeeting().items.map((item) => (item.id === 'fund' ? { ...item, kind } : item))
    const journal = journalOf(
      ...scriptOfTheEvening.filter(({ fact }) => !('decisionId' in fact && fact.decisionId === 'grant')),
    )
    expect(finished({ items: kinds('approval'), journal })).toEqual([])
    expect(finished({ items: kinds('election'), journal })).toEqual([])
  })

  it('asks nothing of an item that only heads its sub-items', () => {
    const sub = buildItem({ id: 'sub', parentId: 'late', order: 'c', title: 'Sous-point' })
    const items = [...buildMeeting().items, buildItem({ id: 'late', order: 'b' }), sub]
    const troubles = finished({ items })
    expect(troubles.map(({ where }) => where.itemId)).toEqual(['sub'])
  })

  it('counts every vote cast by someone in the room, recusals aside', () => {
    const recused = happened('19:45', { kind: 'recused', personId: 'denis', itemId: 'fund' })
    expect(codes(finished({ journal: journalOf(...scriptOfTheEvening, recused) }))).toEqual(['moreVotesThanRoom'])
  })
})

describe('the key of a trouble', () => {
  it('is its own, so that accepting one accepts no other', () => {
    const people = [buildPerson({ id: 'solo' })]
    const actions = [buildAction({ id: 'x' }), buildAction({ id: 'y' })]
    const troubles = unfinished(buildMeeting({ people, actions, roles: { facilitator: '', minuteTaker: '' } }))
    const keys = troubles.map(troubleKey)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys).toContain('actionWithoutOwner:x')
    expect(keys).toContain('roleMissing:role=facilitator')
  })

  it('changes when the figures do, so that a new mismatch is not accepted in advance', () => {
    const where: Trouble['where'] = { screen: 'conduct', voteId: 'v' }
    const of = (counted: number) =>
      troubleKey({ code: 'moreVotesThanRoom', params: { counted, eligible: 7 }, where, blocking: false })
    expect(of(8)).not.toBe(of(9))
  })

  it('never depends on what people typed', () => {
    const of = (title: string) =>
      troubleKey({
        code: 'itemTextEmpty',
        params: { title },
        where: { screen: 'minutes', itemId: 'i' },
        blocking: false,
      })
    expect(of('a')).toBe(of('b'))
  })
})

it('every code is one the list names once', () => {
  expect(new Set(unfinishedCodes).size).toBe(unfinishedCodes.length)
})
