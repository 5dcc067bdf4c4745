/**
 * One open room: its codes, seats, knocks and messages. It knows no socket: its doors (phone-door.ts, pen-door.ts) do.
 */
import type { HostedRoom, Knock, PhoneVote, RoomCodes, RoomMessage, RoomReach, Wifi } from '#shared/contract/room.ts'
import { Knocks } from './knocks.ts'
import { Seats, type SeatRecord } from './seats.ts'

/** What is kept so that the room survives its host's death (room-file.ts). */
export interface RoomRecord {
  docId: string
  openedAt: number
  reach: RoomReach
  interfaceName: string
  /** The address listened on, and the ports taken there. */
  host: string
  port: number
  penPort: number
  codes: RoomCodes
  wifi: Wifi | null
  reachedAt: number | null
  restoredAt: number | null
  seats: SeatRecord[]
  messages: RoomMessage[]
  /** Guests are numbered after this one: the room that this one continues had so many. */
  numbersAfter: number
  /** How many pens were let in by nobody (HostSetting.room.admit). */
  selfAdmitted: number
}

const mostMessages = 200

export class OpenRoom {
  readonly docId: string
  readonly seats: Seats
  readonly knocks: Knocks
  readonly #listeners = new Set<() => void>()
  readonly #record: Omit<RoomRecord, 'seats'>
  #phoneVote: PhoneVote | null = null
  #keep: () => Promise<void> = async () => undefined

  constructor(record: RoomRecord, newId: () => string, now: () => number) {
    this.docId = record.docId
    this.#record = { ...record, messages: [...record.messages] }
    this.seats = new Seats(record.seats, newId, now, this.#changed, record.numbersAfter)
    this.knocks = new Knocks(newId, now, this.#changed)
  }

  get codes(): RoomCodes {
    return this.#record.codes
  }
  get reach(): RoomReach {
    return this.#record.reach
  }

  /** For the room's file. */
  record(): RoomRecord {
    return { ...this.#record, seats: [...this.seats.records] }
  }

  /** For pens. */
  view(): HostedRoom {
    const { host, port, penPort, selfAdmitted: _admitted, numbersAfter: _after, ...record } = this.#record
    return {
      ...record,
      messages: [...record.messages],
      address: `http://${host}${port === 80 ? '' : `:${port}`}`,
      penAddress: `${host}:${penPort}`,
      seats: this.seats.views(),
      knocks: this.knocks.list,
      phoneVote: this.#phoneVote,
    }
  }

  change(values: Partial<Pick<RoomRecord, 'reach' | 'wifi' | 'port' | 'penPort'>>): void {
    Object.assign(this.#record, values)
    this.#changed()
  }

  /**
   * Lets in by themselves, as what they ask, the pens that knock with the right code, until there were `most` in the
   * room's life: who was removed since does not make place for another.
   */
  admitFirst(most: number): void {
    for (const { knockId, kind, seat } of this.knocks.list) {
      if (kind !== 'pen' || this.#record.selfAdmitted >= most) continue
      // Counted first: the answer makes the room look at its knocks again.
      this.#record.selfAdmitted += 1
      this.knocks.answer(knockId, seat)
    }
  }

  /** A phone's page was opened from another device than this one. */
  reached(at: number): void {
    if (this.#record.reachedAt !== null) return
    this.#record.reachedAt = at
    this.#changed()
  }

  /** False when whoever writes has more than enough to read. */
  addMessage(message: RoomMessage): boolean {
    if (this.#record.messages.length >= mostMessages) return false
    this.#record.messages.push(message)
    this.#changed()
    return true
  }

  takeMessage(messageId: string): boolean {
    const found = this.#record.messages.findIndex((message) => message.messageId === messageId)
    if (found === -1) return false
    this.#record.messages.splice(found, 1)
    this.#changed()
    return true
  }

  get phoneVote(): PhoneVote | null {
    return this.#phoneVote
  }

  setPhoneVote(vote: PhoneVote | null): void {
    this.#phoneVote = vote
    this.#changed()
  }

  /** Something this record does not hold changed what its people see. */
  touched(): void {
    this.#changed()
  }

  /** How this room is written to disk. */
  keepBy(keep: () => Promise<void>): void {
    this.#keep = keep
  }

  /** Resolves once the room as it is now is on disk, or the disk refused it. */
  kept(): Promise<void> {
    return this.#keep()
  }

  /** Called after every change of what pens see. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly #changed = (): void => {
    for (const listener of this.#listeners) listener()
  }
}

export type { Knock }
