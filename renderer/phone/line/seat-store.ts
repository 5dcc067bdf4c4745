/** What this phone knows of the room, and what it asks: an immutable state that screens draw, and one verb. */
import type { Intent, PhoneFrame, PhoneView } from '#shared/contract/phone.ts'
import { typesetView } from '../typeset-view.ts'
import { PendingIntents, randomId, type Answer, type Asked } from './pending-intents.ts'
import { SeatLine, type LineState, type SeatLineDeps } from './seat-line.ts'

export interface SeatState {
  line: LineState
  /** The last one heard; null until the first. */
  view: PhoneView | null
  /** When the room was last heard, by its own clock, UTC ms; null until it was. What is shown is of then. */
  heardAt: number | null
  /** The room's clock less this phone's, ms. */
  clockOffset: number
  /** Why the seat is over; `gone`: the room does not know this phone any more. */
  over: 'roomClosed' | 'removed' | 'gone' | null
  /** Asked and not answered yet. */
  waiting: readonly Intent[]
}

/** A difference this small is the journey, not the clock, ms. */
const journey = 500

export class SeatStore {
  #state: SeatState = { line: 'joining', view: null, heardAt: null, clockOffset: 0, over: null, waiting: [] }
  readonly #listeners = new Set<() => void>()
  readonly #pending = new PendingIntents(randomId)
  readonly #line: SeatLine
  readonly #now: () => number

  constructor(deps: SeatLineDeps) {
    this.#now = deps.now
    this.#line = new SeatLine(deps, {
      onFrame: (frame) => this.#hear(frame),
      onState: (line) => this.#lineIs(line),
    })
  }

  get state(): SeatState {
    return this.#state
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Resolves once the room answered, however many cuts later. */
  async ask(asked: Asked): Promise<Answer> {
    const { intent, answer } = this.#pending.add(asked)
    this.#line.send(intent)
    this.#set({ waiting: this.#pending.list() })
    return answer
  }

  wake(): void {
    this.#line.wake()
  }

  stop(): void {
    this.#line.stop()
  }

  #hear(frame: PhoneFrame): void {
    switch (frame.kind) {
      case 'view':
        this.#set({ ...this.#heard(frame.view.hostNow), view: typesetView(frame.view) })
        return
      case 'alive':
        this.#set(this.#heard(frame.hostNow))
        return
      case 'answer': {
        const { id, ok, code, params } = frame
        this.#pending.answered(id, { ok, code, params })
        this.#set({ waiting: this.#pending.list() })
        return
      }
      default:
        this.#set({ over: frame.why })
    }
  }

  #heard(hostNow: number): Pick<SeatState, 'heardAt' | 'clockOffset'> {
    const offset = hostNow - this.#now()
    const isMoved = Math.abs(offset - this.#state.clockOffset) >= journey
    return { heardAt: hostNow, clockOffset: isMoved ? offset : this.#state.clockOffset }
  }

  #lineIs(line: LineState): void {
    if (line === 'cut') this.#pending.cut()
    if (line === 'over') this.#pending.giveUp()
    const over = line === 'over' ? (this.#state.over ?? 'gone') : null
    this.#set({ line, over, waiting: this.#pending.list() })
    if (line === 'linked') for (const intent of this.#pending.list()) this.#line.send(intent)
  }

  #set(values: Partial<SeatState>): void {
    this.#state = { ...this.#state, ...values }
    for (const tell of this.#listeners) tell()
  }
}
