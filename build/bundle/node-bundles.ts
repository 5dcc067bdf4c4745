/** What runs on Node or in Electron's main and preload: one CommonJS file each, made by esbuild. */
import { join } from 'node:path'
import type { BuildOptions } from 'esbuild'

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
    logLevel: 'warning',
  }
}
