/**
 * A clock that stops and goes on: spent time is what is stored, running time is read off an instant.
 */
import type { Duration, Instant } from './facts.ts'

export interface Stopwatch {
  /** Spent before `runningSince`, in ms. */
  spentMs: Duration
  runningSince: Instant | null
}

export const stopped: Stopwatch = { spentMs: 0, runningSince: null }

export function start(watch: Stopwatch, at: Instant): Stopwatch {
  return watch.runningSince === null ? { ...watch, runningSince: at } : watch
}

export function stop(watch: Stopwatch, at: Instant): Stopwatch {
  return { spentMs: spentAt(watch, at), runningSince: null }
}

/** Spent in all at that instant, in ms. */
export function spentAt(watch: Stopwatch, at: Instant): Duration {
  return watch.spentMs + (watch.runningSince === null ? 0 : Math.max(0, at - watch.runningSince))
}
