/**
 * What the folder of a part holds: the newest generation, and older ones for as long as those above are damaged.
 */
import { join } from 'node:path'
import { systemCode, type FileSystem } from './file-system.ts'
import { FilesError } from './files-error.ts'
import { generationOf, logName, nextGeneration } from './generations.ts'
import { announcedVersion, logVersion, missingRecords, readLog, type LogReading } from './log-record.ts'

export interface PartReading {
  /** Oldest first; an update may be there twice, which Yjs does not mind. */
  updates: Uint8Array[]
  /** The newest log, where writing goes on when it is not damaged; null in an empty folder. */
  newest: { number: number; name: string; bytes: Uint8Array; reading: LogReading } | null
  /** Damaged logs to set aside, newest first; `missing` counts the records known to be lost in each. */
  damaged: { name: string; missing: number }[]
  /** A number for the next generation. */
  nextNumber: number
}

export async function namesIn(files: FileSystem, folder: string): Promise<string[]> {
  try {
    return (await files.list(folder)).filter((entry) => !entry.isFolder).map((entry) => entry.name)
  } catch (cause) {
    if (systemCode(cause) === 'ENOENT') return []
    throw cause
  }
}

/** A log on a bad sector counts as one without a sound record: the generation before it is read instead. */
async function readBytes(files: FileSystem, path: string): Promise<Uint8Array> {
  try {
    return await files.readFile(path)
  } catch (cause) {
    if (systemCode(cause) === 'EIO') return new Uint8Array()
    throw cause
  }
}

/** Reads one log. Throws a FilesError `newerFormat` for one this version must not touch. */
export async function readGeneration(
  files: FileSystem,
  folder: string,
  name: string,
): Promise<{ bytes: Uint8Array; reading: LogReading }> {
  const bytes = await readBytes(files, join(folder, name))
  const version = announcedVersion(bytes)
  if (version !== null && version > logVersion) throw new FilesError('newerFormat', { file: name, version })
  return { bytes, reading: readLog(bytes) }
}

/** Changes nothing on disk. Throws a FilesError `newerFormat`, or the system's error. */
export async function readPart(files: FileSystem, folder: string): Promise<PartReading> {
  const names = await namesIn(files, folder)
  const found: PartReading = { updates: [], newest: null, damaged: [], nextNumber: nextGeneration(names) }
  const numbers = names.map(generationOf).filter((number) => number !== null)
  for (const number of numbers.sort((a, b) => b - a)) {
    const name = logName(number)
    // oxlint-disable-next-line no-await-in-loop -- an older one is read only when the newer is damaged
    const { bytes, reading } = await readGeneration(files, folder, name)
    found.updates = [...reading.records.map((record) => record.payload), ...found.updates]
    found.newest ??= { number, name, bytes, reading }
    if (reading.ending !== 'damaged') break
    found.damaged.push({ name, missing: missingRecords(reading) })
  }
  return found
}
