/** `npm run check`: what a developer runs before a commit. */
import { runSteps } from './run-steps.ts'
import { buildStep, lint, types, unit } from './steps.ts'
import { lastLine } from './tally.ts'

export async function check(): Promise<number> {
  const tally = await runSteps([buildStep, types, lint, unit])
  console.log(lastLine(tally))
  return tally.failures.length === 0 ? 0 : 1
}
