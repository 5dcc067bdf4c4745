import type { Instant } from '../facts.ts'
import type { PlainDate } from './facts.ts'

/** The start of a plain date, UTC ms: near enough to count months with. */
export function startOf(date: PlainDate): Instant {
  return Date.parse(`${date}T00:00:00Z`)
}

/** Whole months from one instant to another: 31 January to 28 February is none, to 3 March is one. */
export function monthsBetween(from: Instant, to: Instant): number {
  const [start, end] = [new Date(from), new Date(to)]
  const months = (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth()
  return Math.max(0, end.getUTCDate() < start.getUTCDate() ? months - 1 : months)
}
