/**
 * What pens do with the seats of phones, and what phones ask for: the only place where a seat of the room becomes a
 * person of the meeting, or an entry of its journal.
 */
import type { SeatAct } from '#shared/contract/room.ts'
import { success, type Result } from '#shared/contract/result.ts'
import type { OpenRoom } from './open-room.ts'

export class SeatDesk {
  /** The room is open: its seats are followed. */
  follow(_room: OpenRoom): void {}

  leave(_room: OpenRoom): void {}

  /** Somebody goes by themselves. */
  async leaving(_room: OpenRoom, _seatId: string): Promise<void> {}

  /** @param by the pen's page, as the journal names it */
  async act(room: OpenRoom, seatId: string, act: SeatAct, _by: string): Promise<Result<null>> {
    switch (act.kind) {
      case 'mute':
      case 'unmute':
        room.seats.change(seatId, { muted: act.kind === 'mute' })
        return success(null)
      case 'endRemote':
        room.seats.change(seatId, { remote: null })
        return success(null)
      case 'refuseName':
        room.seats.change(seatId, { typed: '', accepted: true })
        return success(null)
      case 'remove':
        room.seats.remove(seatId)
        return success(null)
      case 'rename':
        room.seats.change(seatId, { name: act.name })
        return success(null)
      case 'accept':
        room.seats.change(seatId, { name: act.name, personId: act.personId, accepted: true })
        return success(null)
      default:
        return act satisfies never
    }
  }
}
