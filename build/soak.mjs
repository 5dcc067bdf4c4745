/** `npm run soak -- [--minutes 10] [--seed 5] [--rounds 150]`: tests/soak, for as long as one likes. */
import { ensureInstalled, runOnNode24 } from './node24.mjs'

ensureInstalled()
await runOnNode24(import.meta.url)
await import('../tests/soak/run.ts')
