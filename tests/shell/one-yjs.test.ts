/** Two copies of yjs in a bundle refuse each other's documents: each bundle that has one has exactly one. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { NODE_BUNDLES } from '../../build/bundle/node-bundles.ts'
import { PAGE_BUNDLES } from '../../build/bundle/page-bundles.ts'
import { projectFolder } from '../../build/node24.mjs'

// What yjs says when it is loaded twice; every copy carries the words.
const MARK = 'Yjs was already imported'
const copiesIn = (file: string) => readFileSync(join(projectFolder, file), 'utf8').split(MARK).length - 1
const scriptsOf = (page: string) => globSync(`out/renderer/assets/${page}-*.js`, { cwd: projectFolder })

describe('copies of yjs', () => {
  test.each(['out/desktop/main.cjs', 'out/browser/tablee.cjs'])('%s holds one', (file) => {
    expect(copiesIn(file)).toBe(1)
  })

  test('the app holds one, whatever its chunks', () => {
    expect(scriptsOf('app').reduce((total, file) => total + copiesIn(file), 0)).toBe(1)
  })

  test('the wall, the preload and the PDF worker hold none', () => {
    const others = [...scriptsOf('projection'), 'out/desktop/preload.cjs', 'out/host/pdf-worker.cjs']
    expect(others.filter((file) => copiesIn(file) > 0)).toEqual([])
  })

  test('no bundle was forgotten here', () => {
    expect(NODE_BUNDLES.map(({ output }) => output)).toHaveLength(4)
    expect(PAGE_BUNDLES.map(({ name }) => name)).toEqual(['app', 'projection'])
  })
})
