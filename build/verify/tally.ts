/** Counts what really ran, from the runners' JSON reports. Whatever cannot be read or explained is a failure. */
import { readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import { z } from 'zod'

/** Of a failure's message: what was waited for, what was seen, and the last steps before. */
const reasonLines = 16

export interface Tally {
  passed: number
  /** One line each. */
  failures: string[]
  skipped: { title: string; reason: string }[]
}

export const nothing = (): Tally => ({ passed: 0, failures: [], skipped: [] })
export const onePassed = (): Tally => ({ passed: 1, failures: [], skipped: [] })
export const oneFailed = (line: string): Tally => ({ passed: 0, failures: [line], skipped: [] })

export function sum(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failures: tallies.flatMap(({ failures }) => failures),
    skipped: tallies.flatMap(({ skipped }) => skipped),
  }
}

/** The last line of `npm test`. */
export function lastLine({ passed, failures, skipped }: Tally): string {
  return `${passed} passed, ${failures.length} failed` + (skipped.length > 0 ? `, ${skipped.length} skipped` : '')
}

/** A report file's tally, once its runner has ended with `code`. */
export function tallyReport(file: string, code: number, read: (report: unknown) => Tally): Tally {
  const tally = tallyFile(file, read)
  const ran = tally.passed + tally.failures.length + tally.skipped.length
  if (ran === 0) return oneFailed('no test ran')
  // A crash after the last test, an unhandled rejection, a time limit: the report knows nothing of it.
  if (code !== 0 && tally.failures.length === 0) tally.failures.push(`the runner ended with code ${code}`)
  return tally
}

function tallyFile(file: string, read: (report: unknown) => Tally): Tally {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    return oneFailed(`no readable report: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`)
  }
}

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().default(''),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).default([]),
          meta: z.object({ skipReason: z.string().optional() }).default({}),
        }),
      ),
    }),
  ),
})

/** A test that skips itself says why in `task.meta.skipReason`. */
export function tallyVitest(report: unknown): Tally {
  const tally = nothing()
  for (const file of vitestReport.parse(report).testResults) {
    const before = tally.failures.length
    for (const { fullName, status, failureMessages, meta } of file.assertionResults) {
      if (status === 'passed') tally.passed += 1
      else if (status === 'failed') tally.failures.push(withReason(fullName.trim(), failureMessages[0]))
      else skip(tally, fullName.trim(), meta.skipReason)
    }
    // A file that fails to load, or whose hooks fail, has no failed test of its own.
    if (file.status === 'failed' && tally.failures.length === before)
      tally.failures.push(`${file.name}: ${file.message}`)
  }
  return tally
}

interface Suite {
  title: string
  specs: z.infer<typeof playwrightSpec>[]
  suites?: Suite[] | undefined
}

const playwrightSpec = z.object({
  title: z.string(),
  tests: z.array(
    z.object({
      status: z.string(),
      results: z.array(z.object({ error: z.object({ message: z.string().optional() }).optional() })).default([]),
      annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })).default([]),
    }),
  ),
})
const playwrightSuite: z.ZodType<Suite> = z.object({
  title: z.string(),
  specs: z.array(playwrightSpec),
  get suites() {
    return z.array(playwrightSuite).optional()
  },
})
const playwrightReport = z.object({
  suites: z.array(playwrightSuite),
  errors: z.array(z.object({ message: z.string().default('error without a message') })).default([]),
})

export function tallyPlaywright(report: unknown): Tally {
  const { suites, errors } = playwrightReport.parse(report)
  const tally = nothing()
  for (const suite of suites) tallySuite(suite, [], tally)
  for (const { message } of errors) tally.failures.push(message.split('\n')[0] ?? '')
  return tally
}

function tallySuite(suite: Suite, above: string[], tally: Tally): void {
  const titles = [...above, suite.title].filter(Boolean)
  for (const spec of suite.specs) {
    const title = [...titles, spec.title].join(' › ')
    for (const { status, results, annotations } of spec.tests) {
      if (status === 'expected') tally.passed += 1
      else if (status === 'skipped') skip(tally, title, annotations.find(({ type }) => type === 'skip')?.description)
      // A flaky test failed once.
      else tally.failures.push(withReason(title, results.find(({ error }) => error !== undefined)?.error?.message))
    }
  }
  for (const inner of suite.suites ?? []) tallySuite(inner, titles, tally)
}

/** Where the whole output is not kept, the summary is all that tells why. */
function withReason(title: string, message: string | undefined): string {
  if (message === undefined) return title
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('at '))
  return [title, ...lines.slice(0, reasonLines).map((line) => `    ${line.slice(0, 200)}`)].join('\n')
}

/** Skipping is allowed with a reason; what merely did not run, because something before it broke, has none. */
function skip(tally: Tally, title: string, reason: string | undefined): void {
  if (reason) tally.skipped.push({ title, reason })
  else tally.failures.push(`${title}: did not run, and no reason was given`)
}
