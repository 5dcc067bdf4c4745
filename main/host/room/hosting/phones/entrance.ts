/** `POST /enter` and `POST /leave`: from a code to a seat and its cookie, and back. */
import { enterSchema, type Enter, type EnterRefusal } from '#shared/contract/phone.ts'
import { isSameCode } from '../codes.ts'
import type { OpenRoom } from '../open-room.ts'
import type { SeatRecord } from '../seats.ts'
import type { CookieKind } from './cookies.ts'
import { plainLine } from './plain-line.ts'
import type { WrongTries } from './wrong-tries.ts'

export type Entered = { ok: true; record: SeatRecord; token: string | null } | { ok: false; code: EnterRefusal }

const no = (code: EnterRefusal): Entered => ({ ok: false, code })

export function cookieOf(as: Enter['as']): CookieKind {
  return as === 'projection' ? 'wall' : 'seat'
}

export class Entrance {
  readonly #room: OpenRoom
  readonly #tries: WrongTries

  constructor(room: OpenRoom, tries: WrongTries) {
    this.#room = room
    this.#tries = tries
  }

  /**
   * The seat whoever holds this cookie has: it comes back to its number and its place in line. Null for a token nobody
   * holds any more, and for a phone of a room that wants computers alone.
   */
  seatOf(kind: CookieKind, token: string | null): SeatRecord | null {
    const record = token === null ? null : this.#room.seats.find(token)
    if (record === null) return null
    if (kind === 'wall') return record.seat === 'projection' ? record : null
    const isPhone = record.seat === 'participant' || record.seat === 'observer'
    return isPhone && this.#room.reach === 'phones' ? record : null
  }

  /**
   * @param body JSON as it came
   * @param tokenOf the token the request brought for that kind of seat
   */
  enter(body: unknown, from: string, tokenOf: (kind: CookieKind) => string | null): Entered {
    const parsed = enterSchema.safeParse(body)
    if (!parsed.success) return no('badInput')
    const asked = parsed.data
    if (asked.as !== 'projection' && this.#room.reach === 'computers') return no('noPhones')
    const kind = cookieOf(asked.as)
    const own = this.seatOf(kind, tokenOf(kind))
    if (own !== null) return { ok: true, record: this.#comeBack(own, asked), token: null }
    if (!this.#tries.mayTry(from)) return no('tooManyTries')
    const { codes } = this.#room
    if (!isSameCode(asked.code, asked.as === 'projection' ? codes.projection : codes.participant)) {
      this.#tries.wrong(from)
      return no('wrongCode')
    }
    const entered = this.#room.seats.enter({ seat: asked.as, typed: plainLine(asked.name), from })
    return entered === null ? no('roomFull') : { ok: true, ...entered }
  }

  /** The same device again: as what it now wants to be, under the name it now types. */
  #comeBack(own: SeatRecord, { as, name }: Enter): SeatRecord {
    const typed = plainLine(name)
    const changes = {
      ...(own.seat === as ? {} : { seat: as, remote: null }),
      ...(typed === '' || typed === own.typed ? {} : { typed, accepted: false }),
    }
    return Object.keys(changes).length === 0 ? own : (this.#room.seats.change(own.seatId, changes) ?? own)
  }
}
