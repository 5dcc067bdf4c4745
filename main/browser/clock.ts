/**
 * The host's clock. `--at` starts it elsewhere; with `--at` a parent process (tests, screenshots) may also move it
 * by a message `{ at: <UTC ms> }`, after which it stands still until moved again.
 */
import type { Clock } from '#host/host.ts'
import { instantOf } from '#shared/meeting/hours.ts'

/** An ISO instant, or "2026-11-12T18:25" read in Paris time as the demo's council does. NaN when it is neither. */
export function parseInstant(text: string): number {
  const local = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/.exec(text)
  return local === null ? Date.parse(text) : instantOf(local[1] ?? '', `${local[2]}:${local[3]}`, 'Europe/Paris')
}

export function openClock(at: number | null): Clock {
  if (at === null) return { now: () => Date.now() }
  let offset = at - Date.now()
  let held: number | null = null
  process.on('message', (message: { at?: unknown }) => {
    if (typeof message.at === 'number') {
      held = message.at
      offset = message.at - Date.now()
    }
  })
  return { now: () => held ?? Date.now() + offset }
}
