/**
 * The room's seats: who holds a token, as what, under which name. Tokens are kept as their sha256 alone, so that the
 * file that lets a room survive its host's death opens nothing by itself.
 */
import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { remoteOfSchema, roomSeatSchema, type RoomSeat, type RoomSeatView } from '#shared/contract/room.ts'

export const seatRecordSchema = z.object({
  seatId: z.string(),
  seat: roomSeatSchema,
  tokenHash: z.string(),
  number: z.number().nullable(),
  typed: z.string(),
  name: z.string(),
  personId: z.string().nullable(),
  accepted: z.boolean(),
  muted: z.boolean(),
  enteredAt: z.number(),
  from: z.string(),
  remote: remoteOfSchema.nullable(),
  /** The Tablée a pen's seat belongs to; null for a plain browser. */
  hostId: z.string().nullable(),
})
export type SeatRecord = z.infer<typeof seatRecordSchema>

/** More than any hall of a neighbourhood holds; a table that grows without end is an attack. */
const mostSeats = 600

export interface NewSeat {
  seat: RoomSeat
  typed: string
  from: string
  /** A pen's: the name it knocked with. */
  name?: string
  hostId?: string
}

export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

export class Seats {
  readonly #byId = new Map<string, SeatRecord>()
  readonly #byToken = new Map<string, SeatRecord>()
  readonly #connections = new Map<string, Set<() => void>>()
  readonly #newId: () => string
  readonly #now: () => number
  readonly #changed: () => void
  #lastNumber = 0

  /** @param numbersAfter guests' numbers go on from here */
  constructor(
    kept: readonly SeatRecord[],
    newId: () => string,
    now: () => number,
    changed: () => void,
    numbersAfter = 0,
  ) {
    this.#lastNumber = numbersAfter
    this.#newId = newId
    this.#now = now
    this.#changed = changed
    for (const record of kept) this.#put({ ...record })
  }

  get records(): readonly SeatRecord[] {
    return [...this.#byId.values()]
  }

  /** The seat and its token, told once; null when the room is full. */
  enter({ seat, typed, from, name = '', hostId }: NewSeat): { record: SeatRecord; token: string } | null {
    if (this.#byId.size >= mostSeats && !this.#makeRoom()) return null
    const token = randomBytes(24).toString('base64url')
    const isPhone = seat === 'participant' || seat === 'observer'
    const record: SeatRecord = {
      seatId: this.#newId(),
      seat,
      tokenHash: tokenHash(token),
      number: isPhone ? this.#lastNumber + 1 : null,
      typed,
      name,
      personId: null,
      accepted: !isPhone,
      muted: false,
      enteredAt: this.#now(),
      from,
      remote: null,
      hostId: hostId ?? null,
    }
    this.#put(record)
    this.#changed()
    return { record, token }
  }

  /** Whose token this is; null for one nobody was given, or that was taken back. */
  find(token: string): SeatRecord | null {
    return this.#byToken.get(tokenHash(token)) ?? null
  }

  get(seatId: string): SeatRecord | null {
    return this.#byId.get(seatId) ?? null
  }

  change(seatId: string, values: Partial<Omit<SeatRecord, 'seatId' | 'tokenHash'>>): SeatRecord | null {
    const record = this.#byId.get(seatId)
    if (record === undefined) return null
    Object.assign(record, values)
    this.#changed()
    return record
  }

  /** A live connection of a seat; `cut` ends it when the seat is removed. Answers what to call when it closed. */
  connected(seatId: string, cut: () => void): () => void {
    const cuts = this.#connections.get(seatId) ?? new Set()
    this.#connections.set(seatId, cuts)
    cuts.add(cut)
    if (cuts.size === 1) this.#changed()
    return () => {
      cuts.delete(cut)
      if (cuts.size === 0) this.#changed()
    }
  }

  /** The token ends, and with it whatever it holds open. */
  remove(seatId: string): void {
    const record = this.#byId.get(seatId)
    if (record === undefined) return
    this.#byId.delete(seatId)
    this.#byToken.delete(record.tokenHash)
    for (const cut of this.#connections.get(seatId) ?? []) cut()
    this.#connections.delete(seatId)
    this.#changed()
  }

  views(): RoomSeatView[] {
    return this.records.map(({ tokenHash: _hash, hostId: _host, ...record }) => ({
      ...record,
      online: (this.#connections.get(record.seatId)?.size ?? 0) > 0,
    }))
  }

  /**
   * Somebody with the code may enter again and again: of phones that are nobody yet and hold no connection the oldest
   * goes, so that they only push each other out.
   */
  #makeRoom(): boolean {
    const idle = this.records.find(
      ({ seatId, seat, personId, name }) =>
        (seat === 'participant' || seat === 'observer') &&
        personId === null &&
        name === '' &&
        (this.#connections.get(seatId)?.size ?? 0) === 0,
    )
    if (idle === undefined) return false
    this.remove(idle.seatId)
    return true
  }

  #put(record: SeatRecord): void {
    this.#byId.set(record.seatId, record)
    this.#byToken.set(record.tokenHash, record)
    this.#lastNumber = Math.max(this.#lastNumber, record.number ?? 0)
  }
}
