/**
 * The line to the room: opened, watched and opened again by itself. It is linked only once a whole view has come by the
 * connection that stands, so that what is shown as fresh is fresh.
 */
import type { Intent, PhoneFrame } from '#shared/contract/phone.ts'
import type { OpenSeatLink, SeatLink } from './seat-link.ts'

/** over: somebody decided so, or this phone has no seat any more; nothing is tried again. */
export type LineState = 'joining' | 'linked' | 'cut' | 'over'

/** The host speaks every second; a phone that hears nothing this long shows itself cut, ms. */
export const mostSilence = 3000
/** Waits between two tries, ms: at once after a blink, then calmly, for as long as the evening lasts. */
export const waits = [250, 500, 1000, 2000, 4000, 8000] as const
/** A phone taken out of a pocket that heard something this long ago asks for nothing, ms. */
const stillFresh = 1500

export interface SeatLineDeps {
  openLink: OpenSeatLink
  /** This phone's clock, ms. */
  now: () => number
  /** Calls back after so many ms; answers what forgets it. */
  later: (work: () => void, ms: number) => () => void
  /** Whether this phone still has a seat; null when the room does not answer. Asked after a try that gave nothing. */
  hasSeat: () => Promise<boolean | null>
}

export interface SeatLineEvents {
  onState: (state: LineState) => void
  onFrame: (frame: PhoneFrame) => void
}

export class SeatLine {
  readonly #deps: SeatLineDeps
  readonly #events: SeatLineEvents
  #state: LineState = 'joining'
  #link: SeatLink | null = null
  #heardAt = 0
  #heardHere = false
  #tries = 0
  #forgetRetry = (): void => undefined
  #forgetSilence = (): void => undefined

  constructor(deps: SeatLineDeps, events: SeatLineEvents) {
    this.#deps = deps
    this.#events = events
    this.#connect()
  }

  get state(): LineState {
    return this.#state
  }

  send(intent: Intent): void {
    if (this.#state === 'linked') this.#link?.send(intent)
  }

  /** The phone woke up, or its network came back: what stands is not believed for long, and no wait is kept. */
  wake(): void {
    if (this.#state === 'over') return
    const silence = this.#deps.now() - this.#heardAt
    if (this.#state === 'linked' && silence >= 0 && silence < stillFresh) return
    if (this.#state === 'linked' && silence >= mostSilence) this.#set('cut')
    this.#tries = 0
    this.#connect()
  }

  stop(): void {
    this.#drop()
    this.#set('over')
  }

  #connect(): void {
    this.#drop()
    this.#heardHere = false
    this.#link = this.#deps.openLink({
      onFrame: (frame) => this.#hear(frame),
      onClose: () => this.#lost(),
    })
    this.#watch()
  }

  #drop(): void {
    this.#forgetRetry()
    this.#forgetSilence()
    this.#link?.close()
    this.#link = null
  }

  /** Silence cuts as a closed connection does: a phone's network may go without a word. */
  #watch(): void {
    this.#forgetSilence()
    this.#forgetSilence = this.#deps.later(() => this.#lost(), mostSilence)
  }

  #hear(frame: PhoneFrame): void {
    this.#heardAt = this.#deps.now()
    this.#heardHere = true
    this.#watch()
    if (frame.kind === 'view') {
      this.#tries = 0
      // The view first: nobody is told that the line is back before there is something fresh to show.
      this.#events.onFrame(frame)
      this.#set('linked')
      return
    }
    this.#events.onFrame(frame)
    if (frame.kind === 'over') this.stop()
  }

  #lost(): void {
    if (this.#state === 'over') return
    const gaveNothing = !this.#heardHere
    this.#drop()
    if (this.#state === 'linked' || gaveNothing) this.#set('cut')
    const wait = waits[Math.min(this.#tries, waits.length - 1)] ?? 8000
    this.#tries += 1
    this.#forgetRetry = this.#deps.later(() => this.#connect(), wait)
    if (gaveNothing) void this.#askForSeat()
  }

  /** A socket never says why it was refused. */
  async #askForSeat(): Promise<void> {
    if ((await this.#deps.hasSeat()) === false && this.#state === 'cut') this.stop()
  }

  #set(state: LineState): void {
    if (this.#state === state || this.#state === 'over') return
    this.#state = state
    this.#events.onState(state)
  }
}
