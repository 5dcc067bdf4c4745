/** A phone asks for the floor, and takes that back. */
import type { Intent } from '#shared/contract/phone.ts'
import { refuse, type Result } from '#shared/contract/result.ts'
import { defaultDisplayName } from '#shared/meeting/display-name.ts'
import { readEvening } from '#shared/meeting/evening.ts'
import { participants } from '#shared/meeting/journal.ts'
import type { MeetingSnapshot } from '#shared/meeting/snapshot.ts'
import type { Expectation, FactOf } from '#shared/rules/facts.ts'
import { effective } from '#shared/rules/journal.ts'
import { rulesAt } from '#shared/rules/rules-at.ts'
import { refusal } from '#shared/rules/refusal.ts'
import type { OpenRoom } from '../open-room.ts'
import type { SeatRecord } from '../seats.ts'
import { guestName, isKnown, personOf, type DeskTools } from './guests.ts'

async function snapshotOf({ meetings }: DeskTools, room: OpenRoom): Promise<MeetingSnapshot | null> {
  return (await meetings.open(room.docId)).reader.snapshot
}

/** What the rules say of somebody who is not on the list yet: nobody is put there for a request they refuse. */
function refusalOfNewcomer(
  meeting: MeetingSnapshot,
  fact: FactOf<'floorRequested'>,
  expects: Expectation,
  now: number,
): Result<never> | null {
  const newcomer = { id: fact.personId, status: 'public' as const, college: null, votingRight: false }
  const standing = effective(meeting.journal).entries
  const rules = rulesAt(standing, meeting.rules, now)
  const context = {
    people: [...participants(meeting, rules), newcomer],
    itemIds: meeting.items.map((item) => item.id),
    rules,
  }
  const why = refusal(fact, standing, context, now, expects)
  return why === null ? null : refuse(why.code, why.params)
}

export async function ask(
  tools: DeskTools,
  room: OpenRoom,
  seat: SeatRecord,
  { id, form, itemId }: Extract<Intent, { kind: 'ask' }>,
): Promise<Result<unknown>> {
  const meeting = await snapshotOf(tools, room)
  if (meeting === null) return refuse('noSuchMeeting')
  const expects = { currentItemId: itemId }
  const request = (personId: string): FactOf<'floorRequested'> => ({
    kind: 'floorRequested',
    requestId: id,
    personId,
    itemId,
    form,
    via: 'phone',
  })
  if (!isKnown(meeting, seat)) {
    const no = refusalOfNewcomer(meeting, request(seat.personId ?? 'newcomer'), expects, tools.meetings.now(room.docId))
    if (no !== null) return no
  }
  // A name a pen gave the seat already; never the one that was typed.
  const name = seat.name === '' ? guestName(meeting, seat.number) : seat.name
  const others = meeting.people.map((person) => person.displayName)
  const displayName = seat.name === '' ? name : defaultDisplayName(name, others)
  const personId = await personOf(tools, room, seat, meeting, { name, displayName })
  return tools.meetings.command(room.docId, { id, fact: request(personId), expects }, seat.seatId)
}

export async function withdraw(
  tools: DeskTools,
  room: OpenRoom,
  seat: SeatRecord,
  id: string,
): Promise<Result<unknown>> {
  const meeting = await snapshotOf(tools, room)
  if (meeting === null) return refuse('noSuchMeeting')
  const waiting = readEvening(meeting).floor.queue.find((entry) => entry.personId === seat.personId)
  if (waiting === undefined) return refuse('notWaiting')
  const fact = { kind: 'floorWithdrawn' as const, requestId: waiting.requestId }
  return tools.meetings.command(room.docId, { id, fact }, seat.seatId)
}
