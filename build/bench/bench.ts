/** Runs the benches in sequence, so that none disturbs another's clock. */
import { globSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from '../bundle/build.ts'
import { describeBrowser } from '../browser/find.ts'
import { getBrowser } from '../browser/get.ts'
import { electronVersion } from '../electron/find.ts'
import { projectFolder } from '../node24.mjs'
import { run } from '../system/run.ts'
import { type BenchResult, readResults, table } from './results.ts'

const LIMIT = 15 * 60_000

/** @param names parts of file names; none means every bench. @returns the exit code */
export async function bench(names: readonly string[]): Promise<number> {
  if (!(await build())) return 1
  const browser = await getBrowser()
  if (browser) console.log(describeBrowser(browser, electronVersion()))
  const env = { ...process.env, ...(browser ? { CHROMIUM_PATH: browser.path } : {}) }
  const results: BenchResult[] = []
  const failed: string[] = []
  for (const file of benchFiles(names)) {
    console.log(`── ${basename(file)}`)
    const { code, output } = await run(process.execPath, [file], { limit: LIMIT, show: true, cwd: projectFolder, env })
    const found = readResults(output)
    results.push(...(found ?? []))
    if (code !== 0 || !found) failed.push(basename(file))
  }
  mkdirSync(join(projectFolder, 'out'), { recursive: true })
  writeFileSync(join(projectFolder, 'out/bench.json'), `${JSON.stringify(results, null, 2)}\n`)
  console.log(`\n${table(results)}`)
  if (failed.length > 0) console.error(`Did not finish: ${failed.join(', ')}`)
  if (results.length === 0) console.error('No bench gave a result.')
  return failed.length === 0 && results.length > 0 ? 0 : 1
}

function benchFiles(names: readonly string[]): string[] {
  return globSync('tests/bench/*.bench.ts', { cwd: projectFolder })
    .filter((file) => names.length === 0 || names.some((name) => basename(file).includes(name)))
    .sort()
    .map((file) => join(projectFolder, file))
}
