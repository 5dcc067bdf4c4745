/**
 * Keeps one part of a document in this page's store. Updates are written at once when idle and gathered while a write
 * is in flight; a failed write is kept and tried again; `flush` waits for everything typed so far.
 */
import Dexie from 'dexie'
import * as Y from 'yjs'
import type { TableeDatabase } from './database.ts'

const chunkBytes = 48 * 1024
const foldAfterRows = 400
const retryAfter = 2000

function inChunks(part: string, state: Uint8Array): { part: string; n: number; bytes: Uint8Array }[] {
  const count = Math.ceil(state.length / chunkBytes)
  return Array.from({ length: count }, (_, n) => ({
    part,
    n,
    bytes: state.slice(n * chunkBytes, (n + 1) * chunkBytes),
  }))
}

function joined(chunks: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((total, chunk) => total + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

export class PartPersistence {
  readonly #database: TableeDatabase
  readonly #part: string
  readonly #document: Y.Doc
  readonly #onChange: () => void
  #waiting: Uint8Array[] = []
  #writing: Promise<void> | null = null
  #rows = 0
  #failed = false
  #closed = false
  #dropped = false

  constructor(database: TableeDatabase, part: string, document: Y.Doc, onChange: () => void) {
    this.#database = database
    this.#part = part
    this.#document = document
    this.#onChange = onChange
  }

  /** True while something typed is not in the store yet. */
  get dirty(): boolean {
    return this.#waiting.length > 0 || this.#writing !== null
  }

  /** True when the last write was refused (a full disk); it is tried again. */
  get failed(): boolean {
    return this.#failed
  }

  /** Applies what the store holds and starts keeping what comes. Answers whether there was anything. */
  async load(): Promise<boolean> {
    const { chunks, rows } = await this.#database.transaction(
      'r',
      this.#database.chunks,
      this.#database.updates,
      async () => ({
        chunks: await this.#database.chunks
          .where('[part+n]')
          .between([this.#part, Dexie.minKey], [this.#part, Dexie.maxKey])
          .sortBy('n'),
        rows: await this.#database.updates.where('part').equals(this.#part).sortBy('i'),
      }),
    )
    const updates = rows.map((row) => row.update)
    if (chunks.length > 0) updates.unshift(joined(chunks.map((chunk) => chunk.bytes)))
    this.#document.transact(() => {
      for (const update of updates) {
        // One unreadable row never hides the others; the host's log is the record.
        try {
          Y.applyUpdate(this.#document, update, this)
        } catch {
          this.#failed = false
        }
      }
    }, this)
    this.#rows = rows.length
    this.#document.on('update', this.#keep)
    if (this.#rows > foldAfterRows) this.#fold().catch(() => undefined)
    return updates.length > 0
  }

  readonly #keep = (update: Uint8Array, origin: unknown): void => {
    if (origin === this || this.#closed) return
    this.#waiting.push(update)
    this.#write()
  }

  #write(): void {
    if (this.#writing !== null || this.#waiting.length === 0 || this.#dropped) return
    const taken = this.#waiting
    this.#waiting = []
    this.#writing = this.#database.updates
      .add({
        part: this.#part,
        update: taken.length === 1 && taken[0] !== undefined ? taken[0] : Y.mergeUpdates(taken),
      })
      .then(
        () => {
          this.#rows += 1
          this.#settle(false)
          if (this.#rows > foldAfterRows) this.#fold().catch(() => undefined)
        },
        () => {
          this.#waiting = [...taken, ...this.#waiting]
          this.#settle(true)
        },
      )
    this.#onChange()
  }

  #settle(failed: boolean): void {
    this.#writing = null
    this.#failed = failed
    this.#onChange()
    if (failed) setTimeout(() => this.#write(), retryAfter)
    else this.#write()
  }

  /** Resolves once everything typed before the call is in the store, or a write failed. */
  async flush(): Promise<void> {
    while (this.dirty && !this.#failed) {
      this.#write()
      await this.#writing
    }
  }

  /** Replaces the rows by one snapshot; rows another window wrote meanwhile stay. One window at a time. */
  async #fold(): Promise<void> {
    this.#rows = 0
    await navigator.locks.request(`fold ${this.#part}`, { ifAvailable: true }, async (lock) => {
      if (lock === null) return
      await this.flush()
      const rows = await this.#database.updates.where('part').equals(this.#part).sortBy('i')
      const last = rows.at(-1)?.i
      if (last === undefined) return
      // A copy, not the open document: what another window typed while the host was away must not appear mid-word.
      const state = Y.mergeUpdates([Y.encodeStateAsUpdate(this.#document), ...rows.map((row) => row.update)])
      await this.#database.transaction('rw', this.#database.chunks, this.#database.updates, async () => {
        // Erased while it was being folded: its rows are gone, and are not made again.
        if (this.#dropped) return
        await this.#database.chunks.where('part').equals(this.#part).delete()
        await this.#database.chunks.bulkPut(inChunks(this.#part, state))
        await this.#database.updates
          .where('part')
          .equals(this.#part)
          .filter((row) => row.i <= last)
          .delete()
      })
    })
  }

  close(): void {
    this.#closed = true
    this.#document.off('update', this.#keep)
  }

  /** Closes it for a meeting that is erased: what waits to be written is let go. */
  drop(): void {
    this.close()
    this.#dropped = true
    this.#waiting = []
  }
}

/** Keeps a part's rows under another name, out of the way and not deleted: a copy that must not be mixed in. */
export async function setPartAside(database: TableeDatabase, part: string, lineage: string): Promise<void> {
  const aside = `${part}@${lineage}`
  await database.transaction('rw', database.chunks, database.updates, async () => {
    await database.updates.where('part').equals(part).modify({ part: aside })
    const chunks = await database.chunks.where('part').equals(part).toArray()
    await database.chunks.where('part').equals(part).delete()
    await database.chunks.bulkPut(chunks.map((chunk) => ({ ...chunk, part: aside })))
  })
}
