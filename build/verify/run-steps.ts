/** Runs steps, printing what each took and found. */
import type { Step } from './steps.ts'
import { lastLine, oneFailed, sum, type Tally } from './tally.ts'

/** Steps one after the other; of lanes side by side, each its own one after the other. */
export type Plan = readonly (Step | readonly (readonly Step[])[])[]

interface Done {
  tally: Tally
  line: string
}

/** Every step runs, whatever the earlier ones found: one run shows everything that is wrong. */
export async function runSteps(plan: Plan): Promise<Tally> {
  const start = performance.now()
  const done: Done[] = []
  for (const part of plan) {
    const lanes = 'run' in part ? [[part]] : part
    const ended = await Promise.all(lanes.map(runInTurn))
    done.push(...ended.flat())
  }
  const lines = done.map(({ line }) => line)
  const tallies = done.map(({ tally }) => tally)
  const total = sum(tallies)
  console.log(`\n${lines.join('\n')}\n${'in all'.padEnd(12)} ${seconds(start).padStart(8)}`)
  for (const { title, reason } of total.skipped) console.log(`skipped: ${title} (${reason})`)
  for (const failure of total.failures) console.log(`FAILED: ${failure}`)
  return total
}

async function runInTurn(steps: readonly Step[]): Promise<Done[]> {
  const done: Done[] = []
  for (const step of steps) {
    console.log(`\n── ${step.name}`)
    const began = performance.now()
    const tally = await step.run().catch((error: unknown) => oneFailed(`${step.name}: ${messageOf(error)}`))
    done.push({ tally, line: `${step.name.padEnd(12)} ${seconds(began).padStart(8)}   ${lastLine(tally)}` })
  }
  return done
}

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`
const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
