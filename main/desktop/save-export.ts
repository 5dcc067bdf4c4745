/** Saves what the host made where the person says. The page gives an address of its host and never learns the path. */
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import { diskTroubleOf } from '#host/files/files-error.ts'
import type { Host } from '#host/host.ts'
import { refuse, success, type Result } from '#shared/contract/result.ts'
import { isOwnUrl, ownOrigin } from './origin.ts'

/** The host's address of a file, or null for an address that is not ours. Written relative or whole. */
export function exportAddress(url: string): string | null {
  const whole = url.startsWith('/') && !url.startsWith('//') ? ownOrigin + url : url
  return isOwnUrl(whole) ? whole : null
}

/** A name a page may suggest: no folder in it, no character that a system refuses, never empty. */
export function suggestedFileName(name: string): string {
  const bare = basename(name.replaceAll('\\', '/'))
  const plain = bare.replaceAll(/[<>:"/|?*\p{Cc}]/gu, '-').replaceAll(/^\.+|[. ]+$/gu, '')
  return plain.slice(0, 200) || 'tablee'
}

export interface SaveSetting {
  host: Pick<Host, 'fetch'>
  /** Asks where; null when the person changed their mind. */
  askPath: (suggestion: string) => Promise<string | null>
  /** The folder first offered. */
  folder: string
}

export async function saveExport(
  setting: SaveSetting,
  url: string,
  suggestedName: string,
): Promise<Result<{ saved: boolean }>> {
  const address = exportAddress(url)
  if (address === null) return refuse('notAllowed')
  const response = await setting.host.fetch(new Request(address))
  if (!response.ok || response.body === null) return refuse('notFound')
  const path = await setting.askPath(join(setting.folder, suggestedFileName(suggestedName)))
  if (path === null) {
    await response.body.cancel()
    return success({ saved: false })
  }
  return writeWhole(path, response.body)
}

/** Beside it first, then renamed: a stick pulled out half-way leaves no half file under the name. */
async function writeWhole(path: string, body: ReadableStream): Promise<Result<{ saved: boolean }>> {
  const unfinished = `${path}.new`
  try {
    await pipeline(Readable.fromWeb(body as NodeStream), createWriteStream(unfinished, { flush: true }))
    await rename(unfinished, path)
    return success({ saved: true })
  } catch (error) {
    // The stick may be gone; what counts is why the writing failed.
    await rm(unfinished, { force: true }).catch(() => undefined)
    return refuse(diskTroubleOf(error))
  }
}
