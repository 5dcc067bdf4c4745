import { describe, expect, it } from 'vitest'
import { buildPerson } from '#factories/meeting.ts'
import { cardsToGive } from '../../../../../renderer/meeting/prepare/people/cards.ts'

describe('Numbering the cards', () => {
  it('goes from 1 in the order of the list', () => {
    const people = ['a', 'b', 'c'].map((id) => buildPerson({ id, card: null }))
    expect(cardsToGive(people)).toEqual([
      { personId: 'a', card: 1 },
      { personId: 'b', card: 2 },
      { personId: 'c', card: 3 },
    ])
  })

  it('leaves everyone the card they have, and fills the gaps', () => {
    const people = [
      buildPerson({ id: 'a', card: null }),
      buildPerson({ id: 'b', card: 1 }),
      buildPerson({ id: 'c', card: null }),
      buildPerson({ id: 'd', card: 3 }),
    ]
    expect(cardsToGive(people)).toEqual([
      { personId: 'a', card: 2 },
      { personId: 'c', card: 4 },
    ])
  })

  it('is nothing when everyone has one', () => {
    expect(cardsToGive([buildPerson({ id: 'a', card: 4 })])).toEqual([])
  })
})
