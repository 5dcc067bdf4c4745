/**
 * One part of a meeting kept in step with the room's host, in Hocuspocus' protocol (yjs/y-protocols: sync). It goes both
 * ways between the live document of this host and the room's: what comes is on our disk before it is shown; what leaves
 * is acknowledged once it is on theirs.
 */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { frameTypes } from '../peer-frames.ts'
import { isHeld } from './is-held.ts'

type Frame = Uint8Array<ArrayBuffer>
type Vector = Map<number, number>

const syncStep1 = 0
const syncStep2 = 1
const authToken = 0
const authDenied = 1

export interface PartSyncDeps {
  /** The part's name on the wire. */
  key: string
  token: string
  document: Y.Doc
  send: (frame: Frame) => void
  /** To our log, then to our document; never comes back by `document`'s own event. */
  write: (update: Uint8Array) => Promise<unknown>
  isFromRoom: (origin: unknown) => boolean
  /** Writers (Yjs client ids) whose words are not ours to bring; none for what any pen may write. */
  notOurs: () => ReadonlySet<number>
  /** The room closed this part, or said something that is none of the protocol. */
  broken: (why: string) => void
  /** What is known to be there, or waits to be there, changed. */
  changed: () => void
}

function vectorOf(update: Uint8Array): Vector {
  return Y.parseUpdateMeta(update).to
}

export class PartSync {
  readonly #deps: PartSyncDeps
  /** What the room's host has on its disk. */
  readonly #theirs: Vector = new Map()
  /** Sent and not acknowledged, in the order of sending: acknowledgements come in that order. */
  readonly #sent: Vector[] = []
  #writing: Promise<unknown> = Promise.resolve()
  #come: Uint8Array[] = []
  #hasAsked = false
  #hasBrought = false
  #hasReceived = false
  #hasRefused = false
  #isOver = false

  constructor(deps: PartSyncDeps) {
    this.#deps = deps
    deps.document.on('update', this.#changedHere)
    this.#say(frameTypes.auth, (encoder) => {
      encoding.writeVarUint(encoder, authToken)
      encoding.writeVarString(encoder, deps.token)
    })
  }

  /** Both have had all the other had when they met. */
  get isInStep(): boolean {
    return this.#hasReceived && this.#hasBrought && this.#sent.length === 0 && !this.#hasRefused
  }

  /** Everything of ours is on the room's disk. */
  get isAllThere(): boolean {
    return this.#hasBrought && this.#sent.length === 0 && !this.#hasRefused
  }

  theirs(): ReadonlyMap<number, number> {
    return this.#theirs
  }

  /** Resolves once what came is on our disk. */
  written(): Promise<unknown> {
    return this.#writing
  }

  end(): void {
    this.#isOver = true
    this.#deps.document.off('update', this.#changedHere)
  }

  /** A frame of this part, from behind its name. Throws on garbage. */
  receive(decoder: decoding.Decoder): void {
    const type = decoding.readVarUint(decoder)
    if (type === frameTypes.sync || type === frameTypes.syncReply) this.#sync(decoder)
    else if (type === frameTypes.syncStatus) this.#acknowledged(decoding.readVarUint(decoder) === 1)
    else if (type === frameTypes.close) this.#deps.broken('closed')
    else if (type === frameTypes.auth) this.#authenticated(decoder)
  }

  #authenticated(decoder: decoding.Decoder): void {
    if (decoding.readVarUint(decoder) === authDenied) return this.#deps.broken(decoding.readVarString(decoder))
    if (this.#hasAsked) return
    this.#hasAsked = true
    this.#sayUpdate(syncStep1, Y.encodeStateVector(this.#deps.document))
  }

  #sync(decoder: decoding.Decoder): void {
    const kind = decoding.readVarUint(decoder)
    const payload = decoding.readVarUint8Array(decoder)
    if (kind === syncStep1) this.#bring(Y.decodeStateVector(payload))
    else this.#take(payload, kind === syncStep2)
  }

  /** All that they lack. */
  #bring(theirs: Vector): void {
    const { document, notOurs } = this.#deps
    this.#learn(theirs)
    const from = new Map(theirs)
    for (const client of notOurs()) from.set(client, Y.getState(document.store, client))
    const update = Y.encodeStateAsUpdate(document, Y.encodeStateVector(from))
    this.#sent.push(vectorOf(update))
    this.#hasBrought = true
    this.#sayUpdate(syncStep2, update)
    this.#deps.changed()
  }

  #take(update: Uint8Array, isAll: boolean): void {
    // Read before it is written: a log must hold nothing that can't be loaded.
    Y.decodeUpdate(update)
    this.#come.push(update)
    this.#learn(vectorOf(update))
    this.#writing = this.#writing
      .then(() => this.#writeCome())
      .then(() => {
        if (isAll) this.#hasReceived = true
        if (!this.#isOver) this.#deps.changed()
      })
      .catch(() => this.#deps.broken('not written'))
  }

  /** What came while something was being written is written together. */
  async #writeCome(): Promise<void> {
    const come = this.#come.filter((update) => !isHeld(this.#deps.document, update))
    this.#come = []
    const [first, ...others] = come
    if (first !== undefined) await this.#deps.write(others.length === 0 ? first : Y.mergeUpdates(come))
  }

  #acknowledged(isKept: boolean): void {
    const vector = this.#sent.shift()
    if (vector !== undefined && isKept) this.#learn(vector)
    if (!isKept) this.#hasRefused = true
    this.#deps.changed()
  }

  #learn(vector: Vector): void {
    for (const [client, clock] of vector) this.#theirs.set(client, Math.max(this.#theirs.get(client) ?? 0, clock))
  }

  readonly #changedHere = (update: Uint8Array, origin: unknown): void => {
    if (!this.#hasBrought || this.#deps.isFromRoom(origin)) return
    const vector = vectorOf(update)
    const notOurs = this.#deps.notOurs()
    if ([...vector.keys()].some((client) => notOurs.has(client))) return
    this.#sent.push(vector)
    this.#sayUpdate(2, update)
    this.#deps.changed()
  }

  #sayUpdate(kind: number, payload: Uint8Array): void {
    this.#say(frameTypes.sync, (encoder) => {
      encoding.writeVarUint(encoder, kind)
      encoding.writeVarUint8Array(encoder, payload)
    })
  }

  #say(type: number, write: (encoder: encoding.Encoder) => void): void {
    const encoder = encoding.createEncoder()
    encoding.writeVarString(encoder, this.#deps.key)
    encoding.writeVarUint(encoder, type)
    write(encoder)
    this.#deps.send(encoding.toUint8Array(encoder))
  }
}
