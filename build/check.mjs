/** `npm run check`: types, lint, format and unit tests, with the time of each. */
import { ensureInstalled, runOnNode24 } from './node24.mjs'

ensureInstalled()
await runOnNode24(import.meta.url)
const { check } = await import('./verify/check.ts')
process.exitCode = await check()
