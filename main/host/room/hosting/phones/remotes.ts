/**
 * A remote's buttons on a phone: admitted by the facilitator in one key, then a few acts, each the very step a pen's
 * keyboard would take, with what it expects to find and by the right of the role whose buttons they are.
 */
import type { WallState } from '#shared/contract/meeting.ts'
import type { Intent, RemoteAct } from '#shared/contract/phone.ts'
import { refuse, success, type Result } from '#shared/contract/result.ts'
import { mayCommand, mayWritePart } from '#shared/contract/rights.ts'
import type { RemoteOf } from '#shared/contract/room.ts'
import { setWall } from '#shared/meeting/edits.ts'
import { readEvening, type Evening } from '#shared/meeting/evening.ts'
import {
  endTurnStep,
  extendItemStep,
  extendTurnStep,
  itemStep,
  nextTurnStep,
  pauseStep,
  resumeStep,
  wallAfterItem,
  wallAfterTurn,
  type Step,
} from '#shared/meeting/steps.ts'
import type { Knock } from '#shared/contract/room.ts'
import type { FactKind } from '#shared/rules/facts.ts'
import type { OpenRoom } from '../open-room.ts'
import type { SeatRecord } from '../seats.ts'
import type { DeskTools } from './guests.ts'

/** Facts a remote writes: what undo looks for after the host came back. */
const remoteFacts: ReadonlySet<FactKind> = new Set<FactKind>([
  'turnStarted',
  'turnEnded',
  'turnExtended',
  'itemExtended',
  'itemStarted',
  'sessionPaused',
  'sessionResumed',
])

/** Phones that ask for a remote's buttons at once. */
const mostAsked = 5

type LastAct = { entryId: string } | { shows: WallState['shows'] }

export class Remotes {
  readonly #tools: DeskTools
  readonly #asked = new Map<string, { knock: Knock; leave: () => void }>()
  /** What undo takes back, by seat. */
  readonly #last = new Map<string, LastAct>()

  constructor(tools: DeskTools) {
    this.#tools = tools
  }

  /** The two digits to compare, while somebody has to decide. */
  signOf(seatId: string): string | null {
    return this.#asked.get(seatId)?.knock.sign ?? null
  }

  /** The seat ends, or its buttons are taken back. */
  forget(seatId: string): void {
    this.#asked.get(seatId)?.leave()
    this.#asked.delete(seatId)
    this.#last.delete(seatId)
  }

  /** Answers once somebody decided. */
  async ask(room: OpenRoom, seat: SeatRecord, of: RemoteOf): Promise<Result<null>> {
    if (seat.remote === of) return success(null)
    this.#asked.get(seat.seatId)?.leave()
    // Phones alone never fill the place where another Tablée knocks.
    const others = room.knocks.list.filter(({ kind }) => kind === 'remote')
    if (others.length >= mostAsked) return refuse('tooManyKnocks')
    // What a phone typed is nobody's name until a pen accepted it, least of all of whoever asks to animate.
    const { name, number, from } = seat
    const knocked = room.knocks.knock({ kind: 'remote', seat: of, name, number, from })
    if (knocked === null) return refuse('tooManyKnocks')
    const own = { knock: knocked.knock, leave: knocked.leave }
    this.#asked.set(seat.seatId, own)
    // The sign is shown from now on, to the phone as to the facilitator.
    room.touched()
    const as = await knocked.answer
    if (this.#asked.get(seat.seatId) === own) this.#asked.delete(seat.seatId)
    if (as === null) {
      room.touched()
      return refuse('remoteRefused')
    }
    // A facilitator may hand over the other buttons than were asked for; who writes has none.
    const remote = as === 'minuteTaker' ? of : as
    return room.seats.change(seat.seatId, { remote }) === null ? refuse('noSuchSeat') : success(null)
  }

  async act(
    room: OpenRoom,
    { seatId, remote }: SeatRecord,
    { id, act }: Extract<Intent, { kind: 'remote' }>,
  ): Promise<Result<unknown>> {
    if (remote === null) return refuse('notAllowed')
    const meeting = (await this.#tools.meetings.open(room.docId)).reader.snapshot
    if (meeting === null) return refuse('noSuchMeeting')
    const evening = readEvening(meeting)
    if (act === 'calm') return this.#calm(room, seatId, remote, meeting.wall)
    if (act === 'undo') return this.#undo(room, seatId, remote, evening, id)
    const found = this.#step(act, remote, evening, this.#tools.meetings.now(room.docId))
    if (!found.ok) return found
    const { fact, expects } = found.value
    if (!mayCommand(remote, fact.kind)) return refuse('notAllowed')
    const done = await this.#tools.meetings.command(room.docId, { id, fact, expects }, seatId)
    if (!done.ok) return done
    this.#last.set(seatId, { entryId: done.value.entryId })
    if (fact.kind === 'itemStarted') {
      await this.#onWall(room, meeting.wall, { ...wallAfterTurn, ...wallAfterItem(evening, fact.itemId) })
    } else if (fact.kind === 'turnStarted' || fact.kind === 'turnEnded') {
      await this.#onWall(room, meeting.wall, wallAfterTurn)
    }
    return done
  }

  #step(act: Exclude<RemoteAct, 'calm' | 'undo'>, remote: RemoteOf, evening: Evening, now: number): Result<Step> {
    const { newId } = this.#tools
    const or = (step: Step | null, code: string): Result<Step> => (step === null ? refuse(code) : success(step))
    switch (act) {
      case 'nextSpeaker':
        return or(nextTurnStep(evening, newId()), 'nobodyWaits')
      case 'endTurn':
        return or(endTurnStep(evening), 'nobodySpeaks')
      case 'addMinute': {
        const ofTurn = remote === 'speechSteward' ? extendTurnStep(evening, 1) : null
        return or(ofTurn ?? extendItemStep(evening, 1, now), 'noItemUnderWay')
      }
      case 'nextItem':
        return or(evening.next === null ? null : itemStep(evening, evening.next.id), 'noItemAfter')
      case 'suspend':
        return success(pauseStep('suspension'))
      case 'resume':
        return success(resumeStep)
      default:
        return act satisfies never
    }
  }

  async #calm(room: OpenRoom, seatId: string, remote: RemoteOf, wall: WallState): Promise<Result<null>> {
    if (!mayWritePart(remote, 'body')) return refuse('notAllowed')
    this.#last.set(seatId, { shows: wall.shows })
    await this.#onWall(room, wall, { shows: wall.shows === 'calm' ? 'auto' : 'calm' })
    return success(null)
  }

  /** What this remote did last; after the host came back, the last thing the journal has of it. */
  async #undo(
    room: OpenRoom,
    seatId: string,
    remote: RemoteOf,
    { standing, meeting }: Evening,
    id: string,
  ): Promise<Result<unknown>> {
    const last = this.#last.get(seatId)
    if (last !== undefined && 'shows' in last) {
      this.#last.delete(seatId)
      await this.#onWall(room, meeting.wall, { shows: last.shows })
      return success(null)
    }
    const own = standing.filter((entry) => entry.seat === seatId && remoteFacts.has(entry.kind))
    const entry =
      own.find((each) => each.id === last?.entryId) ?? own.toSorted((a, b) => a.recordedAt - b.recordedAt).at(-1)
    if (entry === undefined) return refuse('nothingToUndo')
    if (!mayCommand(remote, entry.kind)) return refuse('notAllowed')
    const undone = await this.#tools.meetings.undo(room.docId, entry.id, id, seatId)
    if (undone.ok) this.#last.delete(seatId)
    return undone
  }

  async #onWall(room: OpenRoom, wall: WallState, changes: Partial<WallState>): Promise<void> {
    const isSo = Object.entries(changes).every(([key, value]) => wall[key as keyof WallState] === value)
    if (!isSo) await this.#tools.meetings.changeBody(room.docId, (body) => setWall(body, changes))
  }
}
