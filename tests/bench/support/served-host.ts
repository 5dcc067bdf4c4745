/** The built host in a process of its own on a given folder, as `npm start` runs it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { evening } from './stored-meetings.ts'

const bundle = join(import.meta.dirname, '../../../out/browser/tablee.cjs')

/** UTC ms with fractions, on the same clock as a page's `performance`. */
export const instant = (): number => performance.timeOrigin + performance.now()

export interface ServedHost {
  origin: string
  /** Admits once. */
  link: string
  /** When its process was asked for, and when it said its link. */
  spawnedAt: number
  readyAt: number
  stop(): Promise<void>
}

/** A port nobody has right now. IndexedDB is keyed by origin: a bench keeps one for all its starts. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

export async function serve(folder: string, port: number): Promise<ServedHost> {
  const spawnedAt = instant()
  const child = spawn(process.execPath, [bundle, 'serve', '--port', `${port}`, '--data', folder, '--at', evening], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const link = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(line)
      if (found !== null) resolve(found[0])
    })
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`the host ended with ${code}`)))
  })
  return {
    origin: `http://127.0.0.1:${port}`,
    link,
    spawnedAt,
    readyAt: instant(),
    async stop() {
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
    },
  }
}
