/**
 * Who is where, between this host's pages and the room: ours are told there, theirs shown here, and all of theirs go
 * when the link does.
 */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import {
  applyAwarenessUpdate,
  encodeAwarenessUpdate,
  removeAwarenessStates,
  type Awareness,
} from 'y-protocols/awareness'
import { readAwareness } from '#shared/contract/awareness.ts'
import { frameTypes } from '../peer-frames.ts'

/** Of a whole room; more is none. */
const mostStates = 200

export interface PeerAwarenessDeps {
  key: string
  awareness: Awareness
  send: (frame: Uint8Array<ArrayBuffer>) => void
  /** Marks what came from the room. */
  origin: object
}

interface Changes {
  added: number[]
  updated: number[]
  removed: number[]
}

export class PeerAwareness {
  readonly #deps: PeerAwarenessDeps
  readonly #theirs = new Set<number>()

  constructor(deps: PeerAwarenessDeps) {
    this.#deps = deps
    deps.awareness.on('update', this.#changedHere)
    this.#tell([...deps.awareness.getStates().keys()], [])
  }

  /** A frame of the room, from behind its type. Throws on garbage. */
  receive(decoder: decoding.Decoder): void {
    const { awareness, origin } = this.#deps
    const update = decoding.createDecoder(decoding.readVarUint8Array(decoder))
    const passed: { client: number; clock: number; state: unknown }[] = []
    const gone: number[] = []
    for (let left = decoding.readVarUint(update); left > 0; left -= 1) {
      const client = decoding.readVarUint(update)
      const clock = decoding.readVarUint(update)
      const state = readAwareness(JSON.parse(decoding.readVarString(update)))
      const isOurs = awareness.getStates().has(client) && !this.#theirs.has(client)
      if (isOurs) continue
      if (state === null) gone.push(client)
      else if (this.#theirs.has(client) || this.#theirs.size < mostStates) {
        this.#theirs.add(client)
        passed.push({ client, clock, state })
      }
    }
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, passed.length)
    for (const { client, clock, state } of passed) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, JSON.stringify(state))
    }
    applyAwarenessUpdate(awareness, encoding.toUint8Array(encoder), origin)
    this.#forget(gone)
  }

  end(): void {
    this.#deps.awareness.off('update', this.#changedHere)
    this.#forget([...this.#theirs])
  }

  #forget(clients: number[]): void {
    const known = clients.filter((client) => this.#theirs.delete(client))
    removeAwarenessStates(this.#deps.awareness, known, this.#deps.origin)
  }

  readonly #changedHere = ({ added, updated, removed }: Changes, origin: unknown): void => {
    if (origin !== this.#deps.origin) this.#tell([...added, ...updated], removed)
  }

  #tell(present: number[], gone: number[]): void {
    const { awareness } = this.#deps
    const ours = [...present, ...gone].filter((client) => !this.#theirs.has(client))
    if (ours.length === 0) return
    // A removal would be lost on the way through Hocuspocus: an empty state says the same (awareness.ts).
    const states = new Map(ours.map((client) => [client, awareness.getStates().get(client) ?? {}]))
    const encoder = encoding.createEncoder()
    encoding.writeVarString(encoder, this.#deps.key)
    encoding.writeVarUint(encoder, frameTypes.awareness)
    encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, ours, states))
    this.#deps.send(encoding.toUint8Array(encoder))
  }
}
