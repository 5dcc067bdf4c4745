/** `npm run build`: bundles both shells, the PDF worker and the pages into out/. `--force` builds even when fresh. */
import { ensureInstalled, runOnNode24 } from './node24.mjs'

ensureInstalled()
await runOnNode24(import.meta.url)
const { build } = await import('./bundle/build.ts')
process.exitCode = (await build({ force: process.argv.includes('--force') })) ? 0 : 1
