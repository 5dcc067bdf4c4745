/** Watches the sources: pages by Vite, the rest by esbuild; the browser shell restarts when the host changes. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { context } from 'esbuild'
import { build as vite } from 'vite'
import { copyRuntimeFiles } from '../bundle/build.ts'
import { forgetBuild } from '../bundle/freshness.ts'
import { NODE_BUNDLES, nodeBundleOptions } from '../bundle/node-bundles.ts'
import { PAGE_BUNDLES } from '../bundle/page-bundles.ts'
import { pageBundleOptions } from '../bundle/page-options.ts'
import { projectFolder } from '../node24.mjs'

const SERVED = 'out/browser/tablee.cjs'

/** Runs until Ctrl+C. @param args options of `tablee serve` */
export async function dev(args: readonly string[]): Promise<void> {
  // What watching leaves in out/ has source maps: the next plain build starts over.
  forgetBuild(projectFolder)
  copyRuntimeFiles()
  await watchPages()
  const shell = new RestartingShell(args)
  await watchNodeBundles(() => shell.restart())
  const stop = () => void shell.stop().finally(() => process.exit(0))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

async function watchPages(): Promise<void> {
  for (const page of PAGE_BUNDLES) {
    const options = pageBundleOptions(projectFolder, page, join(projectFolder, 'out/renderer'))
    await vite({
      ...options,
      mode: 'development',
      logLevel: 'info',
      build: { ...options.build, watch: {}, sourcemap: true, minify: false },
    })
  }
}

async function watchNodeBundles(onBuilt: () => Promise<void>): Promise<void> {
  const restart = {
    name: 'restart-shell',
    setup: (build: { onEnd(then: (result: { errors: unknown[] }) => Promise<void>): void }) =>
      build.onEnd(async ({ errors }) => {
        if (errors.length === 0) await onBuilt()
      }),
  }
  for (const bundle of NODE_BUNDLES) {
    const options = nodeBundleOptions(projectFolder, bundle)
    // The PDF worker is read anew for every document; only the served bundle lives on.
    const plugins = bundle.output === SERVED ? [restart] : []
    const watching = await context({ ...options, sourcemap: 'inline', plugins })
    await watching.watch()
  }
}

/** The served host: one at a time, the next starts when the last has let go of its port and files. */
class RestartingShell {
  readonly #args: readonly string[]
  #host: ChildProcess | undefined
  #turn: Promise<void> = Promise.resolve()

  constructor(args: readonly string[]) {
    this.#args = args
  }

  restart(): Promise<void> {
    this.#turn = this.#startAfter(this.#turn)
    return this.#turn
  }

  async #startAfter(previous: Promise<void>): Promise<void> {
    await previous
    await this.#end()
    const bundle = join(projectFolder, SERVED)
    this.#host = spawn(process.execPath, ['--enable-source-maps', bundle, 'serve', ...this.#args], { stdio: 'inherit' })
  }

  async stop(): Promise<void> {
    await this.#turn
    await this.#end()
  }

  async #end(): Promise<void> {
    const host = this.#host
    if (!host || host.exitCode !== null || host.signalCode !== null) return
    const closed = once(host, 'close')
    host.kill('SIGTERM')
    await closed
  }
}
