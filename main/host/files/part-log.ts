/**
 * The log file a part is being written to: where its sound end is, and how it is mended before the next write.
 * Nothing here runs concurrently; part-store.ts takes turns.
 */
import { dirname, join } from 'node:path'
import type { FileSystem, OpenFile } from './file-system.ts'
import type { Trouble } from './files-error.ts'
import { logName } from './generations.ts'
import { encodeHeader, encodeRecords, headerBytes, recordHeaderBytes } from './log-record.ts'
import { readPart, type PartReading } from './read-part.ts'
import { writeWhole } from './write-whole.ts'

/** The sound end of the current log. */
interface LogEnd {
  number: number
  length: number
  lastSeq: number
  /** Records and bytes the log was begun with. */
  base: number
  baseLength: number
}

export interface PartLog {
  /** What was appended since the current log was begun; zeros before the first write. */
  grown(): { records: number; bytes: number }
  /** Mends what opening found; answers what it did. Throws the system's error when the disk refuses. */
  mend(): Promise<Trouble[]>
  /** Adds records to a mended log, on disk once resolved. When it throws, the log ends where it did before. */
  append(updates: readonly Uint8Array[]): Promise<void>
  /** Begins the next generation with these updates, which must hold everything from before. */
  begin(updates: readonly Uint8Array[], createdAt: number): Promise<void>
  close(): Promise<void>
}

type Newest = NonNullable<PartReading['newest']>

function endOf({ number, reading }: Newest): LogEnd {
  const base = reading.header?.base ?? 0
  const begunWith = reading.records.slice(0, base)
  return {
    number,
    length: reading.soundLength,
    lastSeq: reading.records.at(-1)?.seq ?? 0,
    base,
    baseLength: begunWith.reduce((sum, { payload }) => sum + recordHeaderBytes + payload.length, headerBytes),
  }
}

/** `now` answers UTC ms. Opening reads and changes nothing: `mend` does, at once or when the disk allows. */
export function partLog(files: FileSystem, folder: string, found: PartReading, now: () => number): PartLog {
  // What was read and is not mended yet; `null` once writing may go on.
  let unmended: PartReading | null = found
  let next = found.nextNumber
  let file: OpenFile | null = null
  let end: LogEnd | null = null
  // True after a generation was begun in vain.
  let doubtful = false

  async function letGo(): Promise<void> {
    const open = file
    file = null
    await open?.close().catch(() => undefined)
  }

  async function begin(updates: readonly Uint8Array[], createdAt: number): Promise<void> {
    const head = encodeHeader({ base: updates.length, createdAt })
    const records = encodeRecords(updates, 1)
    const bytes = new Uint8Array(head.length + records.length)
    bytes.set(head)
    bytes.set(records, head.length)
    await letGo()
    try {
      await files.makeFolder(folder)
      await files.syncFolder(dirname(folder))
      await writeWhole(files, join(folder, logName(next)), bytes)
    } catch (cause) {
      // The new log may be there all the same, and readers take the newest: look before writing to the old one.
      doubtful = true
      throw cause
    }
    const base = updates.length
    end = { number: next, length: bytes.length, lastSeq: base, base, baseLength: bytes.length }
    next += 1
  }

  async function cutTorn(newest: Newest): Promise<Trouble> {
    const { soundLength } = newest.reading
    const tail = newest.bytes.subarray(soundLength)
    await writeWhole(files, join(folder, `${newest.name}.torn-${soundLength}-${now()}`), tail)
    const log = await files.open(join(folder, newest.name), 'r+')
    try {
      await log.truncate(soundLength)
      await log.datasync()
    } finally {
      await log.close()
    }
    return { code: 'tornRecord', params: { file: newest.name, bytes: tail.length } }
  }

  /** Everything sound goes to a new generation first; only then do the damaged files get their telling names. */
  async function setAside(reading: PartReading): Promise<Trouble[]> {
    await begin(reading.updates, now())
    const renamed = reading.damaged.map(async ({ name, missing }): Promise<Trouble> => {
      const keptAs = `${name}.damaged`
      const done = await files.rename(join(folder, name), join(folder, keptAs)).then(
        () => true,
        () => false,
      )
      // Without its telling name it stays where it is: rotation never removes a log that is not sound.
      return { code: 'damagedLog', params: { file: name, keptAs: done ? keptAs : name, missing } }
    })
    return Promise.all(renamed)
  }

  async function mend(): Promise<Trouble[]> {
    if (doubtful) {
      unmended = await readPart(files, folder)
      next = unmended.nextNumber
      doubtful = false
    }
    if (unmended === null) return []
    let told: Trouble[] = []
    const { newest } = unmended
    if (newest === null) {
      end = null
    } else if (newest.reading.ending === 'damaged') {
      told = await setAside(unmended)
    } else {
      if (newest.reading.ending === 'torn') told = [await cutTorn(newest)]
      end = endOf(newest)
    }
    unmended = null
    return told
  }

  /** Opens the current log for writing, beginning the first one when there is none. */
  async function writable(): Promise<{ log: OpenFile; at: LogEnd }> {
    if (unmended !== null || doubtful) throw new Error('the log was not mended before writing')
    if (end === null) await begin([], now())
    const at = end
    if (at === null) throw new Error('no log after beginning one')
    if (file !== null) return { log: file, at }
    const log = await files.open(join(folder, logName(at.number)), 'r+')
    try {
      // The log's name may be younger than the last power-proof state of its folder.
      await files.syncFolder(folder)
    } catch (cause) {
      await log.close().catch(() => undefined)
      throw cause
    }
    file = log
    return { log, at }
  }

  return {
    grown: () =>
      end === null ? { records: 0, bytes: 0 } : { records: end.lastSeq - end.base, bytes: end.length - end.baseLength },
    mend,
    async append(updates) {
      const { log, at } = await writable()
      const bytes = encodeRecords(updates, at.lastSeq + 1)
      try {
        await log.write(bytes, at.length)
        await log.datasync()
      } catch (cause) {
        // After a failed sync the system may take the pages for clean, so these records are written anew. Should even
        // the cut fail, they cover what is left here: what was refused is always written first.
        await log.truncate(at.length).catch(() => undefined)
        await letGo()
        throw cause
      }
      end = { ...at, length: at.length + bytes.length, lastSeq: at.lastSeq + updates.length }
    },
    begin,
    close: letGo,
  }
}
