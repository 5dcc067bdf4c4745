/** The instant someone means by "18:55": on the evening they are speaking of, even past midnight. */
import { instantOf, wallClock } from '#shared/meeting/hours.ts'
import type { Instant } from '#shared/rules/facts.ts'

const day = 86_400_000

/**
 * @param time a wall-clock time, "18:55"
 * @param near an instant of that evening, UTC ms
 * @returns of the day before, that day and the day after, the reading closest to `near`
 */
export function nearestTime(time: string, near: Instant, timeZone: string): Instant {
  const readings = [near - day, near, near + day].map((at) => instantOf(wallClock(at, timeZone).date, time, timeZone))
  return readings.reduce((best, each) => (Math.abs(each - near) < Math.abs(best - near) ? each : best))
}
