/** What phones cast on one vote, from its opening until it is counted or given up. */
import type { Intent, PhoneView } from '#shared/contract/phone.ts'
import type { Result } from '#shared/contract/result.ts'
import type { PhoneVote } from '#shared/contract/room.ts'
import type { JournalEntry } from '#shared/rules/facts.ts'
import type { OpenRoom } from './open-room.ts'
import type { Poll, Polling } from './polling.ts'
import type { SeatRecord } from './seats.ts'

export type Cast = Extract<Intent, { kind: 'vote' | 'dots' }>

export interface BallotBox {
  poll: Poll
  /** The entry that counts or closes it, from the moment it may be written: nobody casts any more. */
  sealedBy: string | null
  /** Whether an undo of what ended it gives back what was cast. */
  readonly mayComeBack: boolean
  /** Resolves once what an earlier host left is known. */
  readonly read: Promise<void>
  viewOf(seat: SeatRecord): Pick<PhoneView, 'vote' | 'dots'>
  /** Answered once it is on disk. The seat is as it is now. */
  cast(seat: SeatRecord, cast: Cast): Promise<Result<null>>
  /** What pens are told; null while nothing is known of it. */
  told(): PhoneVote | null
  /** An entry about it, as it is to be written, or why it can't be; seals it when that ends it. */
  accept(entry: JournalEntry): Result<JournalEntry>
  /** The room is closed, and its seats with it. */
  keepWithoutSeats(): Promise<void>
  /** After an undo: on disk again. */
  putBack(): Promise<void>
  erase(): Promise<void>
}

/** What every box stands in. */
export interface BoxSite {
  dataFolder: string
  room: OpenRoom
  polling: () => Polling | null
  /** What pens and phones see of it changed. */
  changed: () => void
  log: (line: string) => void
  /** What the room before this one is still writing. */
  before: Promise<void>
}

/**
 * A seat that only asked for the floor is nobody's yet, whatever name it typed; one that was accepted stays who it is
 * while another name it typed waits.
 */
export function personBehind({ personId, accepted, name }: SeatRecord, polling: Polling): string | null {
  const isSomebody = accepted || name !== ''
  return isSomebody && personId !== null && polling.knows(personId) ? personId : null
}
