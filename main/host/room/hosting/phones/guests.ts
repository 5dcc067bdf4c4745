/**
 * From a seat to a person of the meeting: "Invité 7", until a pen accepts a name. What was typed on a phone goes
 * nowhere by itself.
 */
import { addPerson } from '#shared/meeting/edits.ts'
import type { MeetingSnapshot } from '#shared/meeting/snapshot.ts'
import type { LiveMeetings } from '../../live-meetings.ts'
import type { OpenRoom } from '../open-room.ts'
import type { SeatRecord } from '../seats.ts'

export interface DeskTools {
  meetings: LiveMeetings
  newId: () => string
}

const guestWord = { fr: 'Invité', en: 'Guest' } as const

/** "Invité 7"; another room of the same meeting may have had a seventh too. */
export function guestName(meeting: MeetingSnapshot, number: number | null): string {
  const name = `${guestWord[meeting.header.language]} ${number ?? 0}`
  const taken = new Set(meeting.people.map((person) => person.name))
  let place = 2
  while (taken.has(place === 2 ? name : `${name} (${place - 1})`)) place += 1
  return place === 2 ? name : `${name} (${place - 1})`
}

/** Whether the seat's person is in the meeting; one that was taken out of it is made again. */
export function isKnown(meeting: MeetingSnapshot, { personId }: SeatRecord): boolean {
  return personId !== null && meeting.people.some((person) => person.id === personId)
}

/**
 * The person this seat speaks for, made when there is none. The seat keeps the id before the meeting holds the person:
 * whatever dies in between, nobody stands in line twice.
 *
 * @param as how the person is called, in the minutes and on the wall
 */
export async function personOf(
  { meetings, newId }: DeskTools,
  room: OpenRoom,
  seat: SeatRecord,
  meeting: MeetingSnapshot,
  as: { name: string; displayName: string },
): Promise<string> {
  const personId = seat.personId ?? newId()
  if (isKnown(meeting, seat)) return personId
  room.seats.change(seat.seatId, { personId })
  await room.kept()
  await meetings.changeBody(room.docId, (body) => addPerson(body, { id: personId, status: 'public', ...as }))
  return personId
}
