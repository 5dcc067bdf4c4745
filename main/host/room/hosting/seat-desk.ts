/**
 * What pens do with the seats of phones, and what phones ask for: the only place where a seat of the room becomes a
 * person of the meeting, or an entry of its journal. What one seat asks for is done one after the other.
 */
import type { Intent, PhoneView } from '#shared/contract/phone.ts'
import { refuse, success, type Result } from '#shared/contract/result.ts'
import { mayIntend } from '#shared/contract/rights.ts'
import type { SeatAct } from '#shared/contract/room.ts'
import { readEvening } from '#shared/meeting/evening.ts'
import type { OpenRoom } from './open-room.ts'
import { Acceptance } from './phones/acceptance.ts'
import { declare } from './phones/declare.ts'
import { ask, withdraw } from './phones/floor-intents.ts'
import type { DeskTools } from './phones/guests.ts'
import type { PhoneBallots } from './phones/phone-ballots.ts'
import { plainLine } from './phones/plain-line.ts'
import { Remotes } from './phones/remotes.ts'
import type { SeatRecord } from './seats.ts'

/** Of one seat; whoever writes reads everybody's. */
const mostMessagesWaiting = 5

/** A muted seat still takes back what it asked for, and its vote is a vote. */
const neverMuted: ReadonlySet<Intent['kind']> = new Set<Intent['kind']>(['withdraw', 'vote', 'dots'])

export class SeatDesk {
  readonly #tools: DeskTools
  readonly #ballots: PhoneBallots
  readonly #remotes: Remotes
  readonly #acceptance: Acceptance
  readonly #turns = new Map<string, Promise<unknown>>()

  constructor(tools: DeskTools, ballots: PhoneBallots) {
    this.#tools = tools
    this.#ballots = ballots
    this.#remotes = new Remotes(tools)
    this.#acceptance = new Acceptance(tools)
  }

  /** The room is open: its meeting is in memory from now on. */
  follow(room: OpenRoom): void {
    this.#tools.meetings.open(room.docId).catch(() => undefined)
  }

  leave(room: OpenRoom): void {
    for (const { seatId } of room.seats.records) this.#forget(seatId)
  }

  ballotsOf(room: OpenRoom, seat: SeatRecord): Pick<PhoneView, 'vote' | 'dots'> {
    return this.#ballots.viewOf(room, seat)
  }

  /** The two digits of a remote that is asked for; null while none is. */
  remoteSignOf(seatId: string): string | null {
    return this.#remotes.signOf(seatId)
  }

  /** What a phone asks for. Answers codes of the rules as they are. */
  async intend(room: OpenRoom, seatId: string, intent: Intent): Promise<Result<unknown>> {
    const seat = room.seats.get(seatId)
    if (seat === null) return refuse('noSuchSeat')
    if (!mayIntend(seat.seat, intent.kind)) return refuse('notAllowed')
    // Silent for the room, and for whoever was muted.
    if (seat.muted && !neverMuted.has(intent.kind)) return success(null)
    // Answered once somebody decided: what else the phone asks for does not wait for that.
    if (intent.kind === 'askRemote') return this.#remotes.ask(room, seat, intent.of)
    return this.#inTurn(room, seatId, (own) => this.#done(room, own, intent))
  }

  /** Somebody goes by themselves: nobody waits for them in line. */
  async leaving(room: OpenRoom, seatId: string): Promise<void> {
    await this.#inTurn(room, seatId, async (seat) => {
      const meeting = (await this.#tools.meetings.open(room.docId)).reader.snapshot
      const queue = meeting === null ? [] : readEvening(meeting).floor.queue
      const waits = queue.some((entry) => entry.personId === seat.personId)
      return waits ? withdraw(this.#tools, room, seat, this.#tools.newId()) : success(null)
    })
    this.#forget(seatId)
  }

  /** @param by the pen's page, as the journal names it */
  async act(room: OpenRoom, seatId: string, act: SeatAct, by: string): Promise<Result<null>> {
    const { seats } = room
    switch (act.kind) {
      case 'mute':
      case 'unmute':
        seats.change(seatId, { muted: act.kind === 'mute' })
        return success(null)
      case 'endRemote':
        this.#remotes.forget(seatId)
        seats.change(seatId, { remote: null })
        return success(null)
      case 'refuseName':
        // Whoever was accepted before stays so; who never was is nobody yet, and is told how to be.
        seats.change(seatId, { typed: '', accepted: (seats.get(seatId)?.name ?? '') !== '' })
        return success(null)
      case 'remove':
        this.#forget(seatId)
        seats.remove(seatId)
        return success(null)
      case 'rename':
        return this.#inTurn(room, seatId, (seat) => this.#acceptance.rename(room, seat, act.name))
      case 'accept':
        return this.#inTurn(room, seatId, (seat) => this.#acceptance.accept(room, seat, act, by))
      default:
        return act satisfies never
    }
  }

  #done(room: OpenRoom, seat: SeatRecord, intent: Exclude<Intent, { kind: 'askRemote' }>): Promise<Result<unknown>> {
    switch (intent.kind) {
      case 'ask':
        return ask(this.#tools, room, seat, intent)
      case 'withdraw':
        return withdraw(this.#tools, room, seat, intent.id)
      case 'vote':
      case 'dots':
        return this.#ballots.cast(room, seat, intent)
      case 'declare':
        return declare(this.#tools, room, seat, intent)
      case 'message':
        return this.#message(room, seat, intent)
      case 'rename':
        return this.#rename(room, seat, intent.name)
      case 'remote':
        return this.#remotes.act(room, seat, intent)
      default:
        return intent satisfies never
    }
  }

  /** What is typed waits for a pen; until then the seat is called as before. */
  async #rename(room: OpenRoom, { seatId, typed }: SeatRecord, name: string): Promise<Result<null>> {
    const wanted = plainLine(name)
    if (wanted === '') return refuse('nameMissing')
    if (wanted !== typed) room.seats.change(seatId, { typed: wanted, accepted: false })
    return success(null)
  }

  async #message(
    room: OpenRoom,
    { seatId, personId, name, number }: SeatRecord,
    { id, text }: Extract<Intent, { kind: 'message' }>,
  ): Promise<Result<null>> {
    const { meetings, newId } = this.#tools
    const said = text.trim()
    if (said === '') return refuse('badInput', { path: 'text' })
    const { messages } = room.record()
    if (messages.some((message) => message.messageId === id && message.seatId === seatId)) return success(null)
    const own = messages.filter((message) => message.seatId === seatId)
    if (own.length >= mostMessagesWaiting) return refuse('tooManyMessages')
    const meeting = (await meetings.open(room.docId)).reader.snapshot
    const itemId = meeting === null ? null : readEvening(meeting).session.currentItemId
    const messageId = messages.some((message) => message.messageId === id) ? newId() : id
    const added = room.addMessage({
      messageId,
      seatId,
      personId,
      name,
      number,
      itemId,
      text: said,
      at: meetings.now(room.docId),
    })
    return added ? success(null) : refuse('tooManyMessages')
  }

  #forget(seatId: string): void {
    this.#remotes.forget(seatId)
    this.#turns.delete(seatId)
  }

  /** After what this seat already asked for, with the seat as it is then. */
  #inTurn<T>(room: OpenRoom, seatId: string, work: (seat: SeatRecord) => Promise<Result<T>>): Promise<Result<T>> {
    const before = this.#turns.get(seatId) ?? Promise.resolve()
    const turn = before.then(() => {
      const seat = room.seats.get(seatId)
      return seat === null ? refuse('noSuchSeat') : work(seat)
    })
    this.#turns.set(
      seatId,
      turn.catch(() => undefined),
    )
    return turn
  }
}
