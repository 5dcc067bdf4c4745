/** How an item's time is said, in whole minutes: nobody reads seconds, and nobody is hurried by them. */

export type TimeLeft =
  | { kind: 'left'; minutes: number }
  | { kind: 'lastMinute' }
  | { kind: 'over'; minutes: number }
  /** Nobody planned a length: only what was spent can be said. */
  | { kind: 'spent'; minutes: number }

/**
 * @param plannedMs what was planned, ms, or null
 * @param spentMs what was spent, ms
 * @returns minutes rounded so that 9 min 40 s left is "10", and over-run counts once a full minute is gone
 */
export function timeLeft(plannedMs: number | null, spentMs: number): TimeLeft {
  if (plannedMs === null) return { kind: 'spent', minutes: Math.floor(spentMs / 60_000) }
  const left = plannedMs - spentMs
  if (left >= 60_000) return { kind: 'left', minutes: Math.ceil(left / 60_000) }
  if (left > -60_000) return { kind: 'lastMinute' }
  return { kind: 'over', minutes: Math.floor(-left / 60_000) }
}
