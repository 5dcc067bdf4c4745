/** What somebody says of themselves, from their own hands: kept with the person, told to no other phone. */
import type { Intent } from '#shared/contract/phone.ts'
import { refuse, success, type Result } from '#shared/contract/result.ts'
import { setPerson } from '#shared/meeting/edits.ts'
import { effective } from '#shared/rules/journal.ts'
import { rulesAt } from '#shared/rules/rules-at.ts'
import { sessionAt } from '#shared/rules/session.ts'
import type { OpenRoom } from '../open-room.ts'
import type { SeatRecord } from '../seats.ts'
import { isKnown, type DeskTools } from './guests.ts'

/** Refuses `notAccepted` for a seat that is nobody's yet, `badInput` for what the rules do not ask. */
export async function declare(
  { meetings }: DeskTools,
  room: OpenRoom,
  seat: SeatRecord,
  { category, value }: Extract<Intent, { kind: 'declare' }>,
): Promise<Result<null>> {
  const meeting = (await meetings.open(room.docId)).reader.snapshot
  if (meeting === null) return refuse('noSuchMeeting')
  const { personId } = seat
  const person = meeting.people.find(({ id }) => id === personId)
  if (!seat.accepted || !isKnown(meeting, seat) || person === undefined) return refuse('notAccepted')
  const { entries } = effective(meeting.journal)
  // Kept only as long as the meeting needs; taking it back is always possible.
  if (value !== null && sessionAt(entries, Number.MAX_SAFE_INTEGER).phase === 'adjourned')
    return refuse('sessionAlreadyAdjourned')
  const { categories } = rulesAt(entries, meeting.rules)
  const asked = categories.find(({ id }) => id === category)
  if (asked === undefined || (value !== null && !asked.values.some(({ id }) => id === value))) return refuse('badInput')
  const { [category]: _, ...others } = person.declared
  const declared = value === null ? others : { ...others, [category]: value }
  await meetings.changeBody(room.docId, (body) => setPerson(body, person.id, { declared }))
  return success(null)
}
