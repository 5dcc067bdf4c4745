/**
 * The data folder (docs/file-format.md): one folder a document, the bin, and what was set aside.
 *   documents/<docId>/   identity.json, body/, journal/, files/
 *   bin/<lineage>/       the same, with binned.json
 *   aside/               copies that could not be merged, kept as files
 *   erasing/             what is being erased; whatever is left there goes at the next start
 */
import { join } from 'node:path'
import { partNames, type PartName } from '#shared/contract/channel.ts'
import type { DocumentIdentity } from '#shared/contract/meeting.ts'
import type { Clock } from '../host.ts'
import { foldersIn, openBin, type Bin, type BinLabel, type BinnedDocument } from './bin.ts'
import { nodeFileSystem, systemCode, type FileSystem } from './file-system.ts'
import { attempt, FilesError, toFilesError, type FilesErrorCode, type Trouble } from './files-error.ts'
import { lockFolder, systemProcesses, type ProcessTable } from './folder-lock.ts'
import { generationOf } from './generations.ts'
import { isSafeId, readIdentity, repairIdentity, writeIdentity, type DocumentKind } from './identity-file.ts'
import { openPartStore, type PartStore } from './part-store.ts'
import { namesIn, readPart } from './read-part.ts'
import { writeWhole } from './write-whole.ts'

const erasingName = 'erasing'

export interface DocumentStoreDeps {
  clock: Clock
  newId: () => string
  /** One line an event, codes only. */
  log: (line: string) => void
  /** Named in the lock. */
  hostId: string
  /** The disk itself when not given. */
  files?: FileSystem
  processes?: ProcessTable
}

export interface StoredDocument {
  docId: string
  /** Null, with the reason in `trouble`, when it can't be told; the folder is then left as it is. */
  identity: DocumentIdentity | null
  kind: DocumentKind | null
  /** When its logs last changed, UTC ms by the system's clock. */
  changedAt: number
  trouble: FilesErrorCode | null
}

export interface OpenDocument {
  identity: DocumentIdentity
  kind: DocumentKind
  parts: Record<PartName, PartStore>
  /** What opening repaired or could not read, to be said once. */
  trouble: (Trouble & { part: PartName | null })[]
}

export interface ReadDocument {
  identity: DocumentIdentity
  kind: DocumentKind
  updates: Record<PartName, Uint8Array[]>
}

/** Every call rejects with a FilesError; `notFound`, `exists` and `badId` where an id is asked for. */
export interface DocumentStore {
  readonly folder: string
  /** Where a document's files are, for attachments.ts. Throws a FilesError `badId`. */
  folderOf(docId: string): string
  list(): Promise<StoredDocument[]>
  /** Rejects with `binnedLineage` for one that was thrown away. */
  create(identity: DocumentIdentity, kind: DocumentKind): Promise<void>
  /** Removes a document that was never made: its first words could not be written. Leaves no trace of its lineage. */
  discard(docId: string): Promise<void>
  /** Asked again while open, answers the same document. Rejects with `newerFormat` or `identityDamaged`, too. */
  open(docId: string): Promise<OpenDocument>
  /** What is on disk, without opening, mending or waiting for anything: for listing and searching. */
  read(docId: string): Promise<ReadDocument>
  /** Lets go of an open document; nothing when it is not open. */
  closeDocument(docId: string): Promise<void>
  /** Closes it and moves it to the bin; the label is shown there. */
  bin(docId: string, label: BinLabel): Promise<void>
  binned(): Promise<BinnedDocument[]>
  /** Gives back what was last binned under this id, under a new lineage, which its parts must then be told. */
  restore(docId: string): Promise<DocumentIdentity>
  /** True for a lineage that was binned or erased, whether or not its document was given back. */
  isBinnedLineage(lineage: string): boolean
  /** Removes a document, here or in the bin, with its logs, snapshots, backups and attachments. No way back. */
  erase(docId: string): Promise<void>
  /**
   * Removes a document from this computer alone: nothing of its lineage is remembered, so that a copy may come back.
   * What lies in the bin stays. All or nothing as every list sees it; `eraseUnfinished` when files of it resist.
   */
  forget(docId: string): Promise<void>
  /** Keeps bytes that could not be merged as a file of its own; answers its name in the folder `aside`. */
  setAside(docId: string, bytes: Uint8Array, suffix: string): Promise<string>
  /** Writes what is left, lets go of every document and of the folder; then every call rejects with `closed`. */
  close(): Promise<void>
}

class FolderStore implements DocumentStore {
  readonly folder: string
  readonly #files: FileSystem
  readonly #deps: DocumentStoreDeps
  readonly #bin: Bin
  readonly #release: () => Promise<void>
  readonly #opened = new Map<string, OpenDocument>()
  #turn: Promise<unknown> = Promise.resolve()
  #closed = false

  constructor(folder: string, files: FileSystem, deps: DocumentStoreDeps, bin: Bin, release: () => Promise<void>) {
    this.folder = folder
    this.#files = files
    this.#deps = deps
    this.#bin = bin
    this.#release = release
  }

  folderOf(docId: string): string {
    if (!isSafeId(docId)) throw new FilesError('badId', { docId })
    return join(this.folder, 'documents', docId)
  }

  async list(): Promise<StoredDocument[]> {
    const docIds = await attempt(() => foldersIn(this.#files, join(this.folder, 'documents')))
    return (await Promise.all(docIds.map((docId) => this.#summarise(docId)))).flat()
  }

  create(identity: DocumentIdentity, kind: DocumentKind): Promise<void> {
    return this.#inTurn(async () => {
      const folder = this.folderOf(identity.docId)
      if (!isSafeId(identity.lineage)) throw new FilesError('badId', { lineage: identity.lineage })
      if (this.#bin.has(identity.lineage)) throw new FilesError('binnedLineage', { lineage: identity.lineage })
      if (await this.#exists(folder)) throw new FilesError('exists', { docId: identity.docId })
      const wasThere = (await foldersIn(this.#files, join(this.folder, 'documents'))).includes(identity.docId)
      try {
        await Promise.all(partNames.map((part) => this.#files.makeFolder(join(folder, part))))
        await writeIdentity(this.#files, folder, { identity, kind })
        await this.#files.syncFolder(join(this.folder, 'documents'))
      } catch (cause) {
        // A full disk wants the room back; what stays holds no word of a meeting.
        if (!wasThere) await this.#files.removeFolder(folder).catch(() => undefined)
        throw cause
      }
    })
  }

  discard(docId: string): Promise<void> {
    return this.#inTurn(async () => {
      const folder = this.folderOf(docId)
      await this.#letGo(docId).catch(() => undefined)
      await this.#files.removeFolder(folder)
      this.#deps.log('files: not made')
    })
  }

  open(docId: string): Promise<OpenDocument> {
    return this.#inTurn(async () => {
      const opened = this.#opened.get(docId) ?? (await this.#openDocument(docId))
      this.#opened.set(docId, opened)
      return opened
    })
  }

  read(docId: string): Promise<ReadDocument> {
    return attempt(async () => {
      const { identity, kind } = await this.#identityIn(docId)
      const folder = this.folderOf(docId)
      const updatesOf = async (part: PartName) => (await readPart(this.#files, join(folder, part))).updates
      const [body, journal, notes] = await Promise.all([updatesOf('body'), updatesOf('journal'), updatesOf('notes')])
      return { identity, kind, updates: { body, journal, notes } }
    })
  }

  closeDocument(docId: string): Promise<void> {
    return this.#inTurn(() => this.#letGo(docId))
  }

  bin(docId: string, label: BinLabel): Promise<void> {
    return this.#inTurn(async () => {
      const folder = this.folderOf(docId)
      const named = await this.#identityIn(docId)
      await this.#letGo(docId)
      await this.#bin.take(folder, named, label)
      await this.#files.syncFolder(join(this.folder, 'documents'))
      this.#deps.log('files: binned')
    })
  }

  binned(): Promise<BinnedDocument[]> {
    return attempt(() => this.#bin.list())
  }

  restore(docId: string): Promise<DocumentIdentity> {
    return this.#inTurn(async () => {
      const folder = this.folderOf(docId)
      const last = (await this.#bin.list()).find((binned) => binned.identity.docId === docId)
      if (last === undefined) throw new FilesError('notFound', { docId })
      if (await this.#exists(folder)) throw new FilesError('exists', { docId })
      const { identity } = await this.#bin.giveBack(last, folder, this.#deps.newId())
      this.#deps.log('files: restored')
      return identity
    })
  }

  isBinnedLineage(lineage: string): boolean {
    return this.#bin.has(lineage)
  }

  erase(docId: string): Promise<void> {
    return this.#inTurn(async () => {
      const folder = this.folderOf(docId)
      const binned = (await this.#bin.list()).filter((each) => each.identity.docId === docId)
      const here = await this.#exists(folder)
      if (binned.length === 0 && !here) throw new FilesError('notFound', { docId })
      // oxlint-disable-next-line no-await-in-loop -- each rewrites the list of lineages
      for (const each of binned) await this.#bin.destroy(each)
      if (!here) return
      const named = await readIdentity(this.#files, folder).catch(() => null)
      await this.#letGo(docId).catch(() => undefined)
      if (named !== null) await this.#bin.remember(named.identity.lineage)
      await this.#files.removeFolder(folder)
      await this.#files.syncFolder(join(this.folder, 'documents'))
    })
  }

  forget(docId: string): Promise<void> {
    return this.#inTurn(async () => {
      const folder = this.folderOf(docId)
      if (!(await this.#exists(folder))) throw new FilesError('notFound', { docId })
      await this.#letGo(docId).catch(() => undefined)
      const erasing = join(this.folder, erasingName)
      const going = join(erasing, `${docId}-${this.#deps.newId()}`)
      await this.#files.makeFolder(erasing)
      // One renaming, which a disk does or refuses: no half of a meeting is left in the lists.
      await this.#files.rename(folder, going)
      await this.#files.syncFolder(join(this.folder, 'documents'))
      try {
        await this.#removeAside(docId)
        await this.#files.removeFolder(erasing)
        await this.#files.syncFolder(this.folder)
      } catch (cause) {
        throw new FilesError('eraseUnfinished', { folder: going, system: systemCode(cause) }, cause)
      }
      this.#deps.log('files: erased')
    })
  }

  setAside(docId: string, bytes: Uint8Array, suffix: string): Promise<string> {
    return this.#inTurn(async () => {
      this.folderOf(docId)
      const aside = join(this.folder, 'aside')
      const name = `${docId}-${this.#deps.newId()}${suffix}`
      await this.#files.makeFolder(aside)
      await writeWhole(this.#files, join(aside, name), bytes)
      this.#deps.log('files: set aside')
      return name
    })
  }

  close(): Promise<void> {
    if (this.#closed) return Promise.resolve()
    const closing = this.#inTurn(async () => {
      const parts = await Promise.allSettled([...this.#opened.keys()].map((docId) => this.#letGo(docId)))
      await this.#release()
      const failed = parts.find((each) => each.status === 'rejected')
      if (failed !== undefined) throw failed.reason
    })
    this.#closed = true
    return closing
  }

  /** Creating, binning and the like one after the other, each failure its asker's alone and as a FilesError. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closed) return Promise.reject(new FilesError('closed'))
    const done = this.#turn.then(() => attempt(work))
    this.#turn = done.catch(() => undefined)
    return done
  }

  async #removeAside(docId: string): Promise<void> {
    const aside = join(this.folder, 'aside')
    const names = await namesIn(this.#files, aside)
    await Promise.all(
      names.filter((name) => name.startsWith(`${docId}-`)).map((name) => this.#files.remove(join(aside, name))),
    )
  }

  /** A folder that holds neither identity nor log is what an interrupted creation left, and may be used. */
  async #exists(folder: string): Promise<boolean> {
    if ((await readIdentity(this.#files, folder).catch(() => 'unreadable')) !== null) return true
    const logs = await Promise.all(partNames.map((part) => namesIn(this.#files, join(folder, part))))
    return logs.flat().length > 0
  }

  async #identityIn(docId: string): Promise<NonNullable<Awaited<ReturnType<typeof readIdentity>>>> {
    const folder = this.folderOf(docId)
    const named = await readIdentity(this.#files, folder)
    if (named === null) throw new FilesError((await this.#exists(folder)) ? 'identityDamaged' : 'notFound', { docId })
    if (named.identity.docId !== docId) throw new FilesError('identityDamaged', { docId })
    return named
  }

  async #summarise(docId: string): Promise<StoredDocument[]> {
    const changedAt = await this.#changedAt(docId)
    try {
      const { identity, kind } = await this.#identityIn(docId)
      return [{ docId, identity, kind, changedAt, trouble: null }]
    } catch (cause) {
      const { code } = toFilesError(cause)
      return code === 'notFound' ? [] : [{ docId, identity: null, kind: null, changedAt, trouble: code }]
    }
  }

  async #changedAt(docId: string): Promise<number> {
    const changes = partNames.map(async (part) => {
      const folder = join(this.folderOf(docId), part)
      const logs = (await namesIn(this.#files, folder)).filter((name) => generationOf(name) !== null).sort()
      const newest = logs.at(-1)
      return newest === undefined ? 0 : (await this.#files.stat(join(folder, newest))).changedAt
    })
    return Math.max(...(await Promise.all(changes).catch(() => [0])))
  }

  async #openDocument(docId: string): Promise<OpenDocument> {
    const folder = this.folderOf(docId)
    const named = await this.#identityIn(docId)
    const { clock, log } = this.#deps
    const open = (part: PartName) => openPartStore(join(folder, part), { files: this.#files, clock, log })
    const opened: PartStore[] = []
    const openNext = async (part: PartName): Promise<PartStore> => {
      try {
        const store = await open(part)
        opened.push(store)
        return store
      } catch (cause) {
        await Promise.all(opened.map((store) => store.close().catch(() => undefined)))
        throw cause
      }
    }
    // One after the other: a part that can't be opened leaves none open.
    const body = await openNext('body')
    const journal = await openNext('journal')
    const notes = await openNext('notes')
    const parts = { body, journal, notes }
    const repaired = named.whole ? [] : await repairIdentity(this.#files, folder, named)
    const trouble = [
      ...repaired.map((each) => ({ ...each, part: null })),
      ...partNames.flatMap((part) => parts[part].trouble.map((each) => ({ ...each, part }))),
    ]
    return { identity: named.identity, kind: named.kind, parts, trouble }
  }

  async #letGo(docId: string): Promise<void> {
    const opened = this.#opened.get(docId)
    this.#opened.delete(docId)
    if (opened !== undefined) await Promise.all(partNames.map((part) => opened.parts[part].close()))
  }
}

/**
 * Opens the data folder, creating it when missing, and locks it for this process. Throws a FilesError `inUse` while
 * another host has it, `diskFull`, `diskReadOnly` or `diskError`.
 */
export async function openDocumentStore(folder: string, deps: DocumentStoreDeps): Promise<DocumentStore> {
  const files = deps.files ?? nodeFileSystem
  return attempt(async () => {
    await files.makeFolder(join(folder, 'documents'))
    const lock = await lockFolder(files, folder, deps.hostId, deps.processes ?? systemProcesses())
    try {
      await files.removeFolder(join(folder, erasingName)).catch(() => deps.log('files: erasing not finished'))
      const bin = await openBin(files, join(folder, 'bin'), deps.clock)
      return new FolderStore(folder, files, deps, bin, () => lock.release())
    } catch (cause) {
      await lock.release().catch(() => undefined)
      throw cause
    }
  })
}
