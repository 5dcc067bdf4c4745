/** Running other programs, and asking whether they are there. */
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs'
import { spawn, spawnSync } from 'node:child_process'
import { delimiter, join } from 'node:path'

/** Full path of a program on PATH, or undefined. */
export function findProgram(name: string): string | undefined {
  const suffixes = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : ['']
  for (const folder of (process.env['PATH'] ?? '').split(delimiter).filter(Boolean)) {
    for (const suffix of suffixes) {
      const file = join(folder, name + suffix)
      if (isProgram(file)) return file
    }
  }
  return undefined
}

/** Whether the file is there and may be run. */
export function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

export const isRoot = (): boolean => process.getuid?.() === 0

/** Debian and what descends from it: apt-get is the way to get a package. */
export function isDebian(): boolean {
  if (!existsSync('/etc/os-release') || !findProgram('apt-get')) return false
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))
}

/**
 * Installs Debian packages as root, refreshing the package lists when they do not know them.
 * @returns whether it worked; apt's own complaint has been printed when not
 */
export function aptInstall(packages: readonly string[]): boolean {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: environment }).status === 0
  const known = spawnSync('apt-cache', ['policy', ...packages], { encoding: 'utf8' }).stdout ?? ''
  const isKnown = packages.every((name) => new RegExp(`^${name}:\\n.*\\n  Candidate: \\d`, 'm').test(known))
  if (!isKnown && !apt('-qq', 'update')) return false
  const install = () => apt('-qq', '-y', '--no-install-recommends', 'install', ...packages)
  // Lists of last month name files that the mirror no longer has.
  return install() || (isKnown && apt('-qq', 'update') && install())
}

export interface RunResult {
  /** Exit code; 124 after the time limit, 127 when the program could not be started. */
  code: number
  /** Standard output and errors together. */
  output: string
  ms: number
}

export interface RunOptions {
  /** Limit in ms, after which the program and its children are stopped. */
  limit?: number
  env?: NodeJS.ProcessEnv
  cwd?: string
  /** Show the output while it comes. */
  show?: boolean
}

/** Runs a program to its end. Never throws: what went wrong is in the code and the output. */
export function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  const start = performance.now()
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: options.env ?? process.env,
      cwd: options.cwd,
      // A group of its own, so that a time limit also ends what it started.
      detached: process.platform !== 'win32',
    })
    let output = ''
    let expired = false
    const stop = () => {
      try {
        if (child.pid === undefined) return
        if (process.platform === 'win32') child.kill()
        else process.kill(-child.pid, 'SIGKILL')
      } catch {
        // Already gone.
      }
    }
    const timer = options.limit === undefined ? undefined : setTimeout(() => ((expired = true), stop()), options.limit)
    const interrupted = () => stop()
    process.once('exit', interrupted)
    const take = (chunk: Buffer) => {
      output += chunk
      if (options.show) process.stdout.write(chunk)
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    const end = (code: number) => {
      clearTimeout(timer)
      process.off('exit', interrupted)
      resolve({ code: expired ? 124 : code, output, ms: performance.now() - start })
    }
    child.once('error', (error) => {
      output += error.message
      end(127)
    })
    child.once('close', (code) => end(code ?? 1))
  })
}
