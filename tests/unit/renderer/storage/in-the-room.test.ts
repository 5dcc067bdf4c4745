import { describe, expect, it } from 'vitest'
import { closedRoom } from '#shared/contract/room.ts'
import { heldRoom, joinedRoom } from '#factories/room-view.ts'
import { isInTheRoom } from '../../../../renderer/storage/in-the-room.ts'

const own = 7

describe('What this page wrote and its host has', () => {
  it('is in the room when its host holds the room', () => {
    expect(isInTheRoom(heldRoom(), own, 12)).toBe(true)
  })

  it('is in no room while there is none', () => {
    expect(isInTheRoom(closedRoom, own, 0)).toBe(false)
  })

  it.each([
    ['acknowledged up to there', { roomHas: { '7': 12 } }, 12, true],
    ['acknowledged beyond', { roomHas: { '7': 14 } }, 12, true],
    ['acknowledged in part', { roomHas: { '7': 11 } }, 12, false],
    ['never acknowledged', { roomHas: { '8': 99 } }, 12, false],
    ['never written', { roomHas: {} }, 0, true],
    ['acknowledged, something else on its way', { roomHas: { '7': 12 }, unsent: true }, 12, false],
    ['acknowledged before a cut', { roomHas: { '7': 12 }, phase: 'cut' as const }, 12, false],
  ])('in another’s room: %s', (_case, link, clock, expected) => {
    expect(isInTheRoom(joinedRoom(link), own, clock)).toBe(expected)
  })
})
