/** Keeps the displays awake while something is projected. */
import type { PowerSaveBlocker } from 'electron/main'

/** Answers a switch: true keeps awake, false lets go; saying the same twice changes nothing. */
export function createWakefulness(blocker: PowerSaveBlocker): (awake: boolean) => void {
  let held: number | null = null
  return (awake) => {
    if (awake && held === null) held = blocker.start('prevent-display-sleep')
    if (!awake && held !== null) {
      blocker.stop(held)
      held = null
    }
  }
}
