/** Two copies of yjs in a bundle refuse each other's documents: each bundle that has one has exactly one. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { NODE_BUNDLES } from '../../build/bundle/node-bundles.ts'
import { PAGE_BUNDLES } from '../../build/bundle/page-bundles.ts'
import { projectFolder } from '../../build/node24.mjs'

// What yjs says when it is loaded twice; every copy carries the words.
const MARK = 'Yjs was already imported'

/** Every bundle by name, with its files: a page may be cut into chunks. */
const bundles = new Map([
  ...NODE_BUNDLES.map(({ output }): [string, string[]] => [output, [output]]),
  ...PAGE_BUNDLES.map(({ name }): [string, string[]] => [
    name,
    globSync(`out/renderer/assets/${name}-*.js`, { cwd: projectFolder }),
  ]),
])

function copiesIn(bundle: string): number {
  const files = bundles.get(bundle) ?? []
  if (files.length === 0) throw new Error(`${bundle} is not built: npm run build`)
  const text = files.map((file) => readFileSync(join(projectFolder, file), 'utf8')).join('\n')
  return text.split(MARK).length - 1
}

describe('copies of yjs', () => {
  test.each(['out/desktop/main.cjs', 'out/browser/tablee.cjs', 'app'])('%s holds one', (bundle) => {
    expect(copiesIn(bundle)).toBe(1)
  })

  test.each(['projection', 'out/desktop/preload.cjs'])('%s, which knows no document, holds none', (bundle) => {
    expect(copiesIn(bundle)).toBe(0)
  })

  test.each([...bundles.keys()])('%s holds no second one', (bundle) => {
    expect(copiesIn(bundle)).toBeLessThanOrEqual(1)
  })
})
