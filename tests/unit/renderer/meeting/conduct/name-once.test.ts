import { describe, expect, it } from 'vitest'
import { nameOnce } from '../../../../../renderer/meeting/conduct/name-once.ts'

/** A field's mode, a host that answers when it is told to, and a hand that may go on meanwhile. */
function atTheDoor(mode: string) {
  const door = { mode, typed: '', answer: (_done: boolean): void => undefined }
  const note = (): Promise<boolean> => new Promise((resolve) => (door.answer = resolve))
  const named = nameOnce(note, {
    isUsual: mode === 'arrived',
    toUsual: () => (door.mode = 'arrived'),
    takeBack: () => (door.mode = mode),
    hasGoneOn: () => door.mode !== 'arrived' || door.typed !== '',
  })
  return { door, named }
}

describe('A name given for a departure', () => {
  it('leaves the field on arrivals before the host has answered, and leaves alone what is chosen next', async () => {
    const { door, named } = atTheDoor('left')
    expect(door.mode).toBe('arrived')
    door.mode = 'proxy'
    door.answer(true)
    expect(await named).toBe(true)
    expect(door.mode).toBe('proxy')
  })

  it('comes back with its mode when it is refused', async () => {
    const { door, named } = atTheDoor('left')
    door.answer(false)
    expect(await named).toBe(false)
    expect(door.mode).toBe('left')
  })

  it('does not come back over another name being typed', async () => {
    const { door, named } = atTheDoor('left')
    door.typed = 'al'
    door.answer(false)
    expect(await named).toBe(false)
    expect(door.mode).toBe('arrived')
  })
})

it('An arrival is noted as it is', async () => {
  const { door, named } = atTheDoor('arrived')
  door.answer(true)
  expect(await named).toBe(true)
})
