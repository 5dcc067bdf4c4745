/** The properties of the speaking order (tests/unit/shared/rules/floor/properties.ts), for many more evenings. */
import * as fc from 'fast-check'
import { orderProperties } from '../unit/shared/rules/floor/properties.ts'

export interface OrderRun {
  evenings: number
  faults: string[]
}

/** @param seed of every property: the same seed plays the same evenings */
export function runSpeakingOrder({ seed, evenings }: { seed: number; evenings: number }): OrderRun {
  const faults = Object.entries(orderProperties).flatMap(([name, property]) => {
    const result = fc.check<unknown>(property as fc.IProperty<unknown>, { seed, numRuns: evenings })
    if (!result.failed) return []
    return [`${name}: path ${result.counterexamplePath ?? 'unknown'}, ${String(result.errorInstance)}`]
  })
  return { evenings: evenings * Object.keys(orderProperties).length, faults }
}
