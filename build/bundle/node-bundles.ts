/** What runs on Node or in Electron's main and preload: one CommonJS file each, made by esbuild. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BuildOptions, Plugin } from 'esbuild'

export interface NodeBundle {
  /** Source, relative to the project. */
  entry: string
  /** Bundle, relative to the project. */
  output: string
}

export const NODE_BUNDLES: readonly NodeBundle[] = [
  { entry: 'main/desktop/main.ts', output: 'out/desktop/main.cjs' },
  // A sandboxed preload must be one file and may require electron alone.
  { entry: 'main/desktop/preload.ts', output: 'out/desktop/preload.cjs' },
  { entry: 'main/browser/tablee.ts', output: 'out/browser/tablee.cjs' },
  { entry: 'main/host/export/pdf/worker.ts', output: 'out/host/pdf-worker.cjs' },
]

/**
 * Never bundled: Electron is given by its runtime; the others are optional parts of ws and jsPDF that nothing here
 * calls, required inside a try.
 */
const EXTERNAL = ['electron', 'electron/*', 'bufferutil', 'utf-8-validate', 'canvg', 'html2canvas', 'dompurify']

/** esbuild's options for one bundle. */
export function nodeBundleOptions(projectFolder: string, bundle: NodeBundle): BuildOptions {
  const isPreload = bundle.entry.endsWith('preload.ts')
  return {
    absWorkingDir: projectFolder,
    entryPoints: [bundle.entry],
    outfile: bundle.output,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node24',
    external: EXTERNAL,
    // Two copies of yjs break each other's type checks: whoever asks, and however, gets this file.
    alias: { yjs: join(projectFolder, 'node_modules/yjs/dist/yjs.mjs') },
    // CommonJS has no import.meta.url; sources and libraries that look for files beside them keep working.
    ...(isPreload
      ? {}
      : {
          define: { 'import.meta.url': 'bundleUrl' },
          banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
        }),
    plugins: [subsetWasmBesideBundle],
    logLevel: 'warning',
  }
}

/** subset-font looks its wasm up in node_modules, which an installed Tablée lacks: out/host holds a copy beside the bundle. */
const subsetWasmBesideBundle: Plugin = {
  name: 'subset-wasm-beside-bundle',
  setup(build) {
    build.onLoad({ filter: /[\\/]subset-font[\\/]index\.js$/ }, ({ path }) => {
      const lookup = "require.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')"
      const source = readFileSync(path, 'utf8')
      if (!source.includes(lookup)) return { errors: [{ text: 'subset-font no longer looks its wasm up as it did' }] }
      return {
        contents: source.replace(lookup, "require('path').join(__dirname, 'harfbuzz-subset.wasm')"),
        loader: 'js',
      }
    })
  },
}
