import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { alone } from '../../../build/bundle/lock.ts'

let project: string
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'tablee-lock-'))
})
afterEach(() => rmSync(project, { recursive: true }))

test('two builds run one after the other', async () => {
  const events: string[] = []
  const work = (name: string) => async () => {
    events.push(`${name} begins`)
    await new Promise((resolve) => setImmediate(resolve))
    events.push(`${name} ends`)
  }
  await Promise.all([alone(project, work('first')), alone(project, work('second'))])
  expect(events).toEqual(['first begins', 'first ends', 'second begins', 'second ends'])
})

test('a build that throws leaves the way free', async () => {
  await expect(alone(project, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(existsSync(join(project, 'out/.building'))).toBe(false)
})

test('the lock of a process that is gone does not count', async () => {
  const gone = spawnSync(process.execPath, ['--eval', '']).pid
  mkdirSync(join(project, 'out'))
  writeFileSync(join(project, 'out/.building'), String(gone))
  await expect(alone(project, () => Promise.resolve('built'))).resolves.toBe('built')
})
