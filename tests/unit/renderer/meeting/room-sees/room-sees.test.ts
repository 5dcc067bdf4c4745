import { beforeEach, describe, expect, it, vi } from 'vitest'
import {
  answer,
  ask,
  isHidden,
  roomSees,
  saidOf,
  takeTest,
  testImage,
  toggleRevealed,
  type Place,
} from '../../../../../renderer/meeting/room-sees/room-sees.ts'

const hidden = (place: Place): boolean => isHidden(saidOf(roomSees.get(), 'm1'), place)

beforeEach(() => {
  roomSees.set(null)
  testImage.set(null)
})

describe('Private things', () => {
  it('are behind the key on a console before anyone said what the room sees, and not at home', () => {
    expect([hidden('console'), hidden('home')]).toEqual([true, false])
    // Another meeting's answer says nothing.
    answer('m2', 'projection')
    expect(hidden('console')).toBe(true)
  })

  it('are shown once the room sees the projection alone, and hidden everywhere by any other answer', () => {
    answer('m1', 'projection')
    expect([hidden('console'), hidden('home')]).toEqual([false, false])
    for (const said of ['everything', 'nothing'] as const) {
      answer('m1', said)
      expect([hidden('console'), hidden('home')]).toEqual([true, true])
    }
  })

  it('are hidden again, everywhere, each time the projection is opened', () => {
    answer('m1', 'projection')
    ask('m1')
    expect([hidden('console'), hidden('home')]).toEqual([true, true])
    toggleRevealed('m1', 'console')
    ask('m1')
    expect(hidden('console')).toBe(true)
  })

  it('are shown and hidden by one key, wherever one is', () => {
    toggleRevealed('m1', 'console')
    expect([hidden('console'), saidOf(roomSees.get(), 'm1')?.state]).toEqual([false, 'unsaid'])
    toggleRevealed('m1', 'console')
    expect(hidden('console')).toBe(true)
    toggleRevealed('m1', 'home')
    // Hidden where nothing was asked of: somebody says that the room reads this screen.
    expect([hidden('home'), hidden('console'), saidOf(roomSees.get(), 'm1')?.state]).toEqual([true, true, 'everything'])
  })
})

describe('The test image', () => {
  it('is put on the wall once each time it is asked, and never unasked', () => {
    expect(takeTest('m1', 'auto')).toBeNull()
    ask('m1')
    expect([takeTest('m1', 'auto'), takeTest('m1', 'test')]).toEqual(['auto', null])
    ask('m1')
    expect(takeTest('m1', 'test')).toBe('auto')
  })

  it('gives back what it was put over, once', () => {
    ask('m1')
    takeTest('m1', 'attachment')
    // Opened again before anyone answered.
    ask('m1')
    takeTest('m1', 'test')
    expect(answer('m1', 'projection')).toBe('attachment')
    expect(answer('m1', 'projection')).toBe('auto')
  })

  it('takes back a lent screen: opening the projection is asking for it', () => {
    ask('m1')
    takeTest('m1', 'lent')
    expect(answer('m1', 'projection')).toBe('auto')
  })

  it('put up late by a window that has not heard the answer does not ask again', () => {
    ask('m1')
    const asked = roomSees.get()
    answer('m1', 'projection')
    const answered = roomSees.get()
    // What such a window still believes; what it writes is then heard by the others.
    roomSees.set(asked)
    const written = vi.spyOn(roomSees, 'set')
    takeTest('m1', 'agenda')
    expect(written).not.toHaveBeenCalled()
    roomSees.set(answered)
    expect(saidOf(roomSees.get(), 'm1')?.state).toBe('projection')
  })
})
