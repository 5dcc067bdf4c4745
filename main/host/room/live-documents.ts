/**
 * Documents in memory: one Yjs document a part, owned by Hocuspocus, its log on disk beside it. Everything that
 * changes a part goes to its log first and is applied after, so an acknowledgement means "on disk".
 */
import { Hocuspocus, type Connection, type Document } from '@hocuspocus/server'
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { otherLineage, parsePartKey, partKey, partNames, sharedParts, type PartName } from '#shared/contract/channel.ts'
import { meetingSchema, writeIdentity } from '#shared/meeting/layout.ts'
import { readIdentity } from '#shared/meeting/read.ts'
import { applySound } from './apply-sound.ts'
import type { DocumentStore, OpenDocument } from '../files/document-store.ts'
import { FilesError, type DiskTrouble, type Trouble } from '../files/files-error.ts'
import { mayReadPart } from '#shared/contract/rights.ts'
import { guardAwareness } from './awareness-guard.ts'
import type { PenContext, Self } from './pen-context.ts'
import { mayWrite, readPenToken } from './pen-rules.ts'
import { bodyFault, journalFault } from './peer-updates.ts'
import { closeCodes } from './wire.ts'

/** How often what the disk refused is tried again, ms. */
const retryEvery = 3000

/** Of a change the host makes itself, as Hocuspocus names it. */
const ownOrigin = { source: 'local' }

/** Folded into a snapshot after this many records: loading stays fast, and a log never grows without bound. */
const compactAfter = 500

type Peer = Extract<PenContext, { kind: 'peer' }>

function selfOf(context: PenContext, docId: string): Self | null {
  if (context.kind === 'local') return context.self(docId)
  const seat = context.seat()
  return seat === null ? null : { name: context.name, seat }
}

interface PartConnection {
  document: Y.Doc
  disconnect(): Promise<void>
}

export interface LiveDocument {
  docId: string
  stored: OpenDocument
  parts: Record<PartName, Y.Doc>
}

export class LiveDocuments {
  readonly hocuspocus: Hocuspocus<PenContext>
  readonly #store: DocumentStore
  readonly #log: (line: string) => void
  readonly #stored = new Map<string, Promise<OpenDocument>>()
  readonly #live = new Map<string, Promise<LiveDocument>>()
  readonly #connections = new Map<string, PartConnection[]>()
  /** Appended but perhaps not applied yet, by part: a snapshot taken now must hold them too. */
  readonly #inFlight = new Map<string, Set<Uint8Array>>()
  readonly #appended = new Map<string, number>()
  /** Being removed: nobody opens them again meanwhile. */
  readonly #shut = new Set<string>()
  readonly #listeners = new Set<(docId: string, part: PartName) => void>()
  readonly #retrying: NodeJS.Timeout

  constructor(store: DocumentStore, log: (line: string) => void) {
    this.#store = store
    this.#log = log
    this.#retrying = setInterval(() => void this.#retry(), retryEvery)
    this.#retrying.unref()
    this.hocuspocus = new Hocuspocus({
      quiet: true,
      // The log is written in beforeSync; there is nothing to store later, so unloading waits for nothing.
      debounce: 0,
      timeout: 30_000,
      onAuthenticate: async ({ documentName, token, connectionConfig, context }) => {
        const place = parsePartKey(documentName)
        const pen = readPenToken(token)
        if (place === null || pen === null) throw new Error('no such part')
        if (context.kind === 'peer' && !this.#mayRead(context, place)) throw new Error('not this part')
        const { identity } = await this.#openStored(place.docId)
        // A page's old copy of a meeting that was restored or made anew: only equal lineages merge (decisions.md 1).
        if (pen.lineage !== '' && pen.lineage !== identity.lineage) {
          throw Object.assign(new Error(otherLineage), { reason: otherLineage })
        }
        const isSame = pen.schema === String(meetingSchema)
        // Of another host each update is read, at the moment it comes (peer-updates.ts).
        connectionConfig.readOnly = context.kind === 'peer' ? !isSame : !mayWrite(pen, place.part, meetingSchema)
      },
      onLoadDocument: async ({ documentName }) => this.#load(documentName),
      beforeHandleAwareness: async ({ document, documentName, connection, context, states }) => {
        const place = parsePartKey(documentName)
        const self = place === null || context === undefined ? null : selfOf(context, place.docId)
        if (self === null) states.clear()
        else guardAwareness(document, connection, states, self)
      },
      beforeSync: async ({ documentName, document, connection, context, type, payload }) => {
        if (context.kind === 'peer') this.#checkPeer(document, connection, context, type, payload)
        // 0 asks for what we have; 1 and 2 bring updates (y-protocols/sync).
        if (type === 0 || connection.readOnly || payload.length <= 2) return
        try {
          await this.#appendFromPen(documentName, new Uint8Array(payload))
        } catch (error) {
          // Left to itself Hocuspocus closes the document and keeps the socket: the pen would wait for ever. Closing
          // the socket makes it come back with all it has, as after any cut.
          connection.webSocket.close(1011, 'not kept')
          throw error
        }
      },
      afterHandleMessage: async ({ documentName }) => this.#applied(documentName),
      onChange: async ({ documentName }) => {
        const place = parsePartKey(documentName)
        if (place !== null) for (const listener of this.#listeners) listener(place.docId, place.part)
      },
    })
  }

  /** Called after every change to any live document. */
  onChange(listener: (docId: string, part: PartName) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  isLive(docId: string): boolean {
    return this.#live.has(docId)
  }

  /** Opens a document and keeps it in memory. Throws the store's error when it can't be read. */
  open(docId: string): Promise<LiveDocument> {
    let opening = this.#live.get(docId)
    if (opening === undefined) {
      opening = this.#open(docId)
      this.#live.set(docId, opening)
      opening.catch(() => this.#live.delete(docId))
    }
    return opening
  }

  async #open(docId: string): Promise<LiveDocument> {
    const stored = await this.#openStored(docId)
    const connections = await Promise.all(
      partNames.map(async (part) => {
        const direct = await this.hocuspocus.openDirectConnection(partKey(docId, part))
        if (direct.document === null) throw new Error('document closed while opening')
        return { document: direct.document, disconnect: () => direct.disconnect() }
      }),
    )
    this.#connections.set(docId, connections)
    const [body, journal, notes] = connections
    if (body === undefined || journal === undefined || notes === undefined) throw new Error('a part is missing')
    const parts = { body: body.document, journal: journal.document, notes: notes.document }
    const live = { docId, stored, parts }
    await this.#tellLineage(live)
    return live
  }

  /** A meeting given back from the bin has a new lineage (files/bin.ts): its parts are told when it is next opened. */
  async #tellLineage(live: LiveDocument): Promise<void> {
    const { identity } = live.stored
    for (const part of partNames) {
      const named = readIdentity(live.parts[part])
      if (named === null || named.lineage === identity.lineage) continue
      const draft = new Y.Doc()
      Y.applyUpdate(draft, Y.encodeStateAsUpdate(live.parts[part]))
      const before = Y.encodeStateVector(draft)
      writeIdentity(draft, identity)
      await this.#writeTo(live, part, Y.encodeStateAsUpdate(draft, before))
    }
  }

  #openStored(docId: string): Promise<OpenDocument> {
    if (this.#shut.has(docId)) return Promise.reject(new FilesError('notFound', { docId }))
    const known = this.#stored.get(docId)
    if (known !== undefined) return known
    const opening = this.#store.open(docId)
    this.#stored.set(docId, opening)
    opening.catch(() => this.#stored.delete(docId))
    return opening
  }

  async #load(key: string): Promise<Uint8Array> {
    const place = parsePartKey(key)
    if (place === null) throw new Error('no such part')
    const stored = await this.#openStored(place.docId)
    const document = new Y.Doc()
    const unreadable = applySound(document, await stored.parts[place.part].load())
    if (unreadable > 0) this.#log('document: an update was unreadable')
    return Y.encodeStateAsUpdate(document)
  }

  #mayRead(peer: Peer, place: { docId: string; part: PartName }): boolean {
    const seat = peer.seat()
    return seat !== null && place.docId === peer.docId && mayReadPart(seat, place.part)
  }

  /** Cuts another host that asks for or brings what its seat of this moment may not; it throws so that nothing enters. */
  #checkPeer(document: Document, connection: Connection, peer: Peer, type: number, update: Uint8Array): void {
    const refuseIt = (code: number): never => {
      this.#log(`room: a pen's update was refused (${code})`)
      connection.webSocket.close(code, 'refused')
      throw Object.assign(new Error('refused'), { code, reason: 'refused' })
    }
    const place = parsePartKey(document.name)
    const seat = peer.seat()
    if (seat === null || place === null || !this.#mayRead(peer, place)) return refuseIt(closeCodes.removed)
    if (type === 0 || update.length <= 2) return
    const check = place.part === 'journal' ? journalFault : bodyFault
    let fault
    try {
      fault = check(document, update, { hostId: peer.hostId, seat })
    } catch {
      fault = 'content'
    }
    if (fault !== null) refuseIt(place.part === 'journal' ? closeCodes.journal : closeCodes.notAllowed)
  }

  async #appendFromPen(key: string, update: Uint8Array): Promise<void> {
    // A malformed update in the log would stop the document from loading: it is refused here.
    Y.decodeUpdate(update)
    const place = parsePartKey(key)
    if (place === null) throw new Error('no such part')
    await this.#append(place.docId, place.part, update)
  }

  async #append(docId: string, part: PartName, update: Uint8Array): Promise<void> {
    const key = partKey(docId, part)
    const waiting = this.#inFlight.get(key) ?? new Set()
    this.#inFlight.set(key, waiting)
    waiting.add(update)
    try {
      const stored = await this.#openStored(docId)
      await stored.parts[part].append(update)
      this.#appended.set(key, (this.#appended.get(key) ?? 0) + 1)
    } catch (error) {
      waiting.delete(update)
      throw error
    }
  }

  /** After a message was handled everything appended for it is in the document. */
  #applied(key: string): void {
    this.#inFlight.get(key)?.clear()
    if ((this.#appended.get(key) ?? 0) < compactAfter) return
    this.#appended.set(key, 0)
    this.compact(key).catch((error: unknown) =>
      this.#log(`compaction ${(error as { code?: string }).code ?? 'failed'}`),
    )
  }

  /** Folds a part's log into a snapshot. */
  async compact(key: string): Promise<void> {
    const place = parsePartKey(key)
    const document = this.hocuspocus.documents.get(key)
    if (place === null || document === undefined) return
    const stored = await this.#openStored(place.docId)
    const state = Y.mergeUpdates([Y.encodeStateAsUpdate(document), ...(this.#inFlight.get(key) ?? [])])
    await stored.parts[place.part].compact(state)
  }

  /**
   * Folds what an open document holds into a generation of its own, so that the state before what follows can be had
   * back. Rejects with a FilesError when the disk refuses it.
   */
  async keepGeneration(docId: string): Promise<void> {
    for (const part of sharedParts) await this.compact(partKey(docId, part))
  }

  /**
   * Writes a change the host itself makes: to the log, then to the document and every screen. When the disk refuses
   * it, the evening goes on all the same: the log keeps it in memory and writes it as soon as the disk lets it.
   * Answers whether it is on disk.
   */
  async write(docId: string, part: PartName, update: Uint8Array, origin: object = ownOrigin): Promise<boolean> {
    return this.#writeTo(await this.open(docId), part, update, origin)
  }

  async #writeTo(
    { docId, parts }: LiveDocument,
    part: PartName,
    update: Uint8Array,
    origin: object = ownOrigin,
  ): Promise<boolean> {
    const kept = await this.#append(docId, part, update).then(
      () => true,
      () => false,
    )
    Y.applyUpdate(parts[part], update, origin)
    this.#inFlight.get(partKey(docId, part))?.delete(update)
    return kept
  }

  /** Sends on at once what was just written, instead of with the next turn. */
  flush(docId: string): void {
    for (const part of sharedParts) this.hocuspocus.documents.get(partKey(docId, part))?.flush()
  }

  /** Who is where in a live document; null for one that is not in memory. */
  awareness(docId: string): Awareness | null {
    return this.hocuspocus.documents.get(partKey(docId, 'body'))?.awareness ?? null
  }

  /** What opening a document in memory repaired or could not read; null when nothing. */
  async troubleOf(docId: string): Promise<Trouble | null> {
    const stored = await this.#stored.get(docId)?.catch(() => null)
    return stored?.trouble[0] ?? null
  }

  /** Why the disk refuses what is waiting to be written; null when nothing is. */
  async diskTrouble(): Promise<DiskTrouble | null> {
    for (const opening of this.#stored.values()) {
      const stored = await opening.catch(() => null)
      if (stored === null) continue
      for (const part of partNames) {
        const { failing, unwritten } = stored.parts[part].state()
        if (failing !== null && unwritten > 0) return failing
      }
    }
    return null
  }

  /** Tries again to write what the disk refused. */
  async #retry(): Promise<void> {
    for (const opening of this.#stored.values()) {
      const stored = await opening.catch(() => null)
      if (stored === null) continue
      for (const part of partNames) {
        if (stored.parts[part].state().unwritten > 0) await stored.parts[part].retry().catch(() => undefined)
      }
    }
  }

  /** Lets a document go, and keeps pens that come back at once from opening it again until `work` is done. */
  async whileShut<T>(docId: string, work: () => Promise<T>): Promise<T> {
    this.#shut.add(docId)
    try {
      await this.release(docId)
      return await work()
    } finally {
      this.#shut.delete(docId)
    }
  }

  /** Lets a document go: pens are disconnected, the log is folded and closed. */
  async release(docId: string): Promise<void> {
    const live = this.#live.get(docId)
    const stored = this.#stored.get(docId)
    this.#live.delete(docId)
    if (live !== undefined) {
      await live.catch(() => undefined)
      for (const part of partNames) {
        const key = partKey(docId, part)
        this.hocuspocus.closeConnections(key)
        const isWorthFolding = (this.#appended.get(key) ?? 0) > 0 && !this.#shut.has(docId)
        if (isWorthFolding) await this.compact(key).catch(() => this.#log('compaction failed'))
        this.#appended.delete(key)
        this.#inFlight.delete(key)
      }
      await Promise.all((this.#connections.get(docId) ?? []).map((connection) => connection.disconnect()))
      this.#connections.delete(docId)
    }
    this.#stored.delete(docId)
    if (stored !== undefined) await this.#store.closeDocument(docId)
  }

  async close(): Promise<void> {
    clearInterval(this.#retrying)
    for (const docId of new Set([...this.#live.keys(), ...this.#stored.keys()])) {
      // A full disk holds one back; the others are still folded and closed.
      await this.release(docId).catch(() => this.#log('document: not closed cleanly'))
    }
  }
}
