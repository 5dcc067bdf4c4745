import { expect, it } from 'vitest'
import { runConvergence } from '../../soak/convergence.ts'

/** `SEED=…` plays a run again. */
const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31))

it(`three computers that fail at random end with the same meeting, nothing missing (SEED=${seed})`, async () => {
  const { faults, kept, noted } = await runConvergence({ seed, rounds: 30, faults: 0.15 })
  expect(faults).toEqual([])
  expect(kept).toBeGreaterThan(0)
  expect(noted).toBeGreaterThan(0)
}, 60_000)
