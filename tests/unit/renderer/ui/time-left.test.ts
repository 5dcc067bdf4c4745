import { describe, expect, it } from 'vitest'
import { timeLeft } from '../../../../renderer/ui/time-left.ts'

const minute = 60_000

describe('The time left of an item', () => {
  it.each([
    ['nothing spent of ten', 10 * minute, 0, { kind: 'left', minutes: 10 }],
    ['nine and a half minutes left', 10 * minute, 0.5 * minute, { kind: 'left', minutes: 10 }],
    ['exactly one minute left', 10 * minute, 9 * minute, { kind: 'left', minutes: 1 }],
    ['thirty seconds left', 10 * minute, 9.5 * minute, { kind: 'lastMinute' }],
    ['thirty seconds over', 10 * minute, 10.5 * minute, { kind: 'lastMinute' }],
    ['a full minute over', 10 * minute, 11 * minute, { kind: 'over', minutes: 1 }],
    ['six minutes and fifty seconds over', 10 * minute, 16 * minute + 50_000, { kind: 'over', minutes: 6 }],
    ['no planned length', null, 12.9 * minute, { kind: 'spent', minutes: 12 }],
  ])('with %s', (_case, planned, spent, expected) => {
    expect(timeLeft(planned, spent)).toEqual(expected)
  })
})
