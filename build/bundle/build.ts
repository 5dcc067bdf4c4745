/** The whole build: bundles, pages, fonts and wasm into out/. */
import { copyFileSync, cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { build as esbuild } from 'esbuild'
import { build as vite } from 'vite'
import { projectFolder } from '../node24.mjs'
import { forgetBuild, lastBuild, rememberBuild, sourcesHash } from './freshness.ts'
import { alone } from './lock.ts'
import { NODE_BUNDLES, nodeBundleOptions } from './node-bundles.ts'
import { PAGE_BUNDLES, pageBundleOptions } from './pages.ts'

/** Builds what the sources say; does nothing when out/ already holds it. Throws when a bundle fails. */
export async function build({ force = false } = {}): Promise<void> {
  await alone(projectFolder, async () => {
    const hash = sourcesHash(projectFolder)
    if (!force && lastBuild(projectFolder) === hash) return
    const start = performance.now()
    forgetBuild(projectFolder)
    copyRuntimeFiles()
    rmSync(join(projectFolder, 'out/renderer'), { recursive: true, force: true })
    // Every bundle is tried, so that one broken entry does not hide the others.
    const results = await Promise.allSettled([...nodeBundles(), ...pages()])
    const failed = results.filter((result) => result.status === 'rejected')
    if (failed.length > 0)
      throw new AggregateError(
        failed.map(({ reason }) => reason),
        `${failed.length} bundle(s) failed`,
      )
    rememberBuild(projectFolder, hash)
    console.log(`Built out/ in ${((performance.now() - start) / 1000).toFixed(1)} s`)
  })
}

const nodeBundles = () =>
  NODE_BUNDLES.filter(({ entry }) => exists(entry)).map((bundle) => esbuild(nodeBundleOptions(projectFolder, bundle)))

const pages = () =>
  PAGE_BUNDLES.filter(({ entry }) => exists(entry)).map((page) => vite(pageBundleOptions(projectFolder, page)))

// TODO before the issue ends: every entry exists by then, and a missing one is an error.
function exists(entry: string): boolean {
  const there = existsSync(join(projectFolder, entry))
  if (!there) console.log(`not there yet: ${entry}`)
  return there
}

/**
 * Files the host reads at run time: out/fonts/ from build/fonts/, and HarfBuzz's wasm in out/host/ beside the worker
 * that shapes and subsets. docs: build/README.md.
 */
function copyRuntimeFiles(): void {
  const fonts = join(projectFolder, 'build/fonts')
  if (existsSync(fonts)) cpSync(fonts, join(projectFolder, 'out/fonts'), { recursive: true })
  const host = join(projectFolder, 'out/host')
  mkdirSync(host, { recursive: true })
  for (const wasm of ['harfbuzz.wasm', 'harfbuzz-subset.wasm']) {
    copyFileSync(join(projectFolder, 'node_modules/harfbuzzjs/dist', wasm), join(host, wasm))
  }
}
