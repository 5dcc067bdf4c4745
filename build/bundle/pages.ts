/** What runs in a page: the app, and the wall, which stands alone so that it never carries an editor. Made by Vite. */
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import type { InlineConfig } from 'vite'

export interface PageBundle {
  name: string
  /** Source, relative to the project. */
  entry: string
  target: string
}

export const PAGE_BUNDLES: readonly PageBundle[] = [
  // The app runs in Electron 45 or a current browser on the same computer.
  { name: 'app', entry: 'renderer/index.html', target: 'chrome156' },
  // The wall may run on whatever drives the projector.
  { name: 'projection', entry: 'renderer/projection.html', target: 'chrome120' },
]

/** Vite's options for one page. Both write into out/renderer, each with its own assets. */
export function pageBundleOptions(projectFolder: string, page: PageBundle): InlineConfig {
  return {
    configFile: false,
    root: join(projectFolder, 'renderer'),
    // The same files are served under app://bundle and over http.
    base: './',
    publicDir: false,
    plugins: [react()],
    resolve: { alias: [{ find: /^yjs$/, replacement: join(projectFolder, 'node_modules/yjs/dist/yjs.mjs') }] },
    build: {
      outDir: join(projectFolder, 'out/renderer'),
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
        },
      },
    },
    logLevel: 'warn',
  }
}
