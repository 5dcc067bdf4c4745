/**
 * The few things the documents ask of a disk, so that a test can hand in one that is full, read-only or failing.
 */
import { mkdir, open, readdir, readFile, rename, rm, stat, unlink } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'

export interface OpenFile {
  /** Writes all of `bytes` at `position`. When it throws, any part of them may have been written. */
  write(bytes: Uint8Array, position: number): Promise<void>
  /** Resolves once what was written would survive a power cut. */
  datasync(): Promise<void>
  truncate(length: number): Promise<void>
  close(): Promise<void>
}

export interface FolderEntry {
  name: string
  isFolder: boolean
}

/** Paths are absolute. Every call rejects with a Node system error (`code: 'ENOSPC'`…). */
export interface FileSystem {
  /** `r+` opens what exists, `w` starts anew, `wx` refuses what exists (EEXIST). */
  open(path: string, flag: 'r+' | 'w' | 'wx'): Promise<OpenFile>
  readFile(path: string): Promise<Uint8Array>
  /** At most `length` bytes, fewer when the file is shorter. */
  readStart(path: string, length: number): Promise<Uint8Array>
  /** Bytes, and when it last changed (UTC ms, by the system's clock). */
  stat(path: string): Promise<{ bytes: number; changedAt: number }>
  list(folder: string): Promise<FolderEntry[]>
  /** With every folder above it; an existing one is fine. */
  makeFolder(path: string): Promise<void>
  /** Replaces `to` when it is a file. */
  rename(from: string, to: string): Promise<void>
  remove(file: string): Promise<void>
  removeFolder(path: string): Promise<void>
  /** Makes names created, renamed or removed in this folder survive a power cut. */
  syncFolder(path: string): Promise<void>
}

/** The system's word for what went wrong: 'ENOENT', 'ENOSPC'…; empty when the error has none. */
export function systemCode(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : ''
  return typeof code === 'string' ? code : ''
}

async function openFile(path: string, flag: 'r+' | 'w' | 'wx'): Promise<OpenFile> {
  const handle = await open(path, flag)
  return {
    async write(bytes, position) {
      // One call may write less than it was given, on a nearly full disk for one.
      let done = 0
      while (done < bytes.length) {
        // oxlint-disable-next-line no-await-in-loop -- each call continues where the last one stopped
        const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done)
        done += bytesWritten
      }
    },
    datasync: () => handle.datasync(),
    truncate: (length) => handle.truncate(length),
    close: () => handle.close(),
  }
}

/** Windows refuses to rename a file while a virus scanner reads it; a second later it doesn't. */
async function renamePatiently(from: string, to: string): Promise<void> {
  const waits = process.platform === 'win32' ? [10, 50, 100, 200, 400, 800] : []
  for (const wait of waits) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- tries follow one another
      return await rename(from, to)
    } catch (cause) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(systemCode(cause))) throw cause
    }
    // oxlint-disable-next-line no-await-in-loop -- each try waits for the one before
    await delay(wait)
  }
  return rename(from, to)
}

async function syncFolder(path: string): Promise<void> {
  // Windows has no such call: its rename is in the file system's own journal.
  if (process.platform === 'win32') return
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The disk itself. */
export const nodeFileSystem: FileSystem = {
  open: openFile,
  async readFile(path) {
    const found = await readFile(path)
    return new Uint8Array(found.buffer, found.byteOffset, found.byteLength)
  },
  async readStart(path, length) {
    const handle = await open(path, 'r')
    try {
      const { buffer, bytesRead } = await handle.read(new Uint8Array(length), 0, length, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await handle.close()
    }
  },
  async stat(path) {
    const found = await stat(path)
    return { bytes: found.size, changedAt: found.mtimeMs }
  },
  async list(folder) {
    const found = await readdir(folder, { withFileTypes: true })
    return found.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
  },
  async makeFolder(path) {
    await mkdir(path, { recursive: true })
  },
  rename: renamePatiently,
  remove: unlink,
  removeFolder: (path) => rm(path, { recursive: true, force: true }),
  syncFolder,
}
