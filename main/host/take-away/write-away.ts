/**
 * Files onto a stick, so that it may be pulled out afterwards: written beside, synced, renamed, read back and compared.
 * Nothing on the stick is ever replaced, and what could not be written whole leaves nothing behind.
 */
import { join } from 'node:path'
import { ExportFailure } from '../export/jobs.ts'
import { systemCode, type FileSystem } from '../files/file-system.ts'
import { sha256Of } from '../files/sha256.ts'

export interface FileAway {
  name: string
  bytes: Uint8Array
}

export interface WrittenAway {
  name: string
  bytes: number
  sha256: string
}

/** A name that says what it is to whoever finds one after a pulled stick. */
const unfinished = (name: string): string => `.${name}.tablee-en-cours`

/** Some sticks' file systems know no sync of a folder; their files are synced all the same. */
async function syncFolder(files: FileSystem, folder: string): Promise<void> {
  try {
    await files.syncFolder(folder)
  } catch (cause) {
    if (!['EINVAL', 'ENOSYS', 'ENOTSUP', 'EPERM', 'EACCES'].includes(systemCode(cause))) throw cause
  }
}

async function existing(files: FileSystem, path: string): Promise<Uint8Array | null> {
  try {
    return await files.readFile(path)
  } catch (cause) {
    if (systemCode(cause) === 'ENOENT') return null
    throw cause
  }
}

/** "seance.tablee", or "seance (2).tablee" while another file has that name; one that is the same is kept. */
async function freeName(
  files: FileSystem,
  folder: string,
  file: FileAway,
): Promise<{ name: string; isThere: boolean }> {
  const dot = file.name.lastIndexOf('.')
  for (let copy = 1; ; copy++) {
    const name = copy === 1 ? file.name : `${file.name.slice(0, dot)} (${copy})${file.name.slice(dot)}`
    // oxlint-disable-next-line no-await-in-loop -- the next name depends on this one
    const found = await existing(files, join(folder, name))
    if (found === null) return { name, isThere: false }
    if (sha256Of(found) === sha256Of(file.bytes)) return { name, isThere: true }
  }
}

async function put(files: FileSystem, folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const beside = join(folder, unfinished(name))
  try {
    const file = await files.open(beside, 'w')
    try {
      await file.write(bytes, 0)
      await file.datasync()
    } finally {
      await file.close()
    }
    await files.rename(beside, join(folder, name))
  } catch (cause) {
    // The stick may be gone; what counts is why the writing failed.
    await files.remove(beside).catch(() => undefined)
    throw cause
  }
}

/** What went wrong, as a person at the door can act on it. */
async function failureOf(cause: unknown, files: FileSystem, folder: string): Promise<ExportFailure> {
  if (cause instanceof ExportFailure) return cause
  const system = systemCode(cause)
  const isThere = await files.list(folder).then(
    () => true,
    () => false,
  )
  if (!isThere || ['ENODEV', 'ENXIO', 'ENOENT'].includes(system)) return new ExportFailure('stickRemoved')
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(system)) return new ExportFailure('stickFull')
  if (['EROFS', 'EACCES', 'EPERM'].includes(system)) return new ExportFailure('stickReadOnly')
  return new ExportFailure('stickFailed', { system })
}

/**
 * Writes and reads back. Throws an ExportFailure: `stickFull`, `stickReadOnly`, `stickRemoved`, `stickUnreliable` (it
 * does not give back what was written), `stickFailed`; then nothing this call wrote is left.
 */
export async function writeAway(
  files: FileSystem,
  folder: string,
  wanted: readonly FileAway[],
  signal: AbortSignal,
): Promise<WrittenAway[]> {
  const own: string[] = []
  const written: WrittenAway[] = []
  try {
    for (const file of wanted) {
      if (signal.aborted) throw new ExportFailure('cancelled')
      // oxlint-disable-next-line no-await-in-loop -- a stick is written by one hand
      const { name, isThere } = await freeName(files, folder, file)
      // oxlint-disable-next-line no-await-in-loop -- as above
      if (!isThere) await put(files, folder, name, file.bytes)
      if (!isThere) own.push(name)
      written.push({ name, bytes: file.bytes.length, sha256: sha256Of(file.bytes) })
    }
    await syncFolder(files, folder)
    for (const { name, sha256 } of written) {
      // oxlint-disable-next-line no-await-in-loop -- one stick
      if (sha256Of(await files.readFile(join(folder, name))) !== sha256) {
        throw new ExportFailure('stickUnreliable', { name })
      }
    }
    return written
  } catch (cause) {
    const failure = await failureOf(cause, files, folder)
    await Promise.all(own.map((name) => files.remove(join(folder, name)).catch(() => undefined)))
    throw failure
  }
}
