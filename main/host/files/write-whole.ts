import { dirname } from 'node:path'
import type { FileSystem } from './file-system.ts'

/** The name a file has while it is being written; one found at opening was never finished and counts for nothing. */
export const unfinishedSuffix = '.new'

/**
 * Writes a file whole or not at all, replacing what was there: beside it first, then renamed. Resolves once it would
 * survive a power cut; rejects with the system's error and leaves the old file as it was.
 */
export async function writeWhole(files: FileSystem, path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = path + unfinishedSuffix
  try {
    const file = await files.open(unfinished, 'w')
    try {
      await file.write(bytes, 0)
      await file.datasync()
    } finally {
      await file.close()
    }
    await files.rename(unfinished, path)
    await files.syncFolder(dirname(path))
  } catch (cause) {
    // A full disk wants the room back; when even that fails, opening clears it.
    await files.remove(unfinished).catch(() => undefined)
    throw cause
  }
}
