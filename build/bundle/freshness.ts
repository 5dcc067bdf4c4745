/** Whether out/ still matches the sources, so that a second `npm start` builds nothing. */
import { createHash } from 'node:crypto'
import { globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const SOURCES = [
  'shared/**/*',
  'main/**/*',
  'renderer/**/*',
  'build/bundle/**/*',
  'build/fonts/**/*',
  'build/dictionaries/**/*',
  'tests/factories/demo.*',
  'tests/factories/demo-keys.json',
  'tests/factories/previous.*',
  'tests/factories/second.json',
  'tests/factories/files/*',
  'package.json',
  'package-lock.json',
]

/** A hash of every source's path, size and date: a removed file counts as a change too. */
export function sourcesHash(projectFolder: string): string {
  const hash = createHash('sha256')
  for (const file of globSync(SOURCES, { cwd: projectFolder }).sort()) {
    const { mtimeMs, size } = statSync(join(projectFolder, file))
    hash.update(`${file} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

const stampFile = (projectFolder: string) => join(projectFolder, 'out', '.built')

/** The sources' hash of the last build that succeeded; undefined when there was none. */
export function lastBuild(projectFolder: string): string | undefined {
  try {
    return readFileSync(stampFile(projectFolder), 'utf8')
  } catch {
    return undefined
  }
}

export function rememberBuild(projectFolder: string, hash: string): void {
  mkdirSync(dirname(stampFile(projectFolder)), { recursive: true })
  writeFileSync(stampFile(projectFolder), hash)
}

export function forgetBuild(projectFolder: string): void {
  rmSync(stampFile(projectFolder), { force: true })
}
