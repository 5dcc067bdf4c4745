/** What phones see of an open vote and of open dots, and how their ballots are taken. */
import type { PhoneView } from '#shared/contract/phone.ts'
import type { Result } from '#shared/contract/result.ts'
import type { Cast } from '../ballot-box.ts'
import type { OpenRoom } from '../open-room.ts'
import type { SeatRecord } from '../seats.ts'

export interface PhoneBallots {
  viewOf(room: OpenRoom, seat: SeatRecord): Pick<PhoneView, 'vote' | 'dots'>
  cast(room: OpenRoom, seat: SeatRecord, cast: Cast): Promise<Result<unknown>>
}
