/** How Vite bundles a page. */
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import type { InlineConfig } from 'vite'
import type { PageBundle } from './page-bundles.ts'

/** Vite's options for one page. All write into `outFolder`, each with its own assets. */
export function pageBundleOptions(projectFolder: string, page: PageBundle, outFolder: string): InlineConfig {
  return {
    configFile: false,
    root: join(projectFolder, 'renderer'),
    // The same files are served under app://bundle and over http.
    base: './',
    publicDir: false,
    plugins: [react()],
    resolve: { alias: [{ find: /^yjs$/, replacement: join(projectFolder, 'node_modules/yjs/dist/yjs.mjs') }] },
    build: {
      outDir: outFolder,
      emptyOutDir: false,
      target: page.target,
      sourcemap: false,
      // The CSP knows neither inline scripts nor data: URLs.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        input: join(projectFolder, page.entry),
        output: {
          entryFileNames: `assets/${page.name}-[hash].js`,
          chunkFileNames: `assets/${page.name}-[name]-[hash].js`,
          assetFileNames: `assets/${page.name}-[name]-[hash][extname]`,
          // One chunk for what several screens share: of one each, a first page made seventy requests.
          codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] },
        },
      },
    },
    logLevel: 'warn',
  }
}
