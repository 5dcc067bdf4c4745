/** The host's clock. `--at` starts it elsewhere, and it runs on from there. */
import type { Clock } from '#host/host.ts'
import { instantOf } from '#shared/meeting/hours.ts'

/** An ISO instant, or "2026-11-12T18:25" read in Paris time as the demo's council does. NaN when it is neither. */
export function parseInstant(text: string): number {
  const local = /^(\d{4}-\d{2}-\d{2})T((?:[01]\d|2[0-3]):[0-5]\d)$/.exec(text)
  return local === null ? Date.parse(text) : instantOf(local[1] ?? '', local[2] ?? '', 'Europe/Paris')
}

/** @param at UTC ms of this moment; null for the computer's own clock. */
export function openClock(at: number | null): Clock {
  const offset = at === null ? 0 : at - Date.now()
  return { now: () => Date.now() + offset }
}
