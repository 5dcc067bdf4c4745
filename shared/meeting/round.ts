/** The round under way as screens show it, and who would be in a new one. */
import { attendanceAt, recusedOn } from '#shared/rules/attendance.ts'
import { openRoundOn, type QueueEntry } from '#shared/rules/floor.ts'
import { roundTheTable } from '#shared/rules/round.ts'
import type { Evening } from './evening.ts'
import { folded } from './find-person.ts'

export interface RoundNow {
  roundId: string
  /** Those who still have a place, in the order they are served. */
  left: QueueEntry[]
}

/** Null when no round is under way on the item the session is on. */
export function roundNow({ standing, session, floor, last }: Pick<Evening, 'standing' | 'session' | 'floor' | 'last'>) {
  if (session.currentItemId === null) return null
  const open = openRoundOn(standing, session.currentItemId, last)
  if (open === null) return null
  const places = new Set(open.places.map(({ requestId }) => requestId))
  return { roundId: open.roundId, left: floor.queue.filter(({ requestId }) => places.has(requestId)) }
}

/**
 * Who has a place in a round on the item under way: the members in the room, without who speaks now and who left the
 * item; the others ask for the floor and come after. Where no member is there, everybody of the neighbourhood; where
 * nobody noted who came, all members.
 */
export function peopleOfARound({ meeting, standing, participants, session, rules, last }: Evening): string[] {
  const itemId = session.currentItemId
  if (itemId === null) return []
  const { byPerson } = attendanceAt(standing, participants, last, rules.proxiesPerHolder)
  const isNoted = standing.some(({ kind }) => kind === 'arrived')
  const away = recusedOn(standing, itemId, last)
  const there = meeting.people.filter(
    ({ id }) => (!isNoted || byPerson[id]?.status === 'present') && !away.has(id) && id !== session.turn?.personId,
  )
  const members = there.filter(({ status }) => status === 'member')
  const seated = members.length > 0 ? members : there.filter(({ status }) => status === 'public')
  const name = folded(meeting.roles.facilitator)
  const facilitator = name === '' ? undefined : meeting.people.find((person) => folded(person.name) === name)
  return roundTheTable(
    seated.map(({ id }) => id),
    facilitator?.id ?? null,
  )
}
