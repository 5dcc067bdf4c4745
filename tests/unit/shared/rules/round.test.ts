import { describe, expect, it } from 'vitest'
import { journalOf } from '#factories/journal.ts'
import { passesOf, roundTheTable } from '#shared/rules/round.ts'
import { asks, at, withdraws } from './scene.ts'

describe('The order round the table', () => {
  const room = ['aline', 'bachir', 'carla', 'denis']
  it.each<[string, string | null, string[]]>([
    ['begins after the facilitator, who has the last word', 'bachir', ['carla', 'denis', 'aline', 'bachir']],
    ['is the list of the room where the facilitator sits last', 'denis', room],
    ['is the list of the room where the facilitator is not on it', 'zoé', room],
    ['is the list of the room where nobody facilitates', null, room],
  ])('%s', (_, facilitator, expected) => {
    expect(roundTheTable(room, facilitator)).toEqual(expected)
  })
})

describe('« Je passe »', () => {
  const entries = journalOf(
    at('18:40', asks('bachir')),
    at('18:41', {
      kind: 'roundOpened',
      roundId: 'round',
      itemId: 'tower',
      places: [
        { requestId: 'place-1', personId: 'aline' },
        { requestId: 'place-2', personId: 'bachir' },
      ],
    }),
    at('18:42', { kind: 'floorWithdrawn', requestId: 'place-1' }, { id: 'pass' }),
    at('18:43', withdraws('bachir'), { id: 'withdrawal' }),
  )
  it('is a place of a round left, and not a request taken back', () => {
    expect([...passesOf(entries)]).toEqual(['pass'])
  })
})
