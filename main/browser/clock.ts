/**
 * The host's clock. `--at` starts it elsewhere; with `--at` a parent process (tests, screenshots) may also move it
 * by a message `{ at: <UTC ms> }`, after which it stands still until moved again.
 */
import type { Clock } from '#host/host.ts'

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
