/** `npm run dev`: rebuilds on every change and restarts the browser shell; reload the page to see it. */
import { ensureInstalled, runOnNode24 } from './node24.mjs'

ensureInstalled()
await runOnNode24(import.meta.url)
const { dev } = await import('./dev/dev.ts')
await dev(process.argv.slice(2))
