import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { hearHostNow, hearMeetingAhead, hostTime } from '../../../../renderer/ui/page-clock.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 })
})
afterEach(() => {
  hearMeetingAhead(0)
  vi.useRealTimers()
})

it('shows the host’s time, and in a room held elsewhere that room’s', () => {
  hearHostNow(1_060_000)
  expect(hostTime()).toBe(1_060_000)
  hearMeetingAhead(-240_000)
  expect(hostTime()).toBe(820_000)
  hearHostNow(1_070_000)
  expect(hostTime()).toBe(830_000)
  hearMeetingAhead(0)
  expect(hostTime()).toBe(1_070_000)
})
