/**
 * The archive that was made last, kept beside the minutes as `published/archive/archive.tablee`: whoever reloads the
 * page, or comes back another day, saves the very bytes whose hash was noted.
 */
import type { ArchivedFile } from '#shared/contract/minutes-life.ts'
import type { LifeEntryOf } from '#shared/rules/minutes-life/facts.ts'
import { FilesError } from '../../files/files-error.ts'
import { sha256Of } from '../../files/sha256.ts'
import type { FrozenFolder } from '../frozen-folder.ts'

const [group, name] = ['archive', 'archive.tablee'] as const

export class KeptArchive {
  readonly #folder: Pick<FrozenFolder, 'read' | 'write'>

  constructor(folder: Pick<FrozenFolder, 'read' | 'write'>) {
    this.#folder = folder
  }

  /** A disk without room for a second copy of everything keeps none: the one that was just made can still be saved. */
  async keep(docId: string, bytes: Uint8Array): Promise<void> {
    await this.#folder.write(docId, group, name, bytes).catch((error: unknown) => {
      if (!(error instanceof FilesError)) throw error
    })
  }

  /** The bytes that were noted; null where they are not here, or no longer those. */
  async read(docId: string, archived: LifeEntryOf<'archived'>): Promise<Uint8Array<ArrayBuffer> | null> {
    const bytes = await this.#folder.read(docId, group, name)
    return bytes !== null && sha256Of(bytes) === archived.fileSha256 ? bytes : null
  }

  /** @param fileName what it is saved as */
  async described(docId: string, archived: LifeEntryOf<'archived'>, fileName: string): Promise<ArchivedFile> {
    const bytes = await this.read(docId, archived)
    const file =
      bytes === null ? null : { url: `/minutes/${docId}/archive.tablee`, name: fileName, bytes: bytes.length }
    return { sha256: archived.fileSha256, file }
  }
}
