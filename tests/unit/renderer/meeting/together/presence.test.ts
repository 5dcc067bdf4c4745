import { describe, expect, it } from 'vitest'
import { freeColour, othersPresent } from '../../../../../renderer/meeting/together/presence.ts'

const page = (name: string, colour: number, item: string | null = null): unknown => ({
  user: { name, colour, seat: 'minuteTaker' },
  item,
  cursor: null,
})

describe('Who is present', () => {
  it('is everyone but oneself, by name', () => {
    const states = new Map([
      [3, page('Carla', 1, 'item-2')],
      [1, page('moi', 0)],
      [2, page('Bachir', 2)],
    ])
    expect(othersPresent(states, 1).map(({ name, itemId }) => [name, itemId])).toEqual([
      ['Bachir', null],
      ['Carla', 'item-2'],
    ])
  })

  it('leaves out what is no page, and what says too much of itself', () => {
    const states = new Map<number, unknown>([
      [1, {}],
      [2, null],
      [3, 'Présidente'],
      [4, page('Bachir', 99)],
    ])
    expect(othersPresent(states, 9)).toEqual([
      { clientId: 4, name: 'Bachir', colour: 0, seat: 'minuteTaker', itemId: null },
    ])
  })
})

describe('The colour a page takes', () => {
  it('is its own while nobody has it', () => {
    expect(freeColour(new Map([[2, page('', 1)]]), 9, 0)).toBe(0)
  })

  it('is the first free one where an older page has it', () => {
    const states = new Map([
      [2, page('', 0)],
      [3, page('', 1)],
    ])
    expect(freeColour(states, 9, 0)).toBe(2)
  })

  it('is kept against a younger page, which moves', () => {
    const states = new Map([[12, page('', 0)]])
    expect(freeColour(states, 9, 0)).toBe(0)
    expect(freeColour(new Map([[9, page('', 0)]]), 12, 0)).toBe(1)
  })

  it('is shared where all eight are taken', () => {
    const states = new Map(Array.from({ length: 8 }, (_, colour) => [colour, page('', colour)]))
    expect(freeColour(states, 99, 3)).toBe(3)
  })
})
