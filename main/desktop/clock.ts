/** The host's clock. `--at` starts it elsewhere, and it runs on from there. */
import type { Clock } from '#host/host.ts'

/** @param at UTC ms of this moment; null for the computer's own clock. */
export function openClock(at: number | null): Clock {
  const offset = at === null ? 0 : at - Date.now()
  return { now: () => Date.now() + offset }
}
