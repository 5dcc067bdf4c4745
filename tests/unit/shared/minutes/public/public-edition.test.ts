import { describe, expect, it } from 'vitest'
import type { WholeMeeting } from '#shared/meeting/snapshot.ts'
import { withApproval, statementFor } from '#shared/minutes/approval.ts'
import { compose } from '#shared/minutes/compose.ts'
import { namedPassages } from '#shared/minutes/public/named-passages.ts'
import { demoScript, meetingAt } from '#factories/demo.ts'
import { documentLines } from '#factories/document-text.ts'
import { happened, journalOf, type Line } from '#factories/journal.ts'
import { buildAction, buildGuest, buildItem, buildMeeting, buildPerson } from '#factories/meeting.ts'
import { paragraph, textOf } from '#factories/text.ts'

const people = [
  buildPerson({ id: 'fatou', name: 'Fatou Ndiaye', displayName: 'Fatou' }),
  buildPerson({ id: 'ali', name: 'Ali Le Bihan', displayName: '', declared: { gender: 'man', age: 'young' } }),
  buildPerson({ id: 'rosa', name: 'Rosa Quiñones', displayName: 'Rosa' }),
  buildGuest({ id: 'ines', name: 'Inès Bellerive', role: 'bailleur social' }),
  buildGuest({ id: 'jo', name: 'Joël Kermadec', displayName: 'Joël', role: '' }),
  buildPerson({ id: 'mei', name: 'Mei Tanaka', displayName: 'Mei', status: 'public', college: null }),
]
const everyone = people.map(({ id }) => happened('18:25', { kind: 'arrived', personId: id }))
const opened = [
  ...everyone,
  happened('18:30', { kind: 'sessionOpened' }),
  happened('18:31', { kind: 'itemStarted', itemId: 'i' }),
]

function evening(lines: Line[], more: Parameters<typeof buildMeeting>[0] = {}): WholeMeeting {
  return buildMeeting({
    people,
    items: [buildItem({ id: 'i', title: 'Éclairage' })],
    actions: [],
    texts: {},
    roles: { facilitator: '', minuteTaker: '' },
    journal: journalOf(...opened, ...lines, happened('20:30', { kind: 'sessionAdjourned' })),
    ...more,
  })
}

function said(meeting: WholeMeeting, edition: 'members' | 'public' | 'simple' = 'public'): string {
  return documentLines(compose(meeting, edition)).join('\n')
}

const parts = people.flatMap(({ name }) => name.split(' ')).filter((word) => word.length > 2)

/** Whose name, or a word of it, stands in a text. */
function namedIn(text: string): string[] {
  return parts.filter((word) => new RegExp(String.raw`(?<!\p{L})${word}(?!\p{L})`, 'iu').test(text))
}

const rollCall: Line[] = [
  happened('19:00', { kind: 'voteOpened', voteId: 'v', itemId: 'i', question: 'Un banc ?', ballot: 'rollCall' }),
  happened('19:01', { kind: 'voiceCast', voteId: 'v', personId: 'fatou', choice: 'for' }),
  happened('19:02', {
    kind: 'voteCounted',
    voteId: 'v',
    counts: { for: 2, against: 1, abstain: 0, notVoting: 0 },
    tellers: ['rosa'],
  } as never),
]

const decision = (more: object): Line =>
  happened('19:30', {
    kind: 'decisionRecorded',
    decisionId: 'd',
    itemId: 'i',
    type: 'decision',
    mode: 'consent',
    text: 'Un banc est posé.',
    dissentingViews: ['Plutôt un arbre.'],
    alternatives: [],
    ...more,
  } as never)

describe('The public edition names nobody', () => {
  it.each<[string, WholeMeeting, RegExp]>([
    [
      'who came, left, gave a proxy',
      evening([
        happened('18:40', { kind: 'left', personId: 'rosa' }),
        happened('18:50', { kind: 'arrived', personId: 'rosa' }),
        happened('18:55', { kind: 'left', personId: 'ali' }),
        happened('19:00', { kind: 'proxyGiven', from: 'ali', to: 'fatou' }),
      ]),
      /pouvoir à Fatou Ndiaye[^]*Rosa Quiñones, départ à 18 h 40, retour à 18 h 50/u,
    ],
    [
      'who answered what in a roll call, and who counted',
      evening(rollCall),
      /Fatou Ndiaye[^]*Rosa Quiñones|Rosa Quiñones[^]*Pour : Fatou Ndiaye/u,
    ],
    [
      'who held another view, where the rules name nobody to the public',
      evening([decision({ dissentNames: ['Rosa Quiñones'] })], { rules: { publicDissentNames: false } }),
      /Plutôt un arbre\..*Rosa Quiñones/u,
    ],
    [
      'who took no part',
      evening([happened('18:45', { kind: 'recused', personId: 'ali', itemId: 'i' })]),
      /Déport : Ali Le Bihan/u,
    ],
    [
      'who presented, by the clock',
      evening([
        happened('18:40', {
          kind: 'turnStarted',
          turnId: 't',
          personId: 'ines',
          itemId: 'i',
          form: 'presentation',
          frozenHead: [],
        }),
        happened('18:50', { kind: 'turnEnded', turnId: 't' }),
      ]),
      /résentation.*Inès Bellerive/u,
    ],
    [
      'who presented, as typed: a first name in small letters, a surname in capitals',
      evening([], { items: [buildItem({ id: 'i', title: 'Éclairage', presenter: 'fatou et Mme QUIÑONES' })] }),
      /fatou et Mme QUIÑONES/u,
    ],
    [
      'who does what: a first name, a surname, a nickname beside a group',
      evening([], {
        actions: [
          buildAction({ id: 'a', itemId: 'i', what: 'Écrire au bailleur', owner: 'Ali, Rosa et le groupe fête' }),
          buildAction({ id: 'b', itemId: null, what: 'Afficher', owner: 'M. Le Bihan / Joël' }),
        ],
      }),
      /Ali, Rosa et le groupe fête[^]*M\. Le Bihan \/ Joël/u,
    ],
    [
      'who proposed another rule',
      evening([happened('18:35', { kind: 'ruleChanged', changes: { turnMinutes: 2 }, proposedBy: 'Rosa' })]),
      /18 h 35.*Rosa/u,
    ],
    [
      'who made a proposal, amended it, objected',
      evening([
        happened('18:40', { kind: 'proposalMade', proposalId: 'p', itemId: 'i', text: 'Un banc.', by: 'Rosa' }),
        happened('18:41', {
          kind: 'proposalAmended',
          proposalId: 'p',
          amendmentId: 'm',
          text: 'Deux bancs.',
          by: 'Ali',
        }),
      ]),
      /Rosa[^]*Deux bancs\..*Ali/u,
    ],
    [
      'who left a point to take up again',
      evening([], {
        parkedPoints: [
          { id: 'p', order: 'a', itemId: 'i', text: 'Les bus', author: 'Rosa Quiñones', destination: null } as never,
        ],
      }),
      /Les bus \(Rosa Quiñones\)/u,
    ],
    ['to whom it is sent', evening([], { header: { distribution: 'Fatou Ndiaye, Mairie' } }), /Fatou Ndiaye, Mairie/u],
    ['who is a guest or of the public', evening([]), /Inès Bellerive \(bailleur social\)[^]*dont Mei Tanaka/u],
  ])('%s', (_, meeting, toMembers) => {
    // The case is real: the members' edition says it.
    expect(said(meeting, 'members')).toMatch(toMembers)
    expect(namedIn(said(meeting))).toEqual([])
    expect(namedIn(said(meeting, 'simple'))).toEqual([])
    expect(said(meeting)).not.toMatch(/young|jeune/u)
    expect(JSON.stringify(compose(meeting, 'public'))).not.toContain('"kind":"signatures"')
  })

  it('where a person’s name is cut short or shared with a word, the task still says something', () => {
    const meeting = evening([], {
      actions: [buildAction({ id: 'a', itemId: 'i', what: 'Écrire', owner: 'Fatou et le groupe fête' })],
    })
    expect(said(meeting)).toContain('Qui : un membre du conseil et le groupe fête.')
    expect(said(meeting, 'members')).toContain('Qui : Fatou et le groupe fête.')
  })

  it('prints a guest by function, and one without a function as a guest', () => {
    const meeting = evening([], {
      items: [buildItem({ id: 'i', title: 'Éclairage', presenter: 'Inès Bellerive' })],
      actions: [buildAction({ id: 'a', itemId: 'i', what: 'Répondre', owner: 'Joël Kermadec' })],
    })
    expect(said(meeting)).toContain('bailleur social')
    expect(said(meeting)).toContain('Qui : une personne invitée.')
  })
})

describe('Signatures and what people said of themselves', () => {
  it('are not in the public edition, not even as empty boxes; nor is a category of one', () => {
    const meeting = evening([], { roles: { facilitator: 'Aline', minuteTaker: 'Bachir' } })
    expect(JSON.stringify(compose(meeting, 'members'))).toContain('"kind":"signatures"')
    for (const edition of ['public', 'simple'] as const)
      expect(JSON.stringify(compose(meeting, edition))).not.toContain('"kind":"signatures"')
    const balanced = evening(
      people.flatMap(({ id }, index) => [
        happened(`18:${40 + 2 * index}`, {
          kind: 'turnStarted',
          turnId: id,
          personId: id,
          itemId: 'i',
          form: 'turn',
          frozenHead: [],
        }),
        happened(`18:${41 + 2 * index}`, { kind: 'turnEnded', turnId: id }),
      ]),
      {
        rules: {
          balanceInMinutes: true,
          balanceBy: ['college', 'age'],
          categories: [
            {
              id: 'age',
              name: 'Âge',
              values: [
                { id: 'young', name: 'moins de 25 ans' },
                { id: 'old', name: '25 ans et plus' },
              ],
            },
          ],
        },
      },
    )
    expect(said(balanced)).toContain('Équilibre de la parole')
    for (const edition of ['members', 'public', 'simple'] as const)
      expect(said(balanced, edition)).not.toMatch(/moins de 25 ans|young/u)
  })
})

describe('What somebody agreed to', () => {
  const named = [decision({ dissentNames: ['Rosa Quiñones'] })]

  it('is printed to the public where the rules allow it, and no longer once the person took it back', () => {
    const rules = { publicDissentNames: true }
    expect(said(evening(named, { rules }))).toContain('Rosa Quiñones')
    const takenBack = happened('19:40', decision({ dissentNames: [''] }).fact, { corrects: 'recorded' })
    const [agreed] = named
    const withdrawn = evening([{ ...(agreed as Line), id: 'recorded' }, takenBack], { rules })
    for (const edition of ['members', 'public', 'simple'] as const) {
      expect(namedIn(said(withdrawn, edition)).filter((word) => word === 'Quiñones' && edition !== 'members')).toEqual(
        [],
      )
      expect(said(withdrawn, edition)).toContain('Plutôt un arbre.')
    }
    expect(documentLines(compose(withdrawn, 'members')).filter((line) => /arbre.*Rosa/u.test(line))).toEqual([])
  })

  it('for someone of the public, who is counted to the public and named to members alone', () => {
    const meeting = evening([])
    expect(said(meeting, 'members')).toContain('Mei Tanaka')
    expect(said(meeting)).toMatch(/Public = 1 personne/u)
    const unnamed = evening([], {
      people: people.map((each) => (each.id === 'mei' ? { ...each, displayName: '' } : each)),
    })
    expect(said(unnamed, 'members')).not.toContain('Mei Tanaka')
  })
})

describe('What people typed', () => {
  it('is theirs to word: a name in it stays, and every such passage is shown before it leaves', () => {
    const meeting = evening(
      [
        happened('19:00', {
          kind: 'voteOpened',
          voteId: 'v',
          itemId: 'i',
          question: 'Suivre Rosa ?',
          ballot: 'showOfHands',
        }),
        happened('19:02', {
          kind: 'voteCounted',
          voteId: 'v',
          counts: { for: 2, against: 0, abstain: 0, notVoting: 0 },
        }),
        decision({ text: 'Le conseil suit Mme Ndiaye.' }),
      ],
      { texts: { i: textOf(paragraph('Ali Le Bihan dit que c’est sombre.')) } },
    )
    const text = said(meeting)
    const passages = namedPassages(meeting)
    expect(new Set(passages.map(({ person }) => person))).toEqual(
      new Set(['Fatou Ndiaye', 'Ali Le Bihan', 'Rosa Quiñones']),
    )
    // Nothing is printed to the public under a name that was not shown.
    const shown = new Set(passages.flatMap(({ person }) => person.split(' ')))
    expect(namedIn(text).filter((word) => !shown.has(word))).toEqual([])
  })

  it('on an item that was taken off the agenda since is shown as well', () => {
    const meeting = evening([decision({ itemId: 'gone', text: 'Le conseil suit Mme Ndiaye.' })])
    expect(namedPassages(meeting)).toContainEqual({
      itemId: null,
      screen: 'conduct',
      person: 'Fatou Ndiaye',
      words: 'Le conseil suit Mme Ndiaye.',
    })
  })

  it('the demo evening: no name to the public but roles, and those in passages that were shown', () => {
    const demo = { identity: { docId: 'demo', lineage: 'demo', schema: 1 }, ...meetingAt(demoScript()) }
    const passages = namedPassages(demo).map(({ person }) => person)
    const lines = documentLines(compose(demo, 'public'))
    const roles = Object.values(demo.roles)
    const others = demo.people.filter(
      ({ name }) => !passages.includes(name) && !roles.some((held) => held.includes(name)),
    )
    expect(others.length).toBeGreaterThan(5)
    expect(others.filter(({ name }) => lines.join('\n').includes(name)).map(({ name }) => name)).toEqual([])
  })
})

describe('An approval', () => {
  const statement = {
    on: '2026-12-10',
    corrections: 'Écrire à rosa@exemple.fr et non au 06 12 34 56 78.',
    inText: false,
    vote: { for: 12, against: 1, abstain: 0 },
  }

  it('prints no contact of its corrections to the public, and all of them to members', () => {
    for (const edition of ['public', 'simple'] as const) {
      const text = documentLines(withApproval(compose(evening([]), edition), statement)).join('\n')
      expect(text).not.toMatch(/exemple\.fr|06 12/u)
      expect(text).toContain('[coordonnées retirées]')
    }
    expect(documentLines(withApproval(compose(evening([]), 'members'), statement)).join('\n')).toContain(
      'rosa@exemple.fr',
    )
  })

  it('prints its count to the public only where the rules print counts', () => {
    const count = (publicVoteCounts: boolean) => statementFor('public', { publicVoteCounts }, statement).vote
    expect(count(true)).toEqual(statement.vote)
    expect(count(false)).toBeNull()
    expect(statementFor('members', { publicVoteCounts: false }, statement).vote).toEqual(statement.vote)
  })
})
