/**
 * What a page of this computer does in a room: decided here when the room is ours or there is none, by the room's host
 * while we are linked to it. One authority: two people pressing Next advance once.
 */
import { z } from 'zod'
import type { Command } from '#shared/contract/journal.ts'
import type { HostedRoom, PenRole, RoomReach, SeatAct, Wifi } from '#shared/contract/room.ts'
import { refuse, success, type Result } from '#shared/contract/result.ts'
import type { RoomDesk } from './hosting/room-desk.ts'
import type { RoomLinks } from './joining/room-links.ts'
import type { LiveMeetings, Written } from './live-meetings.ts'
import { undoneKind } from './undone-kind.ts'
import type { Ask } from './wire.ts'

export interface RoomActsDeps {
  meetings: LiveMeetings
  desk: RoomDesk
  links: RoomLinks
}

const writtenSchema = z.object({ entryId: z.string(), kept: z.boolean() })

export class RoomActs {
  readonly #meetings: LiveMeetings
  readonly #desk: RoomDesk
  readonly #links: RoomLinks

  constructor({ meetings, desk, links }: RoomActsDeps) {
    this.#meetings = meetings
    this.#desk = desk
    this.#links = links
  }

  /** Noted by the room; by this computer alone while the room does not answer, under the same id. */
  async command(docId: string, command: Command, seat: string): Promise<Result<Written>> {
    if (!this.#links.mayNote(docId, command.fact.kind)) return refuse('notYours')
    const answer = await this.#written(docId, { kind: 'command', command, by: seat })
    return answer ?? this.#meetings.command(docId, command, seat)
  }

  async undo(docId: string, entryId: string, commandId: string, seat: string): Promise<Result<Written>> {
    const journal = this.#meetings.peek(docId)?.reader.snapshot?.journal ?? []
    const find = (id: string) => journal.find((entry) => entry.id === id)
    const kind = undoneKind(find(entryId), find)
    if (kind !== null && !this.#links.mayNote(docId, kind)) return refuse('notYours')
    const answer = await this.#written(docId, { kind: 'undo', entryId, commandId, by: seat })
    return answer ?? this.#meetings.undo(docId, entryId, commandId, seat)
  }

  /** Opens the room here. While another's answers there is one already; one that does not is left behind. */
  async open(
    docId: string,
    asked: { reach: RoomReach; address: string; wifi: Wifi | null },
  ): Promise<Result<HostedRoom>> {
    const way = this.#links.wayFor(docId)
    if (way === null) return refuse('linkedToRoom')
    const opened = await this.#desk.open(docId, asked, way.before)
    // The one that does not answer is come back to until this one stands.
    if (opened.ok) await this.#links.leave(docId)
    return opened
  }

  admit(docId: string, knockId: string, as: PenRole | null): Promise<Result<null>> {
    return this.#decided(docId, { kind: 'admit', knockId, as }, () => this.#desk.admit(docId, knockId, as))
  }

  refuse(docId: string, knockId: string): Promise<Result<null>> {
    return this.#decided(docId, { kind: 'refuse', knockId }, () => this.#desk.refuse(docId, knockId))
  }

  seat(docId: string, seatId: string, act: SeatAct, by: string): Promise<Result<null>> {
    return this.#decided(docId, { kind: 'seat', seatId, act, by }, () => this.#desk.seat(docId, seatId, act, by))
  }

  message(docId: string, messageId: string): Promise<Result<null>> {
    return this.#decided(docId, { kind: 'message', messageId }, () => this.#desk.message(docId, messageId))
  }

  /** What only the room can do: nothing stands in for it while it does not answer. */
  async #decided(docId: string, ask: Ask, here: () => Result<null> | Promise<Result<null>>): Promise<Result<null>> {
    if (this.#links.selfOf(docId) === null) return here()
    const answer = await this.#links.ask(docId, ask)
    if (answer === null) return refuse('roomNotReached')
    return answer.ok ? success(null) : answer
  }

  async #written(docId: string, ask: Ask): Promise<Result<Written> | null> {
    const answer = await this.#links.ask(docId, ask)
    if (answer === null || !answer.ok) return answer
    const written = writtenSchema.safeParse(answer.value)
    return written.success ? success(written.data) : null
  }
}
