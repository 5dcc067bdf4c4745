import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** `unit` is what a rule or a room promises; `shell` loads the built bundles with stand-ins for Electron. */
export default defineConfig({
  resolve: { alias: [{ find: /^yjs$/, replacement: join(import.meta.dirname, 'node_modules/yjs/dist/yjs.mjs') }] },
  test: {
    environment: 'node',
    // Two cores are what a small laptop and the CI have.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
          // Two hundred files import the same modules: once in each worker, not once a file, is 35 s of `npm test`.
          isolate: false,
          setupFiles: ['tests/unit/leave-nothing.ts'],
        },
      },
      { extends: true, test: { name: 'shell', include: ['tests/shell/**/*.test.ts'], testTimeout: 60_000 } },
    ],
  },
})
