/** `npm start`: the desktop app where Electron can run, the same app in the browser where it cannot. */
import { ensureInstalled, runOnNode24 } from './node24.mjs'

ensureInstalled()
await runOnNode24(import.meta.url)
const { start } = await import('./start/start.ts')
process.exitCode = await start(process.argv.slice(2))
