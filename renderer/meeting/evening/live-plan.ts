/** The plan as it stands now, for what is measured against the hour the room must be empty. */
import { sessionLimit } from '#shared/meeting/hours.ts'
import type { Instant } from '#shared/rules/facts.ts'
import type { LivePlan } from '#shared/rules/overflow.ts'
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
export function listMs({ floor, meeting }: Evening): number {
  return floor.queue.length * (meeting.rules.turnMinutes ?? 0) * 60_000
}
