/** The whole build: bundles, pages, fonts and wasm into out/. What it has to say goes to standard error. */
import { copyFileSync, cpSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../node24.mjs'
import { forgetBuild, lastBuild, rememberBuild, sourcesHash } from './freshness.ts'
import { alone } from './lock.ts'
import { NODE_BUNDLES, nodeBundleOptions } from './node-bundles.ts'
import { PAGE_BUNDLES } from './page-bundles.ts'

const inOut = (path: string) => join(projectFolder, 'out', path)

/**
 * Builds what the sources say; does nothing when out/ already holds it.
 * @returns whether out/ holds the sources now; what is wrong has been printed when not
 */
export function build({ force = false } = {}): Promise<boolean> {
  return alone(projectFolder, async () => {
    const hash = sourcesHash(projectFolder)
    if (!force && lastBuild(projectFolder) === hash) return true
    const start = performance.now()
    forgetBuild(projectFolder)
    copyRuntimeFiles()
    // Every bundle is tried, so that one broken entry does not hide the others.
    const results = await Promise.allSettled([...(await nodeBundles()), pages()])
    const failures = results.filter((result) => result.status === 'rejected')
    for (const { reason } of failures) complain(reason)
    if (failures.length > 0) return false
    rememberBuild(projectFolder, hash)
    console.error(`Built out/ in ${((performance.now() - start) / 1000).toFixed(1)} s`)
    return true
  })
}

/** esbuild has printed its errors already; they come with its warnings. */
function complain(reason: unknown): void {
  const isEsbuilds = reason instanceof Error && 'warnings' in reason
  if (!isEsbuilds) console.error(reason instanceof Error ? reason.message : reason)
}

// The bundlers are loaded only when there is something to bundle: a fresh out/ starts at once.
async function nodeBundles() {
  const { build: esbuild } = await import('esbuild')
  return NODE_BUNDLES.map((bundle) => esbuild(nodeBundleOptions(projectFolder, bundle)))
}

/** The pages change all at once and only when each is sound: a host may be serving them. */
async function pages(): Promise<void> {
  const [{ build: vite }, { pageBundleOptions }] = await Promise.all([import('vite'), import('./page-options.ts')])
  const next = inOut('renderer.next')
  rmSync(next, { recursive: true, force: true })
  await Promise.all(PAGE_BUNDLES.map((page) => vite(pageBundleOptions(projectFolder, page, next))))
  // The host lists them, with those a council adds in its data folder.
  cpSync(join(projectFolder, 'renderer/phone/languages'), join(next, 'languages'), { recursive: true })
  rmSync(inOut('renderer'), { recursive: true, force: true })
  renameSync(next, inOut('renderer'))
}

/**
 * Files the host reads at run time: out/fonts/ from build/fonts/, and HarfBuzz's wasm in out/host/ beside the worker
 * that shapes and subsets (build/README.md).
 */
export function copyRuntimeFiles(): void {
  rmSync(inOut('fonts'), { recursive: true, force: true })
  cpSync(join(projectFolder, 'build/fonts'), inOut('fonts'), { recursive: true })
  cpSync(join(projectFolder, 'tests/factories/files'), inOut('demo'), { recursive: true })
  mkdirSync(inOut('host'), { recursive: true })
  for (const wasm of ['harfbuzz.wasm', 'harfbuzz-subset.wasm']) {
    copyFileSync(join(projectFolder, 'node_modules/harfbuzzjs/dist', wasm), inOut(`host/${wasm}`))
  }
}
