import { describe, expect, it } from 'vitest'
import { afterKey } from '../../../../renderer/projection/preferences.ts'

const standard = { theme: 'light', scale: 1 } as const

describe('A key on the wall', () => {
  it('enlarges up to half as much again, and never sets under the measured sizes', () => {
    let larger = afterKey(standard, '+')
    expect(larger?.scale).toBe(1.1)
    for (let press = 0; press < 20; press += 1) larger = afterKey(larger ?? standard, '+')
    expect(larger?.scale).toBe(1.5)
    expect(afterKey(standard, '-')?.scale).toBe(1)
    expect(afterKey({ theme: 'light', scale: 1.4 }, '0')?.scale).toBe(1)
  })

  it('turns the ground dark and back, in capitals too', () => {
    const dark = afterKey(standard, 'D')
    expect(dark?.theme).toBe('dark')
    expect(afterKey(dark ?? standard, 'd')?.theme).toBe('light')
  })

  it('means nothing when it is a clicker’s or a letter nobody chose', () => {
    for (const key of ['PageDown', 'PageUp', 'F5', 'Escape', '.', 'x', 'Enter', ' ']) {
      expect(afterKey(standard, key)).toBeNull()
    }
  })
})
