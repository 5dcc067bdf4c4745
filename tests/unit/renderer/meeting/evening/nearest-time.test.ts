import { describe, expect, it } from 'vitest'
import { instantOf } from '#shared/meeting/hours.ts'
import { nearestTime } from '../../../../../renderer/meeting/evening/nearest-time.ts'

const zone = 'Europe/Paris'
const at = (date: string, time: string): number => instantOf(date, time, zone)

describe('An hour typed afterwards', () => {
  it.each([
    ['the same evening', '18:55', at('2026-11-12', '19:08'), at('2026-11-12', '18:55')],
    ['the evening before, told after midnight', '23:50', at('2026-11-13', '00:10'), at('2026-11-12', '23:50')],
    ['after midnight, told of what ended before it', '00:15', at('2026-11-12', '23:40'), at('2026-11-13', '00:15')],
    ['across the night the clocks go back', '22:00', at('2026-10-25', '01:00'), at('2026-10-24', '22:00')],
  ])('is of %s', (_, typed, near, meant) => {
    expect(nearestTime(typed, near, zone)).toBe(meant)
  })
})
