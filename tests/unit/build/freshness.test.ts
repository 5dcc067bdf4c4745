import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { forgetBuild, lastBuild, rememberBuild, sourcesHash } from '../../../build/bundle/freshness.ts'

let project: string
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'tablee-fresh-'))
  mkdirSync(join(project, 'shared/rules'), { recursive: true })
  writeFileSync(join(project, 'shared/rules/a.ts'), 'export const a = 1')
  writeFileSync(join(project, 'shared/rules/b.ts'), 'export const b = 1')
})
afterEach(() => rmSync(project, { recursive: true }))

test('the same sources have the same hash', () => {
  expect(sourcesHash(project)).toBe(sourcesHash(project))
})

test('a changed, an added and a removed source each give another hash', () => {
  const before = sourcesHash(project)
  writeFileSync(join(project, 'shared/rules/a.ts'), 'export const a = 12')
  const changed = sourcesHash(project)
  writeFileSync(join(project, 'shared/rules/c.ts'), '')
  const added = sourcesHash(project)
  rmSync(join(project, 'shared/rules/b.ts'))
  expect(new Set([before, changed, added, sourcesHash(project)]).size).toBe(4)
})

test('what is no source changes nothing', () => {
  const before = sourcesHash(project)
  mkdirSync(join(project, 'docs'))
  writeFileSync(join(project, 'docs/page.md'), 'words')
  expect(sourcesHash(project)).toBe(before)
})

test('a build is remembered until it is forgotten', () => {
  expect(lastBuild(project)).toBeUndefined()
  rememberBuild(project, 'abc')
  expect(lastBuild(project)).toBe('abc')
  forgetBuild(project)
  expect(lastBuild(project)).toBeUndefined()
})
