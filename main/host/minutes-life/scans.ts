/** Scans of signed papers and of the attendance sheet, kept beside the minutes under the hash of their bytes. */
import { refuse, success, type Result } from '#shared/contract/result.ts'
import { renderedMime } from '../files/image-kind.ts'
import type { FrozenFolder } from './frozen-folder.ts'
import { sha256Of } from '../files/sha256.ts'

export const largestScan = 25 * 1024 * 1024
/** What a scan may be, and the ending that opens it. */
const endings: Readonly<Record<string, string>> = { 'application/pdf': 'pdf', 'image/png': 'png', 'image/jpeg': 'jpg' }

export function scanEnding(mime: string | null): string {
  return endings[mime ?? ''] ?? 'pdf'
}

export interface Scan {
  sha256: string
  mime: string
  bytes: number
}

export class Scans {
  readonly #folder: FrozenFolder

  constructor(folder: FrozenFolder) {
    this.#folder = folder
  }

  /** Refuses `scanTooLarge`, `scanNotReadable`. Putting the same file again changes nothing. */
  async put(docId: string, bytes: Uint8Array): Promise<Result<Scan>> {
    if (bytes.length > largestScan) return refuse('scanTooLarge', { megabytes: largestScan / 1024 / 1024 })
    const mime = renderedMime(bytes)
    if (mime === null || !Object.hasOwn(endings, mime)) return refuse('scanNotReadable')
    const print = sha256Of(bytes)
    await this.#folder.write(docId, 'scans', print, bytes)
    return success({ sha256: print, mime, bytes: bytes.length })
  }

  /** Null for one that is not there, or no longer what it was. */
  async get(docId: string, print: string): Promise<{ bytes: Uint8Array<ArrayBuffer>; mime: string } | null> {
    const bytes = await this.#folder.read(docId, 'scans', print)
    if (bytes === null || sha256Of(bytes) !== print) return null
    return { bytes, mime: renderedMime(bytes) ?? 'application/octet-stream' }
  }
}
