/** The steps of `npm run check` and `npm test`, each ending in a tally. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from '../bundle/build.ts'
import { projectFolder } from '../node24.mjs'
import { run } from '../system/run.ts'
import { nothing, oneFailed, onePassed, type Tally, tallyPlaywright, tallyReport, tallyVitest } from './tally.ts'

export interface Step {
  name: string
  run(): Promise<Tally>
}

const MINUTE = 60_000
/** Where Node keeps what it has compiled, for the processes that follow: runners' workers, hosts, commands. */
export const compileCache = join(projectFolder, 'out/compile-cache')
const PROJECTS = ['.', 'main/host', 'main/desktop', 'renderer', 'renderer/phone', 'tests', 'build']

/** Runs a tool of node_modules on this Node. */
const tool = (path: string, args: readonly string[], options: Parameters<typeof run>[2]) =>
  run(process.execPath, [join(projectFolder, 'node_modules', path), ...args], { cwd: projectFolder, ...options })

/**
 * The compiler and the linter are written in Go. By default they check the libraries' types once for each thread, and
 * collect their garbage often: one thread, seldom, is half the work, and nothing else of theirs changes.
 */
const sparing = { GOMAXPROCS: '1', GOGC: '400' }

async function passes(path: string, args: readonly string[], what: string): Promise<Tally> {
  const { code, output } = await tool(path, args, { limit: 3 * MINUTE, env: { ...process.env, ...sparing } })
  if (code === 0) return onePassed()
  console.log(output.trimEnd())
  return oneFailed(what)
}

/** Every TypeScript project; one test in all. */
export const types: Step = {
  name: 'types',
  async run() {
    const failures: string[] = []
    for (const project of PROJECTS) {
      const { failures: found } = await passes(
        'typescript/bin/tsc',
        ['-p', project, '--checkers', '1'],
        `types of ${project}`,
      )
      failures.push(...found)
    }
    return failures.length === 0 ? onePassed() : oneFailed(failures.join(', '))
  },
}

/** Import fences, type-aware rules and formatting; one test in all. */
export const lint: Step = {
  name: 'lint',
  async run() {
    const linted = await passes('oxlint/bin/oxlint', ['--type-aware', '--deny-warnings'], 'lint')
    const formatted = await passes('oxfmt/bin/oxfmt', ['--check'], 'formatting (npx oxfmt mends it)')
    const failures = [...linted.failures, ...formatted.failures]
    return failures.length === 0 ? onePassed() : oneFailed(failures.join(', '))
  },
}

/** Counts only when it fails. */
export const buildStep: Step = {
  name: 'build',
  async run() {
    return (await build()) ? nothing() : oneFailed('build')
  },
}

/** Some of them print with the built worker. */
export const unit = vitestStep('unit', 6 * MINUTE)
/** The shells around the host: Electron's stand-in, the packager's configuration. Needs the build. */
export const shell = vitestStep('shell', 3 * MINUTE)

function vitestStep(name: 'unit' | 'shell', limit: number): Step {
  return {
    name,
    async run() {
      const report = freshReport(name)
      const args = ['run', '--project', name, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
      const { code } = await tool('vitest/vitest.mjs', args, { limit, show: true })
      return tallyReport(report, code, tallyVitest)
    },
  }
}

/** The real pages against the real host. Needs the build and a browser. */
export const endToEnd: Step = {
  name: 'end to end',
  async run() {
    const report = freshReport('e2e')
    const env = { ...process.env, NODE_COMPILE_CACHE: compileCache }
    const { code } = await tool('@playwright/test/cli.js', ['test'], { limit: 30 * MINUTE, show: true, env })
    return tallyReport(report, code, tallyPlaywright)
  },
}

/** The report's path, with the last run's file out of the way so that it can't be counted again. */
function freshReport(name: string): string {
  const file = join(projectFolder, 'out/reports', `${name}.json`)
  rmSync(file, { force: true })
  return file
}
