/** `tablee …` as a person runs it: a process of its own, its two outputs and its exit code. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

export const tableeBundle = join(import.meta.dirname, '../../out/browser/tablee.cjs')
const compileCache = join(import.meta.dirname, '../../out/compile-cache')

export interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

interface Running {
  process: ChildProcess
  /** What it said in all, once it has ended. */
  ended: Promise<Ended>
}

/**
 * Starts it and lets it run.
 * @param userId whom it runs as, where this process may choose (root); the same person otherwise
 */
export function startTablee(args: readonly string[], userId?: number): Running {
  const child = spawn(process.execPath, [tableeBundle, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // A hundred of them start from one bundle: it is compiled once.
    env: { ...process.env, NODE_COMPILE_CACHE: compileCache },
    ...(userId === undefined ? {} : { uid: userId, gid: userId }),
  })
  const ended = Promise.all([once(child, 'exit'), text(child.stdout), text(child.stderr)]).then(
    ([[code], stdout, stderr]) => ({ code: code as number | null, stdout, stderr }),
  )
  return { process: child, ended }
}

/** Runs it to its end. */
export function tablee(...args: string[]): Promise<Ended> {
  return startTablee(args).ended
}
