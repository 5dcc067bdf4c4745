import { describe, expect, it } from 'vitest'
import { evening as at, happened, journalOf, type Line } from '#factories/journal.ts'
import { buildMeeting } from '#factories/meeting.ts'
import { readEvening } from '#shared/meeting/evening.ts'
import { roundOffer } from '../../../../../renderer/meeting/balance/round-offer.ts'

const present = ['aline', 'bachir', 'carla', 'denis', 'eda', 'ines']
const started: Line[] = [
  ...present.map((personId) => happened('18:25', { kind: 'arrived', personId })),
  happened('18:30', { kind: 'sessionOpened' }),
  happened('18:30', { kind: 'itemStarted', itemId: 'housing' }),
]
const asks = (personId: string): Line =>
  happened('18:40', { kind: 'floorRequested', requestId: `ask-${personId}`, personId, itemId: 'housing' })
function speaks(personId: string, form: 'turn' | 'presentation' = 'turn'): Line[] {
  const turnId = `turn-${personId}`
  return [
    happened('18:31', { kind: 'turnStarted', turnId, personId, itemId: 'housing', form, frozenHead: [] }),
    happened('18:33', { kind: 'turnEnded', turnId }),
  ]
}

function offered(time: string, lines: Line[]): string[] | null {
  return roundOffer(readEvening(buildMeeting({ journal: journalOf(...started, ...lines) })), at(time))
}

describe('A round is offered', () => {
  it('once a discussion goes on for a while with nobody waiting: to the members who said nothing', () => {
    expect(offered('18:40', speaks('aline'))).toEqual(['bachir', 'carla', 'denis', 'eda'])
  })

  it.each<[string, string, Line[]]>([
    ['at its beginning', '18:33', speaks('aline')],
    ['before anybody spoke', '18:59', []],
    ['after a presentation alone', '18:59', speaks('ines', 'presentation')],
    ['while people wait', '18:41', [...speaks('aline'), asks('bachir'), asks('carla')]],
    ['during a pause', '18:45', [...speaks('aline'), happened('18:40', { kind: 'sessionPaused', form: 'pause' })]],
    [
      'while a round goes on',
      '18:45',
      [
        ...speaks('aline'),
        happened('18:40', {
          kind: 'roundOpened',
          roundId: 'round-1',
          itemId: 'housing',
          places: [{ requestId: 'place-bachir', personId: 'bachir' }],
        }),
      ],
    ],
    [
      'once the list is closed',
      '18:45',
      [...speaks('aline'), happened('18:40', { kind: 'listClosed', itemId: 'housing' })],
    ],
    [
      'for two people, whom it would point at',
      '18:45',
      [...speaks('aline'), ...['bachir', 'carla'].map((personId) => happened('18:35', { kind: 'left', personId }))],
    ],
  ])('not %s', (_, time, lines) => {
    expect(offered(time, lines)).toBeNull()
  })

  it('leaves out who waits already', () => {
    expect(offered('18:45', [...speaks('aline'), asks('bachir')])).toEqual(['carla', 'denis', 'eda'])
  })
})
