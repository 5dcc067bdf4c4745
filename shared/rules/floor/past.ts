/**
 * What was said before, as the order needs it: turns and time by person, in the session and on the item, and how the
 * floor was last given. A point on the session itself is nobody's turn, nor is going on with an interrupted one;
 * presentations and words off the list are no turns either, though the latter take time.
 */
import type { Duration, EntryOf, TurnForm } from '../facts.ts'
import type { Via } from '../simultaneous.ts'
import type { Waiting } from './waiting.ts'

export interface Spoken {
  turns: number
  turnsOnItem: number
  ms: Duration
  msOnItem: Duration
  /** Has made a point of their own on the item: neither reply nor question. */
  hadPoint: boolean
}

export const silent: Spoken = { turns: 0, turnsOnItem: 0, ms: 0, msOnItem: 0, hadPoint: false }

/** A turn given on a request, with what its person had said before it. */
export interface Given {
  request: Waiting
  before: Spoken
}

/** The last time somebody had the floor on the item; `order` grows. */
export interface LastTurn {
  order: number
  /** How they had asked; null for who got it by name, or in a round. */
  via: Via | null
}

export class Past {
  readonly #itemId: string
  readonly #spoken = new Map<string, Spoken>()
  readonly given: Given[] = []
  readonly lastTurns = new Map<string, LastTurn>()
  /** How whoever had the floor last on the item had asked; null when nobody had. */
  lastVia: Via | null = null
  /** Whose turn is running. */
  running: string | null = null
  #turnsOnItem = 0
  #isCounted = false

  constructor(itemId: string) {
    this.#itemId = itemId
  }

  of(personId: string): Spoken {
    return this.#spoken.get(personId) ?? silent
  }

  /** @param answered the request it was given on, if it waited on the item */
  started(turn: EntryOf<'turnStarted'>, answered: Waiting | null): void {
    const { personId, itemId, form, asked, resumes } = turn
    const isProcedure = asked === 'procedure' || answered?.form === 'procedure'
    const isAsked = answered !== null && answered.place === null && answered.resumes === null
    const before = this.of(personId)
    this.#isCounted = form !== 'presentation' && !isProcedure
    this.running = form === 'turn' && !isProcedure ? personId : null
    if (isAsked && itemId === this.#itemId) {
      this.lastVia = answered.via
      if (!isProcedure) this.given.push({ request: answered, before })
    }
    if (form !== 'turn' || isProcedure || resumes !== undefined || answered?.resumes) return
    const isHere = itemId === this.#itemId
    const isPoint = (asked ?? answered?.form ?? 'speak') === 'speak'
    this.#spoken.set(personId, {
      ...before,
      turns: before.turns + 1,
      turnsOnItem: before.turnsOnItem + (isHere ? 1 : 0),
      hadPoint: before.hadPoint || (isHere && isPoint),
    })
    if (isHere) this.lastTurns.set(personId, { order: (this.#turnsOnItem += 1), via: isAsked ? answered.via : null })
  }

  ended({ personId, itemId }: { personId: string; itemId: string; form: TurnForm }, durationMs: Duration): void {
    this.running = null
    if (!this.#isCounted) return
    const before = this.of(personId)
    const onItem = itemId === this.#itemId ? durationMs : 0
    this.#spoken.set(personId, { ...before, ms: before.ms + durationMs, msOnItem: before.msOnItem + onItem })
  }
}
