/** What phones see of an open vote and of open dots, and how their ballots are taken. */
import type { Intent, PhoneView } from '#shared/contract/phone.ts'
import type { Result } from '#shared/contract/result.ts'
import type { OpenRoom } from '../open-room.ts'
import type { SeatRecord } from '../seats.ts'

export interface PhoneBallots {
  viewOf(room: OpenRoom, seat: SeatRecord): Pick<PhoneView, 'vote' | 'dots'>
  vote(room: OpenRoom, seat: SeatRecord, intent: Extract<Intent, { kind: 'vote' }>): Promise<Result<unknown>>
  dots(room: OpenRoom, seat: SeatRecord, intent: Extract<Intent, { kind: 'dots' }>): Promise<Result<unknown>>
}
