/** The real disk with faults that a test turns on and off. */
import { nodeFileSystem, type FileSystem, type OpenFile } from '#host/files/file-system.ts'

export interface FaultyDisk extends FileSystem {
  /** Bytes it still takes; a write that needs more writes these, then fails as a full disk does. */
  free: number
  readOnly: boolean
  /** Calls of these names fail with EIO, after doing their work when `afterwards` is set. */
  failing: Set<keyof FileSystem | keyof OpenFile>
  afterwards: boolean
  /** How often a file was synced, and how many bytes were written. */
  syncs: number
  written: number
  /** Awaited before each sync of a file. */
  beforeSync: () => Promise<void>
  /** What the system does for a process that dies: every open file is closed, nothing else happens. */
  crash(): Promise<void>
}

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code })
}

/**
 * The disk without waiting for it: what a test of thousands of openings asks is which bytes there are, not whether
 * they survive a power cut.
 */
export const quickDisk: FileSystem = {
  ...nodeFileSystem,
  open: async (path, flag) => ({ ...(await nodeFileSystem.open(path, flag)), datasync: () => Promise.resolve() }),
  syncFolder: () => Promise.resolve(),
}

export function faultyDisk(inner: FileSystem = nodeFileSystem): FaultyDisk {
  const open = new Set<OpenFile>()
  const forWriting = new Set(['open', 'makeFolder', 'rename', 'remove', 'removeFolder', 'write', 'truncate'])

  async function attempt<T>(name: keyof FileSystem | keyof OpenFile, work: () => Promise<T>): Promise<T> {
    if (disk.readOnly && forWriting.has(name)) throw systemError('EROFS')
    const fails = disk.failing.has(name)
    if (fails && !disk.afterwards) throw systemError('EIO')
    const done = await work()
    if (fails) throw systemError('EIO')
    return done
  }

  function watched(file: OpenFile): OpenFile {
    open.add(file)
    return {
      write: (bytes, position) =>
        attempt('write', async () => {
          const taken = Math.min(bytes.length, disk.free)
          if (taken > 0) await file.write(bytes.subarray(0, taken), position)
          disk.free -= taken
          disk.written += taken
          if (taken < bytes.length) throw systemError('ENOSPC')
        }),
      datasync: () =>
        attempt('datasync', async () => {
          await disk.beforeSync()
          await file.datasync()
          disk.syncs += 1
        }),
      truncate: (length) => attempt('truncate', () => file.truncate(length)),
      close: () => {
        open.delete(file)
        return file.close()
      },
    }
  }

  const disk: FaultyDisk = {
    free: Infinity,
    readOnly: false,
    failing: new Set(),
    afterwards: false,
    syncs: 0,
    written: 0,
    beforeSync: () => Promise.resolve(),
    async crash() {
      await Promise.all([...open].map((file) => file.close()))
      open.clear()
    },
    open: (path, flag) => attempt('open', async () => watched(await inner.open(path, flag))),
    readFile: (path) => attempt('readFile', () => inner.readFile(path)),
    readStart: (path, length) => attempt('readStart', () => inner.readStart(path, length)),
    stat: (path) => attempt('stat', () => inner.stat(path)),
    list: (folder) => attempt('list', () => inner.list(folder)),
    makeFolder: (path) => attempt('makeFolder', () => inner.makeFolder(path)),
    rename: (from, to) => attempt('rename', () => inner.rename(from, to)),
    remove: (file) => attempt('remove', () => inner.remove(file)),
    removeFolder: (path) => attempt('removeFolder', () => inner.removeFolder(path)),
    syncFolder: (path) => attempt('syncFolder', () => inner.syncFolder(path)),
  }
  return disk
}
