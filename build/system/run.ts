/** Runs another program to its end, with a time limit, taking whatever it started down with it. */
import { type ChildProcess, spawn } from 'node:child_process'

export interface RunResult {
  /** Exit code; 124 after the time limit, 127 when the program could not be started. */
  code: number
  /** Standard output and errors together. */
  output: string
  ms: number
}

export interface RunOptions {
  /** Limit in ms. */
  limit?: number
  env?: NodeJS.ProcessEnv
  cwd?: string
  /** Show the output while it comes. */
  show?: boolean
}

/** How long a program may take to say goodbye, in ms. */
const FAREWELL = 3000

const running = new Set<ChildProcess>()

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Children have a group of their own, so the terminal's Ctrl+C reaches only us: pass it on and leave. */
function leave(signal: NodeJS.Signals): void {
  for (const child of running) signalGroup(child, signal)
  process.exit(130)
}

function add(child: ChildProcess): void {
  if (running.size === 0) for (const signal of SIGNALS) process.on(signal, leave)
  running.add(child)
}

function remove(child: ChildProcess): void {
  running.delete(child)
  if (running.size === 0) for (const signal of SIGNALS) process.off(signal, leave)
}

/** Runs a program to its end. Never throws: what went wrong is in the code and the output. */
export function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  const start = performance.now()
  const { promise, resolve } = Promise.withResolvers<RunResult>()
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: options.env ?? process.env,
    cwd: options.cwd,
    detached: process.platform !== 'win32',
  })
  add(child)
  let output = ''
  let expired = false
  const take = (chunk: Buffer) => {
    output += String(chunk)
    if (options.show) process.stdout.write(chunk)
  }
  child.stdout.on('data', take)
  child.stderr.on('data', take)
  const expire = () => {
    expired = true
    signalGroup(child, 'SIGTERM')
    setTimeout(() => signalGroup(child, 'SIGKILL'), FAREWELL).unref()
  }
  const timer = options.limit === undefined ? undefined : setTimeout(expire, options.limit)
  const end = (code: number) => {
    clearTimeout(timer)
    remove(child)
    resolve({ code: expired ? 124 : code, output, ms: performance.now() - start })
  }
  child.once('error', (error) => {
    output += error.message
    end(127)
  })
  child.once('close', (code) => end(code ?? 1))
  return promise
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid === undefined) return
    if (process.platform === 'win32') child.kill(signal)
    else process.kill(-child.pid, signal)
  } catch {
    // Already gone.
  }
}
