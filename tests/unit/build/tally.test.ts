import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { lastLine, sum, tallyPlaywright, tallyReport, tallyVitest } from '../../../build/verify/tally.ts'

const vitestTest = (status: string, fullName = 'a rule holds', meta = {}) => ({ fullName, status, meta })
const vitestFile = (assertionResults: unknown[], status = 'passed', message = '') => ({
  name: 'rules.test.ts',
  status,
  message,
  assertionResults,
})
const vitestReport = (...testResults: unknown[]) => ({ testResults })

describe("Vitest's report", () => {
  test('counts what passed and names what failed', () => {
    const report = vitestReport(vitestFile([vitestTest('passed'), vitestTest('failed', 'a rule breaks')], 'failed'))
    expect(tallyVitest(report)).toEqual({ passed: 1, failures: ['a rule breaks'], skipped: [] })
  })

  test('says with a failure what its message says, without where it was thrown', () => {
    const failed = {
      ...vitestTest('failed'),
      failureMessages: ['Error: \u001B[31mexpected 1\u001B[39m\n    at rules.ts:1'],
    }
    expect(tallyVitest(vitestReport(vitestFile([failed], 'failed'))).failures).toEqual([
      'a rule holds\n    Error: expected 1',
    ])
  })

  test('counts a file that could not be loaded as one failure', () => {
    const report = vitestReport(vitestFile([vitestTest('passed')]), vitestFile([], 'failed', 'Cannot find module'))
    expect(tallyVitest(report)).toEqual({ passed: 1, failures: ['rules.test.ts: Cannot find module'], skipped: [] })
  })

  test('accepts a skipped test with its reason, and fails one without', () => {
    const reason = { skipReason: 'no qpdf here' }
    const report = vitestReport(vitestFile([vitestTest('skipped', 'checked by qpdf', reason), vitestTest('skipped')]))
    expect(tallyVitest(report)).toEqual({
      passed: 0,
      failures: ['a rule holds: did not run, and no reason was given'],
      skipped: [{ title: 'checked by qpdf', reason: 'no qpdf here' }],
    })
  })
})

const playwrightSpec = (title: string, status: string, annotations: unknown[] = []) => ({
  title,
  tests: [{ status, annotations }],
})
const playwrightReport = (specs: unknown[], errors: unknown[] = []) => ({
  suites: [{ title: 'session.spec.ts', specs: [], suites: [{ title: 'an evening', specs }] }],
  errors,
})

describe("Playwright's report", () => {
  test('counts nested tests and names what failed by its whole title', () => {
    const report = playwrightReport([playwrightSpec('opens', 'expected'), playwrightSpec('closes', 'unexpected')])
    expect(tallyPlaywright(report)).toEqual({
      passed: 1,
      failures: ['session.spec.ts › an evening › closes'],
      skipped: [],
    })
  })

  test('says with a failure what was waited for and seen', () => {
    const message = 'Error: expect(locator).toHaveText(expected) failed\n\nExpected: "a"\nReceived: "b"'
    const spec = { title: 'opens', tests: [{ status: 'unexpected', results: [{ error: { message } }] }] }
    expect(tallyPlaywright(playwrightReport([spec])).failures).toEqual([
      'session.spec.ts › an evening › opens\n' +
        '    Error: expect(locator).toHaveText(expected) failed\n    Expected: "a"\n    Received: "b"',
    ])
  })

  test('counts a flaky test as failed', () => {
    expect(tallyPlaywright(playwrightReport([playwrightSpec('opens', 'flaky')])).failures).toHaveLength(1)
  })

  test('keeps the reason of a skipped test, and fails what merely did not run', () => {
    const skip = [{ type: 'skip', description: 'no Electron binary' }]
    const report = playwrightReport([playwrightSpec('a', 'skipped', skip), playwrightSpec('b', 'skipped')])
    const { skipped, failures } = tallyPlaywright(report)
    expect(skipped.map(({ reason }) => reason)).toEqual(['no Electron binary'])
    expect(failures).toEqual(['session.spec.ts › an evening › b: did not run, and no reason was given'])
  })

  test('counts an error outside any test', () => {
    const report = playwrightReport([playwrightSpec('a', 'expected')], [{ message: 'SyntaxError: x\n at y' }])
    expect(tallyPlaywright(report).failures).toEqual(['SyntaxError: x'])
  })
})

describe('a runner and its report', () => {
  let folder: string
  let file: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tablee-tally-'))
    file = join(folder, 'report.json')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const write = (report: unknown) => writeFileSync(file, JSON.stringify(report))
  const failuresAfter = (code: number) => tallyReport(file, code, tallyVitest).failures

  test('that crashed before writing one has failed', () => {
    expect(failuresAfter(1)).toEqual([expect.stringContaining('no readable report')])
  })

  test('that left half a report has failed', () => {
    writeFileSync(file, '{"testResults":[{"name":')
    expect(failuresAfter(0)).toEqual([expect.stringContaining('no readable report')])
  })

  test('that wrote another shape has failed', () => {
    write({ numPassedTests: 12 })
    expect(failuresAfter(0)).toEqual([expect.stringContaining('no readable report')])
  })

  test('that ran nothing has failed', () => {
    write(vitestReport())
    expect(failuresAfter(0)).toEqual(['no test ran'])
  })

  test('that ended badly after its tests passed has failed', () => {
    write(vitestReport(vitestFile([vitestTest('passed')])))
    expect(failuresAfter(124)).toEqual(['the runner ended with code 124'])
    expect(failuresAfter(0)).toEqual([])
  })

  test('is not counted twice for the failure that made its exit code', () => {
    write(vitestReport(vitestFile([vitestTest('failed', 'breaks')], 'failed')))
    expect(failuresAfter(1)).toEqual(['breaks'])
  })
})

test('the last line counts every step, and speaks of skipped tests only when there are some', () => {
  const plain = { passed: 2, failures: [], skipped: [] }
  const withSkip = { passed: 1, failures: ['x'], skipped: [{ title: 'y', reason: 'z' }] }
  expect(lastLine(plain)).toBe('2 passed, 0 failed')
  expect(lastLine(sum([plain, withSkip]))).toBe('3 passed, 1 failed, 1 skipped')
})
