/** The plan as it stands now, for what is measured against the hour the room must be empty. */
import { sessionLimit } from '#shared/meeting/hours.ts'
import type { Instant } from '#shared/rules/facts.ts'
import { outOfTime, type LivePlan } from '#shared/rules/overflow.ts'
import { timeline } from '#shared/rules/timing.ts'
import type { Evening } from './evening.ts'

export function livePlan({ standing, meeting, planned }: Evening, at: Instant): LivePlan {
  return {
    entries: standing,
    plan: meeting.items,
    plannedStart: planned.start,
    at,
    limit: sessionLimit(meeting.header),
  }
}

/** How long those who wait may still speak, ms; 0 when turns are not limited. */
export function listMs({ floor, rules }: Evening): number {
  return floor.queue.length * (rules.turnMinutes ?? 0) * 60_000
}

/** Items that no longer fit before the room must be empty and may wait, at an instant. */
export function mayWait(evening: Evening, at: Instant): string[] {
  const { standing, meeting, planned } = evening
  const plan = livePlan(evening, at)
  const out = outOfTime(plan, timeline(standing, meeting.items, planned.start, at, planned.end))
  return meeting.items.filter(({ id, mustTreat }) => out.includes(id) && !mustTreat).map(({ id }) => id)
}
