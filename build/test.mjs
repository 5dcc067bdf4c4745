/** `npm test`: installs what it needs, then types, lint, unit, build, shells, end to end. The last line counts. */
import { ensureInstalled, runOnNode24 } from './node24.mjs'

ensureInstalled()
await runOnNode24(import.meta.url)
const { test } = await import('./verify/test.ts')
process.exitCode = await test()
