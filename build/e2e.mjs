/** `npm run e2e -- <playwright arguments>`: builds, finds a browser, runs the end-to-end tests. */
import { ensureInstalled, runOnNode24 } from './node24.mjs'

ensureInstalled()
await runOnNode24(import.meta.url)
const { runEndToEnd } = await import('./verify/e2e.ts')
process.exitCode = await runEndToEnd(process.argv.slice(2))
