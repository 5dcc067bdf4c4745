/**
 * `npm run soak`: one random evening after the other until the time is over or one goes wrong. Prints each seed.
 * `--what order` plays the properties of the speaking order instead.
 */
import { parseArgs } from 'node:util'
import { runConvergence } from './convergence.ts'
import { runSpeakingOrder } from './speaking-order.ts'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string' },
    rounds: { type: 'string' },
    what: { type: 'string', default: 'convergence' },
  },
})
const until = Date.now() + Number(values.minutes) * 60_000
const asked = values.seed === undefined ? null : Number(values.seed)
const rounds = Number(values.rounds ?? 150)
const isOver = (): boolean => asked !== null || Date.now() >= until
let runs = 0
let wrong = 0

do {
  const seed = asked ?? Math.floor(Math.random() * 2 ** 31)
  const begun = Date.now()
  if (values.what === 'order') {
    const { evenings, faults } = runSpeakingOrder({ seed, evenings: Number(values.rounds ?? 500) })
    runs += 1
    if (faults.length > 0) wrong += 1
    process.stdout.write(`seed ${seed}: ${evenings} evenings, ${((Date.now() - begun) / 1000).toFixed(1)} s\n`)
    for (const fault of faults) process.stdout.write(`  WRONG: ${fault}\n`)
    continue
  }
  // oxlint-disable-next-line no-await-in-loop -- one evening after the other
  const result = await runConvergence({ seed, rounds, faults: 0.2 }).catch((error: unknown) => ({
    faults: [error instanceof Error ? error.message : 'failed'],
    kept: 0,
    noted: 0,
    did: {},
  }))
  runs += 1
  const took = ((Date.now() - begun) / 1000).toFixed(1)
  const did = Object.entries(result.did)
    .map(([what, times]) => `${what} ${times}`)
    .join(', ')
  process.stdout.write(`seed ${seed}: ${result.kept} words, ${result.noted} entries, ${took} s (${did})\n`)
  for (const fault of result.faults) process.stdout.write(`  WRONG: ${fault}\n`)
  if (result.faults.length > 0) wrong += 1
} while (!isOver())

process.stdout.write(`${runs} runs, ${wrong} wrong\n`)
process.exit(wrong === 0 ? 0 : 1)
