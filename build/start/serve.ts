/** The browser shell: the host on loopback, and the default browser on its link. */
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { passSignalsTo, projectFolder } from '../node24.mjs'
import { findProgram } from '../system/programs.ts'
import { hasDisplay } from './display.ts'
import { sharedArguments, type StartOptions } from './options.ts'

/** Serves until Ctrl+C. @returns the exit code */
export async function serveInBrowser(options: StartOptions): Promise<number> {
  const bundle = join(projectFolder, 'out/browser/tablee.cjs')
  const port = options.port ? [`--port=${options.port}`] : []
  const host = spawn(process.execPath, [bundle, 'serve', ...port, ...sharedArguments(options)], {
    stdio: ['inherit', 'pipe', 'inherit'],
  })
  passSignalsTo(host)
  openFirstLink(host)
  const [code] = await once(host, 'close')
  return typeof code === 'number' ? code : 0
}

function openFirstLink(host: ChildProcessByStdio<null, Readable, null>): void {
  let isOpen = false
  createInterface({ input: host.stdout }).on('line', (line) => {
    console.log(line)
    const link = /http:\/\/127\.0\.0\.1:\d+\S*/.exec(line)?.[0]
    if (!link || isOpen) return
    isOpen = true
    openInBrowser(link)
  })
}

/** Opens the person's own browser; in CI or without a display the printed link is all there is. */
function openInBrowser(link: string): void {
  if (process.env['CI'] || !hasDisplay()) return
  const [program, ...args] = opener()
  if (!program) return
  const child = spawn(program, [...args, link], { stdio: 'ignore', detached: true })
  // A browser that cannot be started is no failure: the link is on the screen.
  child.once('error', () => undefined)
  child.unref()
}

function opener(): string[] {
  if (process.platform === 'darwin') return ['open']
  // Not `start`: cmd would read the link's & as its own.
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler']
  return findProgram('xdg-open') ? ['xdg-open'] : []
}
