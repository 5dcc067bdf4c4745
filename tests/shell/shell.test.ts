/** The real main and preload bundles on the stand-in: every promise of checks.ts. */
import { afterEach, beforeAll, describe, it } from 'vitest'
import { checks } from './checks.ts'
import { bundleShell, type ShellBundles } from './stand-in/bundles.ts'
import { startShell, type RunningShell } from './stand-in/start.ts'

describe('the desktop shell', () => {
  let bundles: ShellBundles
  const running: RunningShell[] = []

  beforeAll(async () => {
    bundles = await bundleShell('recording')
  })
  afterEach(async () => {
    for (const shell of running.splice(0)) await shell.end()
  })

  it.each(Object.entries(checks))('%s', async (_title, check) => {
    await check(async (given) => {
      const shell = await startShell(bundles, given)
      running.push(shell)
      return shell
    })
  })
})
