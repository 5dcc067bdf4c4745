/**
 * What the wall knows: the last good view of the meeting and whether its host still speaks. A cut, a broken frame or
 * a host that restarts never takes the view away; the feed keeps trying and the wall keeps showing.
 */
import { screenOver } from '#shared/contract/phone.ts'
import { publicViewSchema, type PublicView } from '#shared/contract/public-view.ts'
import { hearHostNow, hostTime } from '../ui/page-clock.ts'
import type { OpenLink } from './link.ts'
import { typesetView } from './typeset-view.ts'

export interface WallState {
  /** Null until the first one arrives. */
  view: PublicView | null
  linked: boolean
  /** Since when nothing is heard, host time, UTC ms; null while linked. */
  cutAt: number | null
  /** The seat of this screen ended: it shows its last picture, and tries no more. */
  isOver: boolean
}

/** Waits between two tries, ms: at once after a blink, then calmly, for as long as the evening lasts. */
const waits = [250, 500, 1000, 2000, 4000] as const

/** Asks the room whether this screen still has its seat; null when the room does not answer. */
export type AskSeat = () => Promise<boolean | null>

const decoder = new TextDecoder('utf-8', { fatal: true })

export class WallFeed {
  #state: WallState = { view: null, linked: false, cutAt: null, isOver: false }
  readonly #listeners = new Set<() => void>()
  readonly #docId: string
  readonly #openLink: OpenLink
  readonly #askSeat: AskSeat | null
  #closeLink: (() => void) | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #tries = 0
  #stopped = false

  /** @param askSeat for a screen of the room; a projection of this computer's own needs no seat */
  constructor(docId: string, openLink: OpenLink, askSeat: AskSeat | null = null) {
    this.#docId = docId
    this.#openLink = openLink
    this.#askSeat = askSeat
    this.#connect()
  }

  get state(): WallState {
    return this.#state
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  stop(): void {
    this.#stopped = true
    clearTimeout(this.#timer)
    this.#closeLink?.()
  }

  #connect(): void {
    // The first view of a connection is taken whatever its revision: a restarted host counts from one again.
    let heard = 0
    this.#closeLink = this.#openLink(
      { kind: 'wall', docId: this.#docId },
      {
        onFrame: (frame) => {
          const view = readView(frame)
          if (view === null || view.docId !== this.#docId || view.revision < heard) return
          heard = view.revision
          this.#tries = 0
          hearHostNow(view.hostNow)
          this.#set({ view, linked: true, cutAt: null, isOver: false })
        },
        onClose: (code) => {
          this.#set({ ...this.#state, linked: false, cutAt: this.#state.cutAt ?? hostTime() })
          if (this.#askSeat !== null && code === screenOver) this.#end()
          // A room that refuses the line, and one that is down, close it alike: the door tells them apart.
          else if (this.#askSeat !== null && heard === 0) void this.#retryIfSeated(this.#askSeat)
          else this.#retry()
        },
      },
    )
  }

  async #retryIfSeated(ask: AskSeat): Promise<void> {
    const isSeated = await ask()
    if (this.#stopped) return
    if (isSeated === false) this.#end()
    else this.#retry()
  }

  #retry(): void {
    const wait = waits[Math.min(this.#tries, waits.length - 1)] ?? 4000
    this.#tries += 1
    this.#timer = setTimeout(() => this.#connect(), wait)
  }

  #end(): void {
    this.#set({ ...this.#state, isOver: true })
  }

  #set(state: WallState): void {
    this.#state = state
    for (const tell of this.#listeners) tell()
  }
}

/** A frame as a view, or null when it is not one: the wall then keeps what it shows. */
export function readView(frame: ArrayBuffer): PublicView | null {
  try {
    const { data } = publicViewSchema.safeParse(JSON.parse(decoder.decode(frame)))
    return data === undefined ? null : typesetView(data)
  } catch {
    return null
  }
}
