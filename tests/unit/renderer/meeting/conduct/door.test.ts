import { describe, expect, it } from 'vitest'
import { buildGuest, buildPerson } from '#factories/meeting.ts'
import { allExcept, newcomer, nextFreeCard } from '../../../../../renderer/meeting/conduct/door.ts'

describe('The door', () => {
  it('proposes the lowest card nobody has', () => {
    expect(nextFreeCard([])).toBe(1)
    expect(nextFreeCard([{ card: 1 }, { card: null }, { card: 2 }, { card: 4 }])).toBe(3)
  })

  it('takes in a name nobody has, called by its first name on the wall, with the next card', () => {
    const people = [buildPerson({ id: 'aline', card: 1 })]
    expect(newcomer('Nadia Roche', 'public', people, 'une personne')).toEqual({
      name: 'Nadia Roche',
      displayName: 'Nadia',
      status: 'public',
      card: 2,
    })
  })

  it('takes in somebody who gives no name by the card in their hand', () => {
    expect(newcomer('27', 'public', [], 'une personne')).toEqual({
      name: 'une personne',
      displayName: '',
      status: 'public',
      card: 27,
    })
  })

  it('means the members who are away, except those named, and no guest', () => {
    const people = [...['a', 'b', 'c'].map((id) => buildPerson({ id })), buildGuest({ id: 'g' })]
    expect(allExcept(people, (id) => id !== 'a', new Set(['b']))).toEqual(['c'])
  })
})
