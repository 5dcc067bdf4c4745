/** Pages that follow the room: a `RoomView` at each change, at most ten a second. */
import type { Channel } from '#shared/contract/channel.ts'
import { closedRoom, type RoomView } from '#shared/contract/room.ts'
import { slowTotals } from './slow-totals.ts'
import type { Turnout } from './walls.ts'

const atMostEvery = 100
/** Clocks are told this exactly, ms: what is below is the journey, and no reason to tell anything anew. */
const clockStep = 250
const encoder = new TextEncoder()

/** Where views come from: the room this host holds, the one it joined. */
export interface RoomSource {
  /** Null when this source says nothing about that meeting. */
  viewOf(docId: string): RoomView | null
  onChange(listener: () => void): () => void
}

export class RoomWatch {
  readonly #sources: readonly RoomSource[]
  readonly #aheadOf: (docId: string) => number
  readonly #channels = new Map<Channel, { docId: string; shown: string }>()
  #timer: NodeJS.Timeout | null = null

  /** @param aheadOf how far a meeting's clock is ahead of this computer's, ms */
  constructor(sources: readonly RoomSource[], aheadOf: (docId: string) => number) {
    this.#sources = sources
    this.#aheadOf = aheadOf
    for (const source of sources) source.onChange(() => this.#schedule())
  }

  /** Called after a change of any room, before pages hear of it. */
  onChange(listener: () => void): void {
    for (const source of this.#sources) source.onChange(listener)
  }

  connect(docId: string, channel: Channel): void {
    this.#channels.set(channel, { docId, shown: '' })
    channel.onClose(() => this.#channels.delete(channel))
    this.#show(channel)
  }

  viewOf(docId: string): RoomView {
    const view = this.#sources.map((source) => source.viewOf(docId)).find((each) => each !== null) ?? closedRoom
    return { ...view, clockAhead: Math.round(this.#aheadOf(docId) / clockStep) * clockStep }
  }

  #schedule(): void {
    if (this.#timer !== null) return
    this.#timer = setTimeout(() => {
      this.#timer = null
      for (const channel of this.#channels.keys()) this.#show(channel)
    }, atMostEvery)
  }

  #show(channel: Channel): void {
    const watching = this.#channels.get(channel)
    if (watching === undefined) return
    const shown = JSON.stringify(this.viewOf(watching.docId))
    if (shown === watching.shown) return
    watching.shown = shown
    channel.send(encoder.encode(shown))
  }
}

/** Of the room held here, or of the one joined: the wall beside another pen says the same. */
export function turnoutOf(rooms: RoomWatch): Turnout {
  const slowly = slowTotals()
  return {
    phonesVoting: (docId) => slowly(docId, rooms.viewOf(docId).room?.phoneVote ?? null),
    onChange: (listener) => rooms.onChange(listener),
  }
}
