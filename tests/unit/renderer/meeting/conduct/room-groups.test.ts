import { describe, expect, it } from 'vitest'
import { buildGuest, buildPerson } from '#factories/meeting.ts'
import { roomGroups } from '../../../../../renderer/meeting/conduct/room-groups.ts'
import { turnClock } from '../../../../../renderer/meeting/floor/turn-clock.ts'

const colleges = [
  { id: 'residents', name: 'Habitants' },
  { id: 'localActors', name: 'Associations' },
]

describe('The room', () => {
  const groups = roomGroups(
    [
      buildPerson({ id: 'a' }),
      buildPerson({ id: 'b', college: 'gone' }),
      buildPerson({ id: 'c', college: null }),
      buildGuest({ id: 'd' }),
      buildGuest({ id: 'e', status: 'public' }),
      buildGuest({ id: 'f', status: 'companion' }),
    ],
    { colleges },
  )

  it('is called by college, then the other members, guests, and everyone else', () => {
    expect(groups.map(({ id, people }) => [id, people.map((person) => person.id).join('')])).toEqual([
      ['residents', 'a'],
      ['members', 'bc'],
      ['guests', 'd'],
      ['public', 'ef'],
    ])
  })

  it('loses nobody, whatever college they name', () => {
    expect(groups.flatMap((group) => group.people)).toHaveLength(6)
  })
})

describe('The clock of a turn', () => {
  it('is minutes and seconds', () => {
    expect([0, 5_900, 65_000, 600_000, -3].map(turnClock)).toEqual(['0:00', '0:05', '1:05', '10:00', '0:00'])
  })
})
