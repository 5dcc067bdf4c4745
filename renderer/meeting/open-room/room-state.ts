/** What the room is for this page, and who waits in it. Pure: views in, values out. */
import type { Person } from '#shared/contract/meeting.ts'
import type { HostedRoom, PenRole, RoomLinkView, RoomSeatView, RoomView } from '#shared/contract/room.ts'
import { findPeople, folded } from '#shared/meeting/find-person.ts'

/** closed: nobody but this computer. held: this computer is the room's. joined, cut: the room is another's. */
export type Standing = 'closed' | 'held' | 'joined' | 'cut'

export function standingOf({ isHost, room, link }: RoomView): Standing {
  if (isHost && room !== null) return 'held'
  if (link === null) return 'closed'
  if (link.phase === 'linked') return 'joined'
  return link.phase === 'cut' || link.phase === 'joining' ? 'cut' : 'closed'
}

/** Its place in another's room; null when it has none, or has none any more. */
export function membershipOf(view: RoomView): RoomLinkView | null {
  const standing = standingOf(view)
  return standing === 'joined' || standing === 'cut' ? view.link : null
}

/** As what this page acts: whoever holds the room, or is in none, facilitates. */
export function ownRole(view: RoomView): PenRole {
  return membershipOf(view)?.seat ?? 'facilitator'
}

const penSeats: ReadonlySet<string> = new Set<PenRole>(['facilitator', 'minuteTaker', 'speechSteward'])

export function isPen({ seat }: RoomSeatView): boolean {
  return penSeats.has(seat)
}
export function isPhone({ seat }: RoomSeatView): boolean {
  return seat === 'participant' || seat === 'observer'
}

export interface SeatGroups {
  pens: RoomSeatView[]
  walls: RoomSeatView[]
  phones: RoomSeatView[]
}

/** In the order they came. */
export function seatGroups({ seats }: HostedRoom): SeatGroups {
  const inOrder = seats.toSorted((a, b) => a.enteredAt - b.enteredAt)
  return {
    pens: inOrder.filter(isPen),
    walls: inOrder.filter(({ seat }) => seat === 'projection'),
    phones: inOrder.filter(isPhone),
  }
}

/** Those there now. */
export function present(seats: readonly RoomSeatView[]): number {
  return seats.filter(({ online }) => online).length
}

/** How many chose by phone on a vote or dots nobody counted yet. */
export function uncounted({ phoneVote }: Pick<HostedRoom, 'phoneVote'>): number {
  return phoneVote?.voters ?? 0
}

/**
 * Without its phones the room goes on for the other computers and screens; with none it closes, unless what phones chose
 * is still to be counted.
 */
export function goesOnWithoutPhones(room: HostedRoom): boolean {
  const { pens, walls } = seatGroups(room)
  return pens.length + walls.length > 0 || uncounted(room) > 0
}

/** Phones whose name a pen has not looked at, the first that came first. */
export function waitingNames(room: HostedRoom): RoomSeatView[] {
  return seatGroups(room).phones.filter(({ typed, accepted }) => !accepted && typed.trim() !== '')
}

const words = (name: string): string =>
  folded(name)
    .split(/[\s'’-]+/)
    .toSorted()
    .join(' ')

/**
 * The person of the meeting a phone's words mean: a card, a whole name in any order, or the only one it may be. Nobody
 * who has a seat already.
 */
export function meantPerson(typed: string, people: readonly Person[], room: HostedRoom): Person | null {
  const seated = new Set(room.seats.map(({ personId }) => personId))
  const free = people.filter(({ id }) => !seated.has(id))
  if (/^\d+$/.test(typed.trim())) return free.find(({ card }) => card === Number(typed)) ?? null
  const said = words(typed)
  const whole = free.filter(({ name, displayName }) => words(name) === said || words(displayName) === said)
  if (whole.length > 0) return whole.length === 1 ? (whole[0] ?? null) : null
  // One of two who share a first name may have a seat: the other is not meant by it.
  const likely = findPeople(people, typed)
  return likely.length === 1 ? (free.find((person) => person === likely[0]) ?? null) : null
}

/**
 * When the room this computer holds opened again by itself, UTC ms; null once that was read, or where it never did.
 * @param readAt the reopening that was waved away last
 */
export function restoredUnread({ isHost, room }: RoomView, readAt: number | null): number | null {
  const at = isHost && room !== null ? room.restoredAt : null
  return at === readAt ? null : at
}

/** The address of this room is no longer one of this computer's networks. */
export function hasMoved(room: Pick<HostedRoom, 'penAddress'>, addresses: readonly string[]): boolean {
  const host = room.penAddress.split(':')[0] ?? ''
  return !host.startsWith('127.') && !addresses.includes(host)
}

/** After this long without a phone, ms, the likely causes are told. */
const patience = 30_000

export function reachOf(room: HostedRoom, now: number): 'reached' | 'waiting' | 'none' {
  if (room.reachedAt !== null) return 'reached'
  return now - room.openedAt >= patience ? 'none' : 'waiting'
}
