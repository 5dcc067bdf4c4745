/** Runs steps in order, printing what each took and found. */
import type { Step } from './steps.ts'
import { lastLine, oneFailed, sum, type Tally } from './tally.ts'

/** Every step runs, whatever the earlier ones found: one run shows everything that is wrong. */
export async function runSteps(steps: readonly Step[]): Promise<Tally> {
  const start = performance.now()
  const lines: string[] = []
  const tallies: Tally[] = []
  for (const step of steps) {
    console.log(`\n── ${step.name}`)
    const began = performance.now()
    const tally = await step.run().catch((error: unknown) => oneFailed(`${step.name}: ${messageOf(error)}`))
    tallies.push(tally)
    const line = `${step.name.padEnd(12)} ${seconds(began).padStart(8)}   ${lastLine(tally)}`
    lines.push(line)
  }
  const total = sum(tallies)
  console.log(`\n${lines.join('\n')}\n${'in all'.padEnd(12)} ${seconds(start).padStart(8)}`)
  for (const { title, reason } of total.skipped) console.log(`skipped: ${title} (${reason})`)
  for (const failure of total.failures) console.log(`FAILED: ${failure}`)
  return total
}

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`
const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
