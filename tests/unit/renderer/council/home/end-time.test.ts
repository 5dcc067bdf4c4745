import { expect, test } from 'vitest'
import { minutesUntil, suggestedEnd } from '../../../../../renderer/council/home/end-time.ts'

test('a meeting typed in now is suggested to end two hours later, on a quarter', () => {
  expect(suggestedEnd('18:25')).toBe('20:30')
  expect(suggestedEnd('18:30')).toBe('20:30')
  expect(suggestedEnd('22:20')).toBe('00:30')
})

test('an end before now is tomorrow’s', () => {
  expect(minutesUntil('18:25', '20:45')).toBe(140)
  expect(minutesUntil('23:00', '00:30')).toBe(90)
  expect(minutesUntil('18:25', '18:25')).toBe(0)
})
