/**
 * The frames of Hocuspocus that another host may send, checked before Hocuspocus sees them: it logs and keeps what it
 * does not know, and anything but these has no place here (research: an unknown type logs a line a frame).
 */
import * as decoding from 'lib0/decoding'
import { parsePartKey, type PartName } from '#shared/contract/channel.ts'
import { TokenBucket } from './hosting/phones/token-bucket.ts'

/** Numbers of the protocol (@hocuspocus/common). */
export const frameTypes = { sync: 0, awareness: 1, auth: 2, syncReply: 4, close: 7, syncStatus: 8 } as const

const afterAuth: readonly number[] = [frameTypes.sync, frameTypes.awareness, frameTypes.syncReply]

/** More than a caret that moves and a hand that types, of several pages, by far. */
const framesAtOnce = { most: 2000, oneBackEvery: 2.5 }

export type FrameFault = 'notAllowed' | 'tooMuch'

export class PeerFrames {
  readonly #docId: string
  readonly #authenticated = new Set<PartName>()
  readonly #frames = new TokenBucket(framesAtOnce, () => performance.now())

  constructor(docId: string) {
    this.#docId = docId
  }

  /** Null when it may pass. */
  fault(frame: Uint8Array): FrameFault | null {
    if (!this.#frames.take()) return 'tooMuch'
    try {
      const decoder = decoding.createDecoder(frame)
      const place = parsePartKey(decoding.readVarString(decoder))
      const type = decoding.readVarUint(decoder)
      if (place === null || place.docId !== this.#docId || place.part === 'notes') return 'notAllowed'
      if (type === frameTypes.auth && !this.#authenticated.has(place.part)) {
        this.#authenticated.add(place.part)
        return null
      }
      return this.#authenticated.has(place.part) && afterAuth.includes(type) ? null : 'notAllowed'
    } catch {
      return 'notAllowed'
    }
  }
}
