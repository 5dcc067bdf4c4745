/**
 * A pen accepts who holds a phone: as a person of the meeting, or as somebody new. What the seat did as "Invité 7" moves
 * to that person, each fact with the time it really had: nobody loses a place in line by being recognised.
 */
import { factSchema } from '#shared/contract/journal.ts'
import { refuse, success, type Result } from '#shared/contract/result.ts'
import { defaultDisplayName } from '#shared/meeting/display-name.ts'
import { removePerson, setPerson } from '#shared/meeting/edits.ts'
import { readEvening } from '#shared/meeting/evening.ts'
import type { MeetingSnapshot } from '#shared/meeting/snapshot.ts'
import type { FactKind } from '#shared/rules/facts.ts'
import type { OpenRoom } from '../open-room.ts'
import type { SeatRecord } from '../seats.ts'
import { isKnown, personOf, type DeskTools } from './guests.ts'
import { plainLine } from './plain-line.ts'

const oneIsEnough: ReadonlySet<FactKind> = new Set<FactKind>(['floorRequested', 'arrived'])

export class Acceptance {
  readonly #tools: DeskTools

  constructor(tools: DeskTools) {
    this.#tools = tools
  }

  /** @param by the pen's page, as the journal names it */
  async accept(
    room: OpenRoom,
    seat: SeatRecord,
    asked: { personId: string | null; name: string },
    by: string,
  ): Promise<Result<null>> {
    const meeting = await this.#snapshot(room)
    if (meeting === null) return refuse('noSuchMeeting')
    const accepted =
      asked.personId === null
        ? await this.#asSomebodyNew(room, seat, meeting, asked.name)
        : await this.#asPerson(room, seat, meeting, asked.personId, by)
    if (!accepted.ok) return accepted
    await this.#arrived(room, seat, accepted.value.personId, by)
    room.seats.change(seat.seatId, { ...accepted.value, accepted: true })
    await room.kept()
    return success(null)
  }

  /** The name is put right, where the meeting has it too. */
  async rename(room: OpenRoom, seat: SeatRecord, wanted: string): Promise<Result<null>> {
    const meeting = await this.#snapshot(room)
    const name = plainLine(wanted)
    if (meeting === null) return refuse('noSuchMeeting')
    if (name === '') return refuse('nameMissing')
    const person = meeting.people.find(({ id }) => id === seat.personId)
    if (person !== undefined) {
      const displayName = shownAs(meeting, name, person.id)
      // A member keeps the name the council knows them by: only the wall's changes.
      const changes = person.status === 'public' ? { name, displayName } : { displayName }
      await this.#tools.meetings.changeBody(room.docId, (body) => setPerson(body, person.id, changes))
    }
    room.seats.change(seat.seatId, { name, accepted: true })
    return success(null)
  }

  async #snapshot(room: OpenRoom): Promise<MeetingSnapshot | null> {
    return (await this.#tools.meetings.open(room.docId)).reader.snapshot
  }

  async #asSomebodyNew(
    room: OpenRoom,
    seat: SeatRecord,
    meeting: MeetingSnapshot,
    wanted: string,
  ): Promise<Result<{ personId: string; name: string }>> {
    const name = plainLine(wanted)
    if (name === '') return refuse('nameMissing')
    const known = meeting.people.find((person) => person.id === seat.personId)
    // Accepted before as a person of the meeting: this is somebody else, who starts anew.
    const own = known === undefined || known.status === 'public' ? seat : { ...seat, personId: null }
    const displayName = shownAs(meeting, name, own.personId)
    const wasKnown = isKnown(meeting, own)
    const personId = await personOf(this.#tools, room, own, meeting, { name, displayName })
    if (wasKnown) {
      await this.#tools.meetings.changeBody(room.docId, (body) => setPerson(body, personId, { name, displayName }))
    }
    return success({ personId, name })
  }

  async #asPerson(
    room: OpenRoom,
    seat: SeatRecord,
    meeting: MeetingSnapshot,
    personId: string,
    by: string,
  ): Promise<Result<{ personId: string; name: string }>> {
    const person = meeting.people.find(({ id }) => id === personId)
    if (person === undefined) return refuse('unknownPerson', { personId })
    const before = meeting.people.find(({ id }) => id === seat.personId)
    if (before !== undefined && before.id !== personId && before.status === 'public') {
      await this.#move(room, meeting, before.id, personId, by)
    }
    // One person speaks through one phone: the one held now.
    for (const other of room.seats.records) {
      if (other.personId === personId && other.seatId !== seat.seatId) {
        room.seats.change(other.seatId, { personId: null, name: '', accepted: false })
      }
    }
    return success({ personId, name: person.name })
  }

  /** What happened to the guest happened to the person; a guest of whom nothing is left goes off the list. */
  async #move(room: OpenRoom, meeting: MeetingSnapshot, from: string, to: string, by: string): Promise<void> {
    const { meetings, newId } = this.#tools
    for (const entry of readEvening(meeting).standing) {
      if (!('personId' in entry) || entry.personId !== from) continue
      const moved = await meetings.command(
        room.docId,
        { id: newId(), fact: factSchema.parse({ ...entry, personId: to }), at: entry.at, corrects: entry.id },
        by,
      )
      // The person was there already, or waited since before: what the guest did is one too many. A turn is kept as it is.
      if (!moved.ok && oneIsEnough.has(entry.kind)) await meetings.undo(room.docId, entry.id, newId(), by)
    }
    const left = await this.#snapshot(room)
    const isNamed =
      left === null || readEvening(left).standing.some((entry) => 'personId' in entry && entry.personId === from)
    if (!isNamed) await meetings.changeBody(room.docId, (body) => removePerson(body, from, meetings.now(room.docId)))
  }

  /** Whoever holds an accepted phone is in the room, since they came in with it; not before they last left it. */
  async #arrived(room: OpenRoom, seat: SeatRecord, personId: string, by: string): Promise<void> {
    const { meetings, newId } = this.#tools
    const now = meetings.now(room.docId)
    const meeting = await this.#snapshot(room)
    if (meeting === null) return
    const { attendance, session } = readEvening(meeting)
    const found = attendance.byPerson[personId]
    if (session.phase === 'adjourned' || found?.status === 'present') return
    const left = found?.leftAt ?? null
    const at = left !== null && left >= seat.enteredAt ? now : Math.min(seat.enteredAt, now)
    await meetings.command(room.docId, { id: newId(), fact: { kind: 'arrived', personId }, at }, by)
  }
}

/** What the wall calls somebody who did not say: a first name, an initial when there are two (evening.md item 6). */
function shownAs({ people }: MeetingSnapshot, name: string, personId: string | null): string {
  const others = people.flatMap((person) => (person.id === personId ? [] : [person.displayName]))
  return defaultDisplayName(name, others)
}
