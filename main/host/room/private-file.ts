/** A small file for nobody but the person this computer belongs to: it holds keys or tokens. Whole or not at all. */
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { nodeFileSystem } from '../files/file-system.ts'
import { unfinishedSuffix } from '../files/write-whole.ts'

const ownerOnly = 0o600

/** Rejects with the system's error and leaves the old file as it was. */
export async function writePrivate(path: string, content: string | Uint8Array): Promise<void> {
  const unfinished = path + unfinishedSuffix
  // One left by a cut would keep its own rights.
  await rm(unfinished, { force: true })
  const file = await open(unfinished, 'wx', ownerOnly)
  try {
    await file.writeFile(content)
    await file.datasync()
  } finally {
    await file.close()
  }
  await rename(unfinished, path)
  await nodeFileSystem.syncFolder(dirname(path))
}
