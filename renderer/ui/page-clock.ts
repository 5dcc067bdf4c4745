/**
 * The time every page shows: this computer's, moved by the difference to its host's (`hostNow` of the public view,
 * `now` of host.info), so that the wall, the console and the journal agree, and `--at` moves them all.
 */
import { useSyncExternalStore } from 'react'

let offset = 0
let ahead = 0
const watchers = new Set<() => void>()

/** Learns the host's time, UTC ms. A difference under half a second is the journey, not the clock. */
export function hearHostNow(hostNow: number): void {
  const heard = hostNow - Date.now()
  if (Math.abs(heard - offset) < 500) return
  offset = heard
  for (const tell of watchers) tell()
}

/**
 * Learns how far the clock of the meeting on screen is ahead of the host's, ms: that of the room it is held in, when
 * another computer holds it. 0 once no meeting is.
 */
export function hearMeetingAhead(heard: number): void {
  if (heard === ahead) return
  ahead = heard
  for (const tell of watchers) tell()
}

/** Now by the meeting's clock, UTC ms. */
export function hostTime(): number {
  return Date.now() + offset + ahead
}

const steps = { second: 1000, minute: 60_000 } as const

/** Now by the host's clock, UTC ms, on the beginning of its second or minute; renders again when that passes. */
export function useNow(step: keyof typeof steps): number {
  const length = steps[step]
  return useSyncExternalStore(subscriptions[step], () => Math.floor(hostTime() / length) * length)
}

function aligned(length: number): (tell: () => void) => () => void {
  return (tell) => {
    let timer: ReturnType<typeof setTimeout>
    const wait = (): void => {
      // A few ms past the mark: timers may fire a hair early.
      timer = setTimeout(tick, length - (hostTime() % length) + 5)
    }
    const tick = (): void => {
      tell()
      wait()
    }
    const moved = (): void => {
      clearTimeout(timer)
      tick()
    }
    watchers.add(moved)
    wait()
    return () => {
      watchers.delete(moved)
      clearTimeout(timer)
    }
  }
}

const subscriptions = { second: aligned(steps.second), minute: aligned(steps.minute) }
