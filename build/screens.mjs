/** `npm run screens`: makes the pictures of docs/screens/ anew, and every size and theme in out/screens/. */
import { ensureInstalled, runOnNode24 } from './node24.mjs'

ensureInstalled()
await runOnNode24(import.meta.url)
process.env['TABLEE_SCREENS'] = '1'
const { runEndToEnd } = await import('./verify/e2e.ts')
process.exitCode = await runEndToEnd(['--project=screens', ...process.argv.slice(2)])
