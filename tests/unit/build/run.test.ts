import { afterEach, expect, test, vi } from 'vitest'
import { findElectron } from '../../../build/electron/find.ts'
import { findProgram } from '../../../build/system/programs.ts'
import { run } from '../../../build/system/run.ts'

const node = (script: string, limit?: number) =>
  run(process.execPath, ['--eval', script], limit === undefined ? {} : { limit })

afterEach(() => vi.unstubAllEnvs())

test('a program ends with its own code and both its outputs', async () => {
  const { code, output } = await node('console.log("out"); console.error("err"); process.exitCode = 3')
  expect(code).toBe(3)
  expect(output).toContain('out')
  expect(output).toContain('err')
})

test('a program past its limit is stopped, with what it started', async () => {
  const endless = 'setInterval(() => {}, 1000)'
  // The grandchild holds the output open: were it left running, run() would never end.
  const child = `require('child_process').spawn(process.execPath, ['-e', '${endless}'], { stdio: 'inherit' }); ${endless}`
  expect((await node(child, 1000)).code).toBe(124)
})

test('a program that is not there is no exception', async () => {
  expect((await run('/nowhere/at/all', [])).code).toBe(127)
})

test('programs are found on PATH alone', () => {
  vi.stubEnv('PATH', '')
  expect(findProgram('sh')).toBeUndefined()
})

test('Electron is looked for where ELECTRON_OVERRIDE_DIST_PATH says, and nowhere else', () => {
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', '/nowhere')
  expect(findElectron()).toBeUndefined()
})
