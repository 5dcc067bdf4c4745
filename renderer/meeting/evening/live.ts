/** What moves with the clock, for the few small components that show it: the rest of the screen stays still. */
import { useMemo } from 'react'
import { timeline, type Timeline } from '#shared/rules/timing.ts'
import { sessionAt } from '#shared/rules/session.ts'
import { useNow } from '../../ui/page-clock.ts'
import type { Evening } from './evening.ts'

/** Now, UTC ms; what was just recorded counts at once, though the second on the clock has not turned. */
export function useEveningNow(evening: Evening): number {
  return Math.max(useNow('second'), evening.last)
}

export function useTimeline(evening: Evening): Timeline {
  const now = useEveningNow(evening)
  const { standing, meeting, planned } = evening
  return useMemo(
    () => timeline(standing, meeting.items, planned.start, now, planned.end),
    [standing, meeting.items, planned, now],
  )
}

/** How long the person who has the floor has spoken, ms. */
export function useTurnSpent(evening: Evening): number {
  return sessionAt(evening.standing, useEveningNow(evening)).turn?.spentMs ?? 0
}
