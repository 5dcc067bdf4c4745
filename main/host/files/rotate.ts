/** Backups of a part: the generations before the current one, thinned out, and read when one is asked for. */
import { join } from 'node:path'
import type { FileSystem } from './file-system.ts'
import { expendable, generationOf, keptDays, logName, type Generation } from './generations.ts'
import { decodeHeader, headerBytes } from './log-record.ts'
import { namesIn, readGeneration } from './read-part.ts'
import { unfinishedSuffix } from './write-whole.ts'

const day = 24 * 60 * 60 * 1000

/** Every generation of the folder, the current one included, newest first. Each is a whole backup by itself. */
export async function generationsIn(files: FileSystem, folder: string): Promise<Generation[]> {
  const numbers = (await namesIn(files, folder)).map(generationOf).filter((number) => number !== null)
  const found = numbers.map(async (number) => {
    const header = decodeHeader(await files.readStart(join(folder, logName(number)), headerBytes))
    return { number, createdAt: header?.createdAt ?? 0 }
  })
  return (await Promise.all(found)).sort((a, b) => b.number - a.number)
}

/** The updates of one generation as it was when the next began. */
export async function readBackup(files: FileSystem, folder: string, number: number): Promise<Uint8Array[]> {
  const { reading } = await readGeneration(files, folder, logName(number))
  return reading.records.map((record) => record.payload)
}

/** Cut ends older than the backups, and files whose writing was interrupted. */
function isLeftover(name: string, now: number): boolean {
  const tornAt = /\.torn-\d+-(\d+)$/.exec(name)?.[1]
  return name.endsWith(unfinishedSuffix) || (tornAt !== undefined && Number(tornAt) < now - keptDays * day)
}

/**
 * Removes the generations that `expendable` names, and what interrupted writing left. A log that is not sound is never
 * removed: it may be all there is of something. `now` is UTC ms.
 */
export async function rotate(files: FileSystem, folder: string, now: number): Promise<void> {
  const old = expendable(await generationsIn(files, folder), now)
  const removed = old.map(async ({ number }) => {
    const { reading } = await readGeneration(files, folder, logName(number))
    if (reading.ending === 'sound') await files.remove(join(folder, logName(number)))
  })
  const leftover = (await namesIn(files, folder)).filter((name) => isLeftover(name, now))
  await Promise.all([...removed, ...leftover.map((name) => files.remove(join(folder, name)))])
}
