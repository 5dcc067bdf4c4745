/** What a pen's page asks and this room decides, each held against the table of rights with the seat of that moment. */
import { mayCommand, mayInRoom, type RoomAct } from '#shared/contract/rights.ts'
import { refuse, type Result } from '#shared/contract/result.ts'
import type { PenRole } from '#shared/contract/room.ts'
import type { LiveMeetings } from '../live-meetings.ts'
import { undoneKind } from '../undone-kind.ts'
import type { Ask } from '../wire.ts'
import type { RoomDesk } from './room-desk.ts'

export interface AsksDeps {
  docId: string
  meetings: Pick<LiveMeetings, 'command' | 'undo' | 'open'>
  desk: Pick<RoomDesk, 'admit' | 'refuse' | 'seat' | 'message'>
}

export async function answerAsk(
  ask: Ask,
  seat: PenRole,
  { docId, meetings, desk }: AsksDeps,
): Promise<Result<unknown>> {
  const ifMay = (act: RoomAct, work: () => Result<unknown> | Promise<Result<unknown>>) =>
    mayInRoom(seat, act) ? work() : refuse('notYours')
  switch (ask.kind) {
    case 'command':
      return mayCommand(seat, ask.command.fact.kind) ? meetings.command(docId, ask.command, ask.by) : refuse('notYours')
    case 'undo': {
      const journal = (await meetings.open(docId)).reader.snapshot?.journal ?? []
      const find = (entryId: string) => journal.find(({ id }) => id === entryId)
      const kind = undoneKind(find(ask.entryId), find)
      // What is not there at all is refused by the rules, in their own words.
      if (kind !== null && !mayCommand(seat, kind)) return refuse('notYours')
      return meetings.undo(docId, ask.entryId, ask.commandId, ask.by)
    }
    case 'admit':
      return ifMay('admit', () => desk.admit(docId, ask.knockId, ask.as))
    case 'refuse':
      return ifMay('admit', () => desk.refuse(docId, ask.knockId))
    case 'seat':
      // Removing a device from the room is more than giving it a name.
      return ifMay(ask.act.kind === 'remove' ? 'revoke' : 'seat', () => desk.seat(docId, ask.seatId, ask.act, ask.by))
    case 'message':
      return ifMay('message', () => desk.message(docId, ask.messageId))
    default:
      return ask satisfies never
  }
}
