/**
 * One host a data folder: two that append to one log would each overwrite what the other wrote. The lock is a small
 * file naming the process that holds it; one whose process is gone (a crash, a power cut) is taken over.
 */
import { readFileSync } from 'node:fs'
import { uptime } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import { systemCode, type FileSystem } from './file-system.ts'
import { FilesError } from './files-error.ts'

export const lockName = 'host.lock'
const takeoverSuffix = '.takeover'

/** What the system knows of processes; handed in, so that a test can be a computer that restarted. */
export interface ProcessTable {
  pid: number
  /** When this process started, UTC ms, always the same answer. */
  startedAt: number
  isAlive(pid: number): boolean
  /** Names this start of the computer; empty where the system has no such name. */
  bootId: string
  /** When the computer started, UTC ms, to about a minute. */
  bootedAt: number
}

const lockSchema = z.object({
  pid: z.number().int().min(0),
  hostId: z.string(),
  startedAt: z.number(),
  bootId: z.string(),
})
type Lock = z.infer<typeof lockSchema>

const minute = 60_000

function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return ''
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (cause) {
    // EPERM: alive, and someone else's.
    return systemCode(cause) === 'EPERM'
  }
}

export function systemProcesses(): ProcessTable {
  return {
    pid: process.pid,
    startedAt: performance.timeOrigin,
    isAlive,
    bootId: bootId(),
    bootedAt: Date.now() - uptime() * 1000,
  }
}

/** True when the process that wrote the lock cannot be running any more. */
function isStale(lock: Lock, now: ProcessTable): boolean {
  if (lock.pid === now.pid) return lock.startedAt !== now.startedAt
  if (lock.bootId !== now.bootId) return true
  // After a restart of the computer, the number of a dead process soon belongs to another.
  if (now.bootId === '' && lock.startedAt < now.bootedAt - 2 * minute) return true
  return !now.isAlive(lock.pid)
}

/** Null when there is none; undefined when it can't be read as a lock. */
async function readLock(files: FileSystem, path: string): Promise<Lock | null | undefined> {
  try {
    const text = new TextDecoder().decode(await files.readFile(path))
    return lockSchema.parse(JSON.parse(text))
  } catch (cause) {
    return systemCode(cause) === 'ENOENT' ? null : undefined
  }
}

/** A lock being written this instant reads as empty: look again before calling it a ruin. */
async function readSettledLock(files: FileSystem, path: string): Promise<Lock | null | undefined> {
  const first = await readLock(files, path)
  if (first !== undefined) return first
  await delay(100)
  return readLock(files, path)
}

async function removeIfThere(files: FileSystem, path: string): Promise<void> {
  await files.remove(path).catch((cause: unknown) => {
    if (systemCode(cause) !== 'ENOENT') throw cause
  })
}

/** False when there is one already. */
async function writeLock(files: FileSystem, path: string, lock: Lock): Promise<boolean> {
  try {
    const file = await files.open(path, 'wx')
    try {
      await file.write(new TextEncoder().encode(JSON.stringify(lock)), 0)
    } catch (cause) {
      await files.remove(path).catch(() => undefined)
      throw cause
    } finally {
      await file.close()
    }
    return true
  } catch (cause) {
    if (systemCode(cause) === 'EEXIST') return false
    throw cause
  }
}

/** Writes the lock when nobody alive has it; answers the one who has, or true. */
async function take(files: FileSystem, path: string, own: Lock, processes: ProcessTable): Promise<true | Lock> {
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- each look decides the next
    if (await writeLock(files, path, own)) return true
    // oxlint-disable-next-line no-await-in-loop -- as above
    const other = await readSettledLock(files, path)
    if (other && !isStale(other, processes)) return other
    if (other === null) continue
    // oxlint-disable-next-line no-await-in-loop -- as above
    if (!path.endsWith(takeoverSuffix)) return takeOver(files, path, own, processes)
    // oxlint-disable-next-line no-await-in-loop -- as above
    await removeIfThere(files, path)
  }
}

/**
 * Replaces a stale lock, one process at a time: between looking at a lock and removing it, another could have removed
 * it already and written its own. A second lock, held for this moment only, keeps the others away.
 */
async function takeOver(files: FileSystem, path: string, own: Lock, processes: ProcessTable): Promise<true | Lock> {
  const moment = path + takeoverSuffix
  const holder = await take(files, moment, own, processes)
  if (holder !== true) return holder
  try {
    const other = await readSettledLock(files, path)
    if (other && !isStale(other, processes)) return other
    if (other !== null) await removeIfThere(files, path)
    // Someone who saw no lock at all may write one right now; then it is theirs.
    return (await writeLock(files, path, own)) || ((await readSettledLock(files, path)) ?? own)
  } finally {
    await removeIfThere(files, moment)
  }
}

/**
 * Takes the folder for this process; answers how to give it back. Throws a FilesError `inUse` while another process
 * has it, or the system's error.
 */
export async function lockFolder(
  files: FileSystem,
  folder: string,
  hostId: string,
  processes: ProcessTable,
): Promise<{ release(): Promise<void> }> {
  const path = join(folder, lockName)
  const { pid, startedAt, bootId } = processes
  const holder = await take(files, path, { pid, hostId, startedAt, bootId }, processes)
  if (holder !== true) throw new FilesError('inUse', { pid: holder.pid })
  return {
    async release() {
      const found = await readLock(files, path)
      if (found && found.pid === pid && found.startedAt === startedAt) await files.remove(path)
    },
  }
}
