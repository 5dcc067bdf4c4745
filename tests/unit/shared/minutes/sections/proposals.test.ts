import { describe, expect, it } from 'vitest'
import type { Edition } from '#shared/contract/operations.ts'
import { compose } from '#shared/minutes/compose.ts'
import type { FactOf, ObjectionEnd } from '#shared/rules/facts.ts'
import { documentLines, ordinary } from '#factories/document-text.ts'
import { happened, journalOf, type Line } from '#factories/journal.ts'
import { buildMeeting, type MeetingOverrides } from '#factories/meeting.ts'

const begun = [
  happened('18:30', { kind: 'sessionOpened' }),
  happened('18:31', { kind: 'itemStarted', itemId: 'housing' }),
  happened('18:40', { kind: 'proposalMade', proposalId: 'p1', itemId: 'housing', text: 'Six bancs.', by: 'Aline' }),
  happened('18:41', {
    kind: 'deliberationOpened',
    deliberationId: 'd1',
    itemId: 'housing',
    mode: 'consent',
    proposalId: 'p1',
  }),
]
const closed = (outcome: 'agreed' | 'notAgreed'): Line =>
  happened('18:55', { kind: 'deliberationClosed', deliberationId: 'd1', outcome })
const objected = (...ends: (ObjectionEnd | null)[]): Line[] =>
  ends.flatMap((end, place) => [
    happened('18:50', {
      kind: 'objectionRaised',
      deliberationId: 'd1',
      objectionId: `o${place}`,
      text: `Objection ${place + 1}`,
      by: place === 0 ? 'Denis' : '',
    }),
    ...(end === null ? [] : [happened('18:51', { kind: 'objectionSettled', objectionId: `o${place}`, end })]),
  ])
const amended = happened('18:52', {
  kind: 'proposalAmended',
  proposalId: 'p1',
  amendmentId: 'a1',
  text: 'Quatre bancs.',
  by: 'Bachir',
})
const decided = (more: Partial<FactOf<'decisionRecorded'>> = {}): Line =>
  happened('18:56', {
    kind: 'decisionRecorded',
    decisionId: 'd',
    itemId: 'housing',
    type: 'decision',
    mode: 'consent',
    text: 'Quatre bancs.',
    dissentingViews: [],
    alternatives: [],
    proposalId: 'p1',
    ...more,
  })

function linesOf(journal: Line[], edition: Edition = 'members', overrides: MeetingOverrides = {}): string[] {
  return documentLines(compose(buildMeeting({ ...overrides, journal: journalOf(...journal) }), edition)).map(ordinary)
}

describe('A decision on a proposal', () => {
  it('says from which text it came, each amendment, and who made them, to the members', () => {
    const lines = linesOf([...begun, amended, closed('agreed'), decided()])
    expect(lines).toEqual(
      expect.arrayContaining([
        '  Quatre bancs.',
        '  Proposition de départ (Aline) : Six bancs.',
        '  Amendements :',
        '  - Quatre bancs. (Bachir)',
        '  Par consentement : sans objection.',
      ]),
    )
  })

  it('says the same to the public without a name', () => {
    const lines = linesOf([...begun, amended, closed('agreed'), decided()], 'public')
    expect(lines).toContain('  Proposition de départ : Six bancs.')
    expect(lines.join('\n')).not.toMatch(/Aline\)|Bachir\)/u)
  })

  it.each<[string, (ObjectionEnd | null)[]]>([
    ['Par consentement : sans objection.', []],
    ['Par consentement : une objection, levée.', ['lifted']],
    ['Par consentement : deux objections, l’une levée, l’autre intégrée.', ['lifted', 'integrated']],
    ['Par consentement : deux objections, gardées.', ['kept', 'kept']],
    ['Par consentement : 3 objections, 1 levée, 2 gardées.', ['kept', 'lifted', 'kept']],
    ['Par consentement : une objection, sans suite.', [null]],
  ])('%s', (expected, ends) => {
    expect(linesOf([...begun, ...objected(...ends), closed('agreed'), decided()])).toContain(`  ${expected}`)
  })

  it('repeats nothing where the text was decided as it was made, by nobody named', () => {
    const made = begun.map((line) =>
      line.fact.kind === 'proposalMade' ? { ...line, fact: { ...line.fact, by: '' } } : line,
    )
    const lines = linesOf([...made, closed('agreed'), decided({ text: 'Six bancs.' })])
    expect(lines.join('\n')).not.toContain('Proposition')
  })
})

describe('A proposal no decision carries', () => {
  it.each<[string, Line[]]>([
    ['Proposition retirée.', [happened('18:57', { kind: 'proposalWithdrawn', proposalId: 'p1' })]],
    ['Pas de consentement.', [closed('notAgreed')]],
    ['Proposition restée sans décision.', []],
    [
      'Proposition mise aux voix.',
      [
        happened('18:57', {
          kind: 'voteOpened',
          voteId: 'v1',
          itemId: 'housing',
          question: 'Six bancs ?',
          ballot: 'showOfHands',
          proposalId: 'p1',
        }),
        happened('18:58', {
          kind: 'voteCounted',
          voteId: 'v1',
          counts: { for: 1, against: 5, abstain: 0, notVoting: 0 },
        }),
      ],
    ],
  ])('is there all the same: %s', (expected, more) => {
    const lines = linesOf([...begun, ...more])
    expect(lines).toEqual(expect.arrayContaining(['[Proposition (Aline)]', '  Six bancs.', `  ${expected}`]))
  })

  it('keeps the objections that stopped it, in the words of those who made them', () => {
    const lines = linesOf([...begun, ...objected('kept', null), closed('notAgreed')])
    expect(lines).toEqual(expect.arrayContaining(['  - Objection 1 (Denis) – gardée', '  - Objection 2 – sans suite']))
  })
})

describe('The names of dissenting views', () => {
  const journal = [...begun, decided({ dissentingViews: ['Trop cher', 'Trop loin'], dissentNames: ['Denis', ''] })]
  it.each<[string, Edition, boolean, boolean]>([
    ['are printed to the members', 'members', false, true],
    ['are not printed to the public', 'public', false, false],
    ['are printed to the public where the rules say so', 'public', true, true],
    ['are never in the simple edition', 'simple', true, false],
  ])('%s', (_, edition, publicDissentNames, isNamed) => {
    const text = linesOf(journal, edition, { rules: { publicDissentNames } }).join('\n')
    expect(text).toContain('Trop cher')
    expect(text.includes('(Denis)')).toBe(isNamed)
  })
})

it('Sums and addressees are said in each edition', () => {
  const grant = decided({ type: 'grant', amountAsked: 85_000, amountGranted: 60_050 })
  expect(linesOf([...begun, grant])).toContain('  600,50 € accordés sur 850 € demandés.')
  expect(linesOf([...begun, grant], 'simple')).toEqual(
    expect.arrayContaining(['  Somme demandée : 850 €.', '  Somme accordée : 600,50 €.']),
  )
  const referral = decided({ type: 'referral', addressedTo: 'préfet' })
  expect(linesOf([...begun, referral])).toContain('  Adressée à : préfet.')
  const wish = decided({ type: 'wish', addressedTo: 'bailleur' })
  expect(linesOf([...begun, wish])).toContain('  Adressé à : bailleur.')
  expect(linesOf([...begun, referral], 'simple')).toContain('  Pour : préfet.')
  const english = linesOf([...begun, ...objected('lifted', 'kept'), closed('agreed'), grant], 'members', {
    header: { language: 'en' },
  })
  expect(english).toEqual(
    expect.arrayContaining([
      '  €600.50 granted of €850 asked.',
      '  By consent: two objections, one lifted, the other kept.',
    ]),
  )
})
