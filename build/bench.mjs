/** `npm run bench -- [part of a file name]`: builds, runs tests/bench one after the other, writes out/bench.json. */
import { ensureInstalled, runOnNode24 } from './node24.mjs'

ensureInstalled()
await runOnNode24(import.meta.url)
const { bench } = await import('./bench/bench.ts')
process.exitCode = await bench(process.argv.slice(2))
