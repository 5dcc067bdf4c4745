import { describe, expect, it } from 'vitest'
import type { Fact } from '#shared/rules/facts.ts'
import { readEvening } from '#shared/meeting/evening.ts'
import { nextMeeting } from '#shared/meeting/next-meeting.ts'
import { isSameSubject, stillWaitingAfter, toOfferFirst, type StillWaiting } from '#shared/meeting/still-waiting.ts'
import { evening, happened, journalOf, type Line } from '#factories/journal.ts'
import { buildItem, buildMeeting } from '#factories/meeting.ts'

const asks = (personId: string, itemId = 'housing', number = 1): Fact => ({
  kind: 'floorRequested',
  requestId: `${personId}-${itemId}-${number}`,
  personId,
  itemId,
})
const begins = (itemId: string): Fact => ({ kind: 'itemStarted', itemId })
const speaks = (personId: string, itemId = 'housing'): Fact => ({
  kind: 'turnStarted',
  turnId: `turn-${personId}`,
  personId,
  itemId,
  form: 'turn',
  requestId: `${personId}-${itemId}-1`,
  frozenHead: [],
})
const opened = [happened('18:30', { kind: 'sessionOpened' }), happened('18:31', begins('housing'))]

function after(lines: Line[], header: { stillWaiting?: StillWaiting[] } = {}): StillWaiting[] {
  return stillWaitingAfter(buildMeeting({ header, journal: journalOf(...opened, ...lines) }))
}
const names = (kept: StillWaiting[]) => kept.map(({ itemId, personIds }) => `${itemId}: ${personIds.join(' ')}`)

describe('Who still waited when an item was last left', () => {
  it.each<[string, Line[], string[]]>([
    [
      'is nobody when everybody spoke',
      [happened('18:40', asks('aline')), happened('18:41', speaks('aline')), happened('18:50', begins('fund'))],
      [],
    ],
    [
      'is whoever had not spoken, in the order they asked',
      [
        happened('18:40', asks('aline')),
        happened('18:41', asks('bachir')),
        happened('18:42', asks('carla')),
        happened('18:43', speaks('aline')),
        happened('18:50', begins('fund')),
      ],
      ['housing: bachir carla'],
    ],
    [
      'counts the end of the session as leaving',
      [happened('18:40', asks('aline')), happened('18:50', { kind: 'sessionAdjourned' })],
      ['housing: aline'],
    ],
    [
      'does not lose who went home after it',
      [
        happened('18:40', asks('aline')),
        happened('18:50', begins('fund')),
        happened('18:55', { kind: 'left', personId: 'aline' }),
      ],
      ['housing: aline'],
    ],
    [
      'is read when the item was left the last time',
      [
        happened('18:40', asks('aline')),
        happened('18:50', begins('fund')),
        happened('18:55', begins('housing')),
        happened('18:56', speaks('aline')),
        happened('18:59', asks('denis')),
        happened('19:00', { kind: 'sessionAdjourned' }),
      ],
      ['housing: denis'],
    ],
    [
      'leaves out a place in a round nobody asked for',
      [
        happened('18:40', {
          kind: 'roundOpened',
          roundId: 'round',
          itemId: 'housing',
          places: [{ requestId: 'place-1', personId: 'aline' }],
        }),
        happened('18:41', asks('bachir')),
        happened('18:50', begins('fund')),
      ],
      ['housing: bachir'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(names(after(lines))).toEqual(expected)
  })

  it('keeps what an earlier meeting kept of a subject that has not returned, and drops it once it has', () => {
    const older = [
      { itemId: 'works', title: 'Travaux', personIds: ['gisele'] },
      { itemId: 'gone', title: 'relogement de la tour D', personIds: ['hugo'] },
    ]
    expect(names(after([happened('18:50', begins('fund'))], { stillWaiting: older }))).toEqual(['works: gisele'])
  })

  it('is handed to the next meeting', () => {
    const last = buildMeeting({
      journal: journalOf(...opened, happened('18:40', asks('aline')), happened('18:50', begins('fund'))),
    })
    const next = nextMeeting(last, '2026-11-13', evening('20:00'), () => 'new')
    expect(next.header.stillWaiting).toEqual([
      { itemId: 'housing', title: 'Relogement de la tour D', personIds: ['aline'] },
    ])
  })
})

describe('A subject that returns', () => {
  it.each<[string, Partial<StillWaiting>, boolean]>([
    ['has the same id', { itemId: 'housing', title: 'Autre' }, true],
    ['has the same title, whatever its case and accents', { itemId: 'old', title: 'RELOGEMENT de la tour d' }, true],
    ['is another with another title', { itemId: 'old', title: 'Relogement de la tour E' }, false],
    ['is never recognised by an empty title', { itemId: 'old', title: '' }, false],
  ])('%s', (_, kept, expected) => {
    const item = buildItem({ id: 'housing', title: kept.title === '' ? '' : 'Relogement de la tour D' })
    expect(isSameSubject({ itemId: 'x', title: 'x', ...kept }, item)).toBe(expected)
  })

  const stillWaiting = [
    { itemId: 'old', title: 'Relogement de la tour D', personIds: ['aline', 'bachir', 'carla', 'nobody'] },
  ]
  const offered = (...lines: Line[]) =>
    toOfferFirst(readEvening(buildMeeting({ header: { stillWaiting }, journal: journalOf(...lines) })))

  it('offers the floor first to those who are there', () => {
    const come = ['aline', 'carla'].map((personId) => happened('18:20', { kind: 'arrived', personId }))
    expect(offered(...come, ...opened)).toEqual(['aline', 'carla'])
  })
  it('takes everybody to be there where nobody noted who came', () => {
    expect(offered(...opened)).toEqual(['aline', 'bachir', 'carla'])
  })
  it('leaves out who waits, who spoke, and who was offered it and went off the list', () => {
    const again = { ...asks('carla'), carried: true } as Fact
    expect(
      offered(
        ...opened,
        happened('18:32', asks('aline')),
        happened('18:33', again),
        happened('18:34', { kind: 'floorWithdrawn', requestId: 'carla-housing-1' }),
      ),
    ).toEqual(['bachir'])
    expect(offered(...opened, happened('18:32', asks('aline')), happened('18:33', speaks('aline')))).toEqual([
      'bachir',
      'carla',
    ])
  })
  it('offers nothing on another subject', () => {
    expect(offered(...opened, happened('18:40', begins('fund')))).toEqual([])
  })

  it('within one session, those who waited wait again by themselves', () => {
    const lines = [
      ...opened,
      happened('18:40', asks('aline')),
      happened('18:50', begins('fund')),
      happened('18:55', begins('housing')),
    ]
    const { floor } = readEvening(buildMeeting({ journal: journalOf(...lines) }))
    expect(floor.queue.map(({ personId }) => personId)).toEqual(['aline'])
  })
})
