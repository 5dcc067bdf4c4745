import { describe, expect, it } from 'vitest'
import { publicViewSchema } from '#shared/contract/public-view.ts'
import { defaultWall } from '#shared/meeting/defaults.ts'
import { publicView } from '#shared/meeting/public-view.ts'
import { evening, happened, journalOf, type Line } from '#factories/journal.ts'
import { buildMeeting } from '#factories/meeting.ts'

const begun = [
  happened('18:30', { kind: 'sessionOpened' }),
  happened('18:30', { kind: 'itemStarted', itemId: 'opening' }),
  happened('18:40', { kind: 'proposalMade', proposalId: 'p1', itemId: 'opening', text: 'Six bancs.', by: 'Aline M.' }),
  happened('18:42', {
    kind: 'proposalAmended',
    proposalId: 'p1',
    amendmentId: 'a1',
    text: 'Quatre bancs.',
    by: 'Bachir C.',
  }),
]
const discussed = [
  ...begun,
  happened('18:43', {
    kind: 'deliberationOpened',
    deliberationId: 'd1',
    itemId: 'opening',
    mode: 'consent',
    proposalId: 'p1',
  }),
  happened('18:44', { kind: 'deliberationStepped', deliberationId: 'd1', step: 'objections' }),
  happened('18:45', {
    kind: 'objectionRaised',
    deliberationId: 'd1',
    objectionId: 'o1',
    text: 'Ma voisine se plaint',
    by: 'Denis H.',
  }),
]

function viewOf(lines: Line[], time: string, shows: 'auto' | 'proposal' = 'auto') {
  const wall = { ...defaultWall, shows, text: shows === 'proposal' ? 'p1' : '' }
  return publicView({ ...buildMeeting({ journal: journalOf(...lines) }), wall }, evening(time), 1)
}

describe('Of a proposal the room sees', () => {
  it('nothing until a pen sends it', () => {
    expect(viewOf(begun, '18:43').proposal).toBeNull()
  })

  it('its text as it stands and what was amended in it, and nobody’s name', () => {
    const view = viewOf(begun, '18:43', 'proposal')
    expect(publicViewSchema.parse(view)).toEqual(view)
    expect(view.proposal).toEqual({
      id: 'p1',
      text: 'Quatre bancs.',
      runs: [
        { is: 'removed', text: 'Six' },
        { is: 'added', text: 'Quatre' },
        { is: 'kept', text: ' bancs.' },
      ],
      amendments: 1,
    })
    expect(JSON.stringify(view)).not.toMatch(/Aline M\.|Bachir C\./u)
  })

  it('no more once it was withdrawn', () => {
    const withdrawn = [...begun, happened('18:44', { kind: 'proposalWithdrawn', proposalId: 'p1' })]
    expect(viewOf(withdrawn, '18:45', 'proposal').proposal).toBeNull()
  })
})

describe('Of a discussion the room sees', () => {
  it('the step and how many objections are written, never their words nor whose they are', () => {
    const view = viewOf(discussed, '18:46')
    expect(view.deliberation).toMatchObject({
      step: 'objections',
      place: 5,
      steps: 6,
      text: 'Quatre bancs.',
      objections: 1,
      outcome: null,
    })
    expect(JSON.stringify(view)).not.toMatch(/voisine|Denis/u)
  })

  it('how it ended, for a minute and a half', () => {
    const closed = [
      ...discussed,
      happened('18:50', { kind: 'deliberationClosed', deliberationId: 'd1', outcome: 'agreed' }),
    ]
    expect(viewOf(closed, '18:51').deliberation).toMatchObject({ outcome: 'agreed' })
    expect(viewOf(closed, '18:52').deliberation).toBeNull()
  })

  it('nothing on another item', () => {
    const elsewhere = [...discussed, happened('18:50', { kind: 'itemStarted', itemId: 'housing' })]
    expect(viewOf(elsewhere, '18:51').deliberation).toBeNull()
  })
})

it('A decision is announced with its kind, its sums and how it was taken, without who holds another view', () => {
  const decided = happened('18:50', {
    kind: 'decisionRecorded',
    decisionId: 'x',
    itemId: 'opening',
    type: 'grant',
    mode: 'consent',
    text: 'Une aide est accordée.',
    dissentingViews: ['Trop cher'],
    dissentNames: ['Denis H.'],
    alternatives: [],
    amountAsked: 85_000,
    amountGranted: 60_000,
  })
  const view = viewOf([...begun, decided], '18:51')
  expect(view.decision).toEqual({
    id: 'x',
    text: 'Une aide est accordée.',
    type: 'grant',
    mode: 'consent',
    recordedAt: evening('18:50'),
    amountAsked: 85_000,
    amountGranted: 60_000,
  })
  expect(JSON.stringify(view)).not.toMatch(/Denis|Trop cher/u)
})
