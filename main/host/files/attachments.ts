/**
 * A meeting's attached files: `files/<sha256>` beside its logs, under the hash of what they hold (decisions.md 6).
 * The same file attached twice lies there once; the document holds its name and type.
 */
import { join } from 'node:path'
import type { Attachment } from '#shared/contract/meeting.ts'
import type { DocumentStore } from './document-store.ts'
import { systemCode, type FileSystem } from './file-system.ts'
import { attempt, FilesError } from './files-error.ts'
import { isImage, renderedMime } from './image-kind.ts'
import { sha256Of } from './sha256.ts'
import { writeWhole } from './write-whole.ts'

const megabyte = 1024 * 1024
export const maxFileBytes = 25 * megabyte
export const maxMeetingBytes = 200 * megabyte

/** Names are kept as given, within what the contract allows. */
const maxName = 10_000

export type AttachmentSource = Uint8Array | AsyncIterable<Uint8Array>

export interface AttachmentStore {
  /**
   * Keeps a file of a meeting; answers what the document holds of it. Its type is told from its bytes, and what is not
   * rendered is `application/octet-stream`. Rejects with a FilesError `fileTooLarge`, `meetingTooLarge`, `notAnImage`
   * (when an image was wanted), or a disk code; nothing is kept then.
   */
  put(docId: string, source: AttachmentSource, name: string, wanted?: 'image' | 'any'): Promise<Attachment>
  /** Rejects with a FilesError `attachmentMissing`, or `attachmentDamaged` when the file is not what was put there. */
  get(docId: string, sha256: string): Promise<Uint8Array<ArrayBuffer>>
  has(docId: string, sha256: string): Promise<boolean>
  /** The hashes of what is kept, in order. */
  list(docId: string): Promise<string[]>
}

function isHash(name: string): boolean {
  return /^[0-9a-f]{64}$/.test(name)
}

/** Stops reading as soon as there is too much. */
async function gather(source: AttachmentSource): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  const parts = source instanceof Uint8Array ? [source] : source
  for await (const part of parts) {
    length += part.length
    if (length > maxFileBytes) throw new FilesError('fileTooLarge', { megabytes: maxFileBytes / megabyte })
    chunks.push(part)
  }
  const [only] = chunks
  return chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks)
}

class FolderAttachments implements AttachmentStore {
  readonly #folderOf: (docId: string) => string
  readonly #files: FileSystem
  #turn: Promise<unknown> = Promise.resolve()

  constructor(folderOf: (docId: string) => string, files: FileSystem) {
    this.#folderOf = folderOf
    this.#files = files
  }

  async put(docId: string, source: AttachmentSource, name: string, wanted = 'any'): Promise<Attachment> {
    const bytes = await attempt(() => gather(source))
    const mime = renderedMime(bytes)
    if (wanted === 'image' && !isImage(mime)) throw new FilesError('notAnImage')
    const sha256 = sha256Of(bytes)
    // One at a time, so that two files put together can't pass the limit together.
    const kept = this.#turn.then(() => attempt(() => this.#keep(docId, sha256, bytes)))
    this.#turn = kept.catch(() => undefined)
    await kept
    return {
      sha256,
      name: name.slice(0, maxName),
      mime: mime ?? 'application/octet-stream',
      bytes: bytes.length,
      itemId: null,
      isPublic: false,
    }
  }

  get(docId: string, sha256: string): Promise<Uint8Array<ArrayBuffer>> {
    return attempt(async () => {
      const bytes = await this.#read(docId, sha256)
      if (bytes === null) throw new FilesError('attachmentMissing')
      if (sha256Of(bytes) !== sha256) throw new FilesError('attachmentDamaged')
      return new Uint8Array(bytes)
    })
  }

  async has(docId: string, sha256: string): Promise<boolean> {
    return (await this.list(docId)).includes(sha256)
  }

  list(docId: string): Promise<string[]> {
    return attempt(async () => (await this.#sizes(docId)).map(({ sha256 }) => sha256))
  }

  async #keep(docId: string, sha256: string, bytes: Uint8Array): Promise<void> {
    const folder = this.#folder(docId)
    const others = (await this.#sizes(docId)).filter((kept) => kept.sha256 !== sha256)
    const total = others.reduce((sum, kept) => sum + kept.bytes, bytes.length)
    if (total > maxMeetingBytes) throw new FilesError('meetingTooLarge', { megabytes: maxMeetingBytes / megabyte })
    const there = await this.#read(docId, sha256)
    // What was damaged on disk is made good by whoever brings it again.
    if (there !== null && sha256Of(there) === sha256) return
    // A meeting erased while its file was on the way gets no folder again.
    await this.#files.list(this.#folderOf(docId))
    await this.#files.makeFolder(folder)
    await this.#files.syncFolder(this.#folderOf(docId))
    await writeWhole(this.#files, join(folder, sha256), bytes)
  }

  #folder(docId: string): string {
    return join(this.#folderOf(docId), 'files')
  }

  async #read(docId: string, sha256: string): Promise<Uint8Array | null> {
    if (!isHash(sha256)) return null
    try {
      return await this.#files.readFile(join(this.#folder(docId), sha256))
    } catch (cause) {
      if (systemCode(cause) === 'ENOENT') return null
      throw cause
    }
  }

  async #sizes(docId: string): Promise<{ sha256: string; bytes: number }[]> {
    const folder = this.#folder(docId)
    const entries = await this.#files.list(folder).catch((cause: unknown) => {
      if (systemCode(cause) === 'ENOENT') return []
      throw cause
    })
    const kept = entries.filter((entry) => isHash(entry.name)).map((entry) => entry.name)
    const sizes = kept.map(async (name) => ({
      sha256: name,
      bytes: (await this.#files.stat(join(folder, name))).bytes,
    }))
    return (await Promise.all(sizes)).sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1))
  }
}

/** Attachments of the documents of this store. */
export function openAttachmentStore(
  store: Pick<DocumentStore, 'folderOf'>,
  deps: { files: FileSystem },
): AttachmentStore {
  return new FolderAttachments((docId) => store.folderOf(docId), deps.files)
}
