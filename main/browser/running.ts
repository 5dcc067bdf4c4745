/**
 * One Tablée a data folder: the running instance leaves its port and a secret in the folder (mode 0600), so that a
 * second `serve` opens the first instead of failing.
 */
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface Running {
  port: number
  pid: number
  secret: string
}

function fileIn(dataFolder: string): string {
  return join(dataFolder, 'running.json')
}

export async function announce(dataFolder: string, running: Running): Promise<void> {
  await writeFile(fileIn(dataFolder), JSON.stringify(running), { mode: 0o600 }).catch(() => undefined)
}

export async function withdraw(dataFolder: string): Promise<void> {
  await rm(fileIn(dataFolder), { force: true }).catch(() => undefined)
}

/** Asks the instance that keeps this folder for a fresh link; null when none answers. */
export async function linkOfRunning(dataFolder: string): Promise<string | null> {
  try {
    const running = JSON.parse(await readFile(fileIn(dataFolder), 'utf8')) as Running
    const response = await fetch(`http://127.0.0.1:${running.port}/local/link`, {
      method: 'POST',
      headers: { authorization: `Bearer ${running.secret}`, origin: `http://127.0.0.1:${running.port}` },
      signal: AbortSignal.timeout(2000),
    })
    return response.ok ? await response.text() : null
  } catch {
    return null
  }
}
