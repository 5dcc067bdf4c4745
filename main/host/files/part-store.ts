/**
 * One part of a document on disk: an append-only log of Yjs updates, folded now and then into a snapshot that begins
 * the next log (docs/file-format.md). An append that resolved is on the disk; nothing that was ever appended is lost
 * by a full disk, a crash, or a compaction, whoever asks for it.
 */
import type { Clock } from '../host.ts'
import { condensed, notContained } from './contained-updates.ts'
import type { FileSystem } from './file-system.ts'
import { attempt, diskTroubleOf, FilesError, toFilesError, type DiskTrouble, type Trouble } from './files-error.ts'
import type { Generation } from './generations.ts'
import { partLog, type PartLog } from './part-log.ts'
import { readPart } from './read-part.ts'
import { generationsIn, readBackup, rotate } from './rotate.ts'

/** Refused updates are held one by one up to this many, then as one. */
const heldApart = 16

/** A log this much longer than its snapshot deserves the next one. */
const compactRecords = 500
const compactBytes = 2 * 1024 * 1024

export interface PartStoreDeps {
  files: FileSystem
  clock: Clock
  /** One line an event, codes only. */
  log: (line: string) => void
}

export interface PartState {
  /** Updates kept in memory because the disk refused them. */
  unwritten: number
  /** Why it did; null while all is well. */
  failing: DiskTrouble | null
  wantsCompaction: boolean
}

export interface PartStore {
  /** What opening repaired or could not read. */
  readonly trouble: readonly Trouble[]
  state(): PartState
  /** Every update, oldest first, the unwritten ones included. Some may be there twice, or be unreadable to Yjs. */
  load(): Promise<Uint8Array[]>
  /**
   * Resolves once the update would survive a power cut. Appends made while one is being written go to disk together,
   * in the order of the calls. Rejects with a FilesError `diskFull`, `diskReadOnly` or `diskError`; the update is then
   * kept in memory and written with the next append or `retry` that succeeds. After `close`: `closed`.
   */
  append(update: Uint8Array): Promise<void>
  /** Writes what the disk refused before; resolves at once when there is nothing. Rejects as `append` does. */
  retry(): Promise<void>
  /**
   * Begins the next log with this state (`Y.encodeStateAsUpdate`) and with every update the state does not hold yet.
   * Rejects as `append` does, or with Yjs' error for a state that is none; the log then goes on as it was.
   */
  compact(state: Uint8Array): Promise<void>
  /** The generations kept as backups, newest first, the current one included. */
  backups(): Promise<Generation[]>
  readBackup(generation: number): Promise<Uint8Array[]>
  /** Waits for what is being written and lets go. Rejects as `append` does when updates had to stay unwritten. */
  close(): Promise<void>
}

interface Waiting {
  update: Uint8Array
  resolve: () => void
  reject: (error: FilesError) => void
}

class LoggedPart implements PartStore {
  readonly trouble: Trouble[] = []
  readonly #folder: string
  readonly #deps: PartStoreDeps
  readonly #log: PartLog
  #turn: Promise<unknown> = Promise.resolve()
  #waiting: Waiting[] = []
  // Not on disk yet: what is being written, and what the disk refused before.
  #unwritten: Uint8Array[] = []
  #failing: DiskTrouble | null = null
  #closed = false

  constructor(folder: string, deps: PartStoreDeps, log: PartLog) {
    this.#folder = folder
    this.#deps = deps
    this.#log = log
  }

  /** Mends what can be mended now. A disk that refuses leaves a part that can be read; writing tries again. */
  async open(): Promise<void> {
    try {
      await this.#onDisk(() => this.#mend())
    } catch (cause) {
      this.trouble.push({ code: diskTroubleOf(cause), params: {} })
    }
  }

  state(): PartState {
    const { records, bytes } = this.#log.grown()
    const wantsCompaction = records >= compactRecords || bytes >= compactBytes
    return { unwritten: this.#unwritten.length, failing: this.#failing, wantsCompaction }
  }

  load(): Promise<Uint8Array[]> {
    return this.#inTurn(async () => {
      const { updates } = await readPart(this.#deps.files, this.#folder)
      return [...updates, ...this.#unwritten]
    })
  }

  append(update: Uint8Array): Promise<void> {
    if (this.#closed) return Promise.reject(new FilesError('closed'))
    return new Promise((resolve, reject) => {
      // A copy: the caller's buffer may be a view of a frame that is used again.
      this.#waiting.push({ update: update.slice(), resolve, reject })
      // The first of a batch queues its writing; those that come before its turn join it.
      if (this.#waiting.length === 1) void this.#inTurn(() => this.#commit())
    })
  }

  retry(): Promise<void> {
    return this.#inTurn(() => this.#writeUnwritten())
  }

  compact(state: Uint8Array): Promise<void> {
    if (this.#closed) return Promise.reject(new FilesError('closed'))
    return this.#inTurn(async () => {
      const { files, clock, log } = this.#deps
      await this.#onDisk(() => this.#mend())
      const { updates } = await this.#onDisk(() => readPart(files, this.#folder))
      const missing = notContained(state, [...updates, ...this.#unwritten])
      await this.#onDisk(() => this.#log.begin([state, ...missing], clock.now()))
      this.#allWritten()
      await rotate(files, this.#folder, clock.now()).catch((cause: unknown) =>
        log(`files: old generations not removed, ${toFilesError(cause).code}`),
      )
    })
  }

  backups(): Promise<Generation[]> {
    return this.#inTurn(() => generationsIn(this.#deps.files, this.#folder))
  }

  readBackup(generation: number): Promise<Uint8Array[]> {
    return this.#inTurn(() => readBackup(this.#deps.files, this.#folder, generation))
  }

  close(): Promise<void> {
    this.#closed = true
    return this.#inTurn(async () => {
      try {
        await this.#writeUnwritten()
      } finally {
        await this.#log.close()
      }
    })
  }

  /** One thing at a time, in the order asked; a failure is its asker's alone. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work)
    this.#turn = done.catch(() => undefined)
    return done
  }

  /** Writes everything that waits: one write, one fdatasync. */
  async #commit(): Promise<void> {
    const batch = this.#waiting
    this.#waiting = []
    this.#unwritten = [...this.#unwritten, ...batch.map((waiting) => waiting.update)]
    try {
      await this.#writeUnwritten()
    } catch (cause) {
      if (this.#unwritten.length > heldApart) this.#unwritten = condensed(this.#unwritten)
      for (const waiting of batch) waiting.reject(toFilesError(cause))
      return
    }
    for (const waiting of batch) waiting.resolve()
  }

  async #writeUnwritten(): Promise<void> {
    if (this.#unwritten.length === 0) return
    await this.#onDisk(async () => {
      await this.#mend()
      await this.#log.append(this.#unwritten)
    })
    this.#allWritten()
  }

  async #mend(): Promise<void> {
    const told = await this.#log.mend()
    for (const { code } of told) this.#deps.log(`files: ${code}`)
    this.trouble.push(...told)
  }

  #allWritten(): void {
    if (this.#failing !== null) this.#deps.log('files: the disk writes again')
    this.#unwritten = []
    this.#failing = null
  }

  /** Turns a system error into ours and remembers that the disk refuses; said once in the log. */
  async #onDisk<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (cause) {
      const error = toFilesError(cause)
      const failing = diskTroubleOf(error)
      if (this.#failing !== failing) this.#deps.log(`files: ${failing} ${error.params['system'] ?? ''}`.trimEnd())
      this.#failing = failing
      throw error
    }
  }
}

/**
 * Opens the folder of a part, which need not exist yet. Throws a FilesError `newerFormat`, with nothing touched, or a
 * disk code when it can't be read. A disk that can't be written is told in `trouble`, and by each append.
 */
export function openPartStore(folder: string, deps: PartStoreDeps): Promise<PartStore> {
  return attempt(async () => {
    const found = await readPart(deps.files, folder)
    const part = new LoggedPart(
      folder,
      deps,
      partLog(deps.files, folder, found, () => deps.clock.now()),
    )
    await part.open()
    return part
  })
}
