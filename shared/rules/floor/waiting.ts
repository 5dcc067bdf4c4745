/**
 * Who waits on an item: those who asked, those who have a place in the round under way, and whoever was interrupted.
 */
import type { Duration, EntryOf, Instant, JournalEntry, RequestForm, TurnForm } from '../facts.ts'
import type { Flow } from '../session.ts'
import { viaOf, type Via } from '../simultaneous.ts'
import { spentAt } from '../stopwatch.ts'

/** A turn cut short, as it stood. */
export interface Interrupted {
  turnId: string
  form: TurnForm
  spentMs: Duration
  extraMs: Duration
  lengthMs: Duration | null | undefined
}

export interface Waiting {
  requestId: string
  personId: string
  itemId: string
  /** When they asked: by the host's stamp. */
  at: Instant
  /** Its place in the journal: who asked before whom, at one instant too. */
  index: number
  form: RequestForm
  via: Via
  /** Was still waiting when this subject was last left. */
  carried: boolean
  /** From 0, in the round under way; null for who asked. */
  place: number | null
  /** Null unless it goes on with a turn that was interrupted. */
  resumes: Interrupted | null
}

type FlowTurn = NonNullable<Flow['turn']>

const isAsk = (request: Waiting) => request.place === null && request.resumes === null

/** Asked by hand and by phone at once: two entries of one wish. A point on the session itself is another one. */
function isSameWish(a: Waiting, b: Waiting): boolean {
  return isAsk(a) && isAsk(b) && (a.form === 'procedure') === (b.form === 'procedure')
}

const none: readonly Waiting[] = []

/** Follows one item entry by entry; everything it does costs the same however many wait. */
export class WaitingLine {
  readonly #itemId: string
  readonly #waiting = new Map<string, Waiting>()
  /** Replaced, never changed: whoever goes through one may take requests away meanwhile. */
  readonly #byPerson = new Map<string, readonly Waiting[]>()
  /** Every id ever used here: one that comes twice is one request. */
  readonly #known = new Set<string>()
  #round: string | null = null

  constructor(itemId: string) {
    this.#itemId = itemId
  }

  /** In the order they were asked, a round's places in theirs. */
  get waiting(): Waiting[] {
    return [...this.#waiting.values()]
  }

  /**
   * @param index of the entry in the journal
   * @param turn who had the floor just before it
   * @returns the request a turn answers, if it was given on one that waits here
   */
  take(entry: JournalEntry, index: number, turn: FlowTurn | null): Waiting | null {
    switch (entry.kind) {
      case 'floorRequested':
        if (entry.itemId === this.#itemId) this.#ask(entry, index)
        return null
      case 'turnStarted':
        return this.#answer(entry)
      case 'floorWithdrawn': {
        const withdrawn = this.#waiting.get(entry.requestId)
        if (withdrawn !== undefined) this.#drop(withdrawn, (other) => isSameWish(other, withdrawn))
        return null
      }
      case 'left':
        for (const request of this.#of(entry.personId)) this.#remove(request)
        return null
      case 'turnInterrupted':
        if (turn?.turnId === entry.turnId && turn.itemId === this.#itemId) this.#interrupt(entry, index, turn)
        return null
      case 'roundOpened':
        if (entry.itemId === this.#itemId) this.#openRound(entry, index)
        return null
      case 'roundClosed':
        if (entry.roundId === this.#round) this.#endRound()
        return null
      default:
        return null
    }
  }

  #ask({ requestId, personId, itemId, at, form, via, carried }: EntryOf<'floorRequested'>, index: number): void {
    this.#add({
      requestId,
      personId,
      itemId,
      at,
      index,
      form: form ?? 'speak',
      via: viaOf({ via }),
      carried: carried === true,
      place: null,
      resumes: null,
    })
  }

  /** Its own request; and whatever else the person waited for, unless the turn was for something else. */
  #answer({ requestId, personId, itemId, form }: EntryOf<'turnStarted'>): Waiting | null {
    const own = requestId === undefined ? undefined : this.#waiting.get(requestId)
    if (own !== undefined) {
      const isTheirTurn = own.resumes === null && own.form !== 'procedure' && form === 'turn'
      this.#drop(own, (other) => isSameWish(other, own) || (isTheirTurn && isAsk(other) && other.form !== 'procedure'))
    } else if (form === 'turn' && itemId === this.#itemId) {
      for (const request of this.#of(personId)) this.#remove(request)
    }
    return own ?? null
  }

  #interrupt({ requestId, at }: EntryOf<'turnInterrupted'>, index: number, turn: FlowTurn): void {
    const { turnId, personId, itemId, form, watch, extraMs, lengthMs } = turn
    const resumes = { turnId, form, spentMs: spentAt(watch, at), extraMs, lengthMs }
    const request = { requestId, personId, itemId, at, index, form: 'speak' as const, via: 'hand' as const }
    this.#add({ ...request, carried: false, place: null, resumes })
  }

  #openRound({ roundId, places, itemId, at }: EntryOf<'roundOpened'>, index: number): void {
    this.#endRound()
    this.#round = roundId
    for (const [place, { requestId, personId }] of places.entries()) {
      const request = { requestId, personId, itemId, at, index, form: 'speak' as const, via: 'hand' as const }
      this.#add({ ...request, carried: false, place, resumes: null })
    }
  }

  #endRound(): void {
    this.#round = null
    for (const request of this.waiting) if (request.place !== null) this.#remove(request)
  }

  #of(personId: string): readonly Waiting[] {
    return this.#byPerson.get(personId) ?? none
  }

  #add(request: Waiting): void {
    if (this.#known.has(request.requestId)) return
    this.#known.add(request.requestId)
    this.#waiting.set(request.requestId, request)
    this.#byPerson.set(request.personId, [...this.#of(request.personId), request])
  }

  #drop(request: Waiting, also: (other: Waiting) => boolean): void {
    for (const other of this.#of(request.personId)) if (also(other)) this.#remove(other)
    this.#remove(request)
  }

  #remove(request: Waiting): void {
    this.#waiting.delete(request.requestId)
    const left = this.#of(request.personId).filter((other) => other !== request)
    if (left.length === 0) this.#byPerson.delete(request.personId)
    else this.#byPerson.set(request.personId, left)
  }
}

/**
 * One line a person: going on with what was interrupted, else their place in the round, else what they asked first. A
 * point on the session itself stands beside.
 *
 * @param waiting in the order they were asked
 */
export function oneEach(waiting: readonly Waiting[]): Waiting[] {
  const weight = ({ resumes, place }: Waiting) => (resumes !== null ? 2 : place !== null ? 1 : 0)
  const shown = new Map<string, Waiting>()
  for (const request of waiting) {
    const wish = `${request.form === 'procedure'} ${request.personId}`
    const other = shown.get(wish)
    if (other === undefined || weight(request) > weight(other)) shown.set(wish, request)
  }
  return waiting.filter((request) => shown.get(`${request.form === 'procedure'} ${request.personId}`) === request)
}
