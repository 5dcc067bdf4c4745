/**
 * Frozen minutes on disk, beside the meeting and never inside (decisions.md 24):
 *   published/<revision>/   document.json, members.pdf, public.pdf, simple.pdf, as they were frozen
 *     signed-<print>.pdf    the members' PDF with signatures in it; signed-<print>.json when one was drawn
 *   published/rectificatif-<number>/   document.json, members.pdf
 *   published/scans/<sha256>           signed papers, attendance sheets
 *   published/archive/archive.tablee   the archive made last
 * Files are written first and noted last: one that no entry of the council's journal names counts for nothing.
 */
import { join } from 'node:path'
import type { DocumentStore } from '../files/document-store.ts'
import { nodeFileSystem, systemCode, type FileSystem } from '../files/file-system.ts'
import { toFilesError } from '../files/files-error.ts'
import { writeWhole } from '../files/write-whole.ts'

/** What was published before revisions had a folder each. */
const oldNames: Record<string, string> = { 'document.json': 'publication.json', 'members.pdf': 'minutes.pdf' }

export class FrozenFolder {
  readonly #store: Pick<DocumentStore, 'folderOf'>
  readonly #files: FileSystem

  constructor(store: Pick<DocumentStore, 'folderOf'>, files: FileSystem = nodeFileSystem) {
    this.#store = store
    this.#files = files
  }

  /** @param group "1", "rectificatif-1", "scans" */
  async write(docId: string, group: string, name: string, bytes: Uint8Array): Promise<void> {
    const folder = join(this.#published(docId), group)
    try {
      await this.#files.makeFolder(folder)
      await writeWhole(this.#files, join(folder, name), bytes)
      await this.#files.syncFolder(this.#published(docId))
    } catch (cause) {
      throw toFilesError(cause)
    }
  }

  /** Null for a file that is not there. */
  async read(docId: string, group: string, name: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const found = await this.#read(join(this.#published(docId), group, name))
    const oldName = oldNames[name]
    if (found !== null || group !== '1' || oldName === undefined) return found
    return this.#read(join(this.#published(docId), oldName))
  }

  async #read(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
    try {
      return new Uint8Array(await this.#files.readFile(path))
    } catch (cause) {
      if (systemCode(cause) === 'ENOENT') return null
      throw toFilesError(cause)
    }
  }

  #published(docId: string): string {
    return join(this.#store.folderOf(docId), 'published')
  }
}
