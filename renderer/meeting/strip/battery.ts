/** The charge of this computer's battery, where the browser tells it. */
import { useSyncExternalStore } from 'react'

/** Not in TypeScript's DOM: only Chromium has it. */
interface BatteryManager extends EventTarget {
  charging: boolean
  level: number
}

export interface Charge {
  /** Per cent, whole. */
  percent: number
  plugged: boolean
}

/** Under this the person is told, per cent (evening.md item 15). */
export const lowCharge = 30

let charge: Charge | null = null
let asked = false
const watchers = new Set<() => void>()

function hear(battery: BatteryManager): void {
  const next = { percent: Math.round(battery.level * 100), plugged: battery.charging }
  if (charge?.percent === next.percent && charge.plugged === next.plugged) return
  charge = next
  for (const tell of watchers) tell()
}

function ask(): void {
  const { getBattery } = navigator as Navigator & { getBattery?: () => Promise<BatteryManager> }
  if (asked || getBattery === undefined) return
  asked = true
  getBattery.call(navigator).then(
    (battery) => {
      for (const event of ['levelchange', 'chargingchange']) battery.addEventListener(event, () => hear(battery))
      hear(battery)
    },
    // Refused, or a computer without one: there is nothing to say.
    () => undefined,
  )
}

function subscribe(tell: () => void): () => void {
  watchers.add(tell)
  ask()
  return () => watchers.delete(tell)
}

/** Null where nobody can tell. */
export function useCharge(): Charge | null {
  return useSyncExternalStore(subscribe, () => charge)
}
