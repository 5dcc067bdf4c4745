/** A room as its pens see it: open since 18:20 with phones, nobody in it yet. Override any field. */
import type { HostedRoom, RoomLinkView, RoomSeatView, RoomView } from '#shared/contract/room.ts'
import { evening } from './journal.ts'

export function buildRoom(overrides: Partial<HostedRoom> = {}): HostedRoom {
  return {
    docId: 'meeting-1',
    openedAt: evening('18:20'),
    reach: 'phones',
    interfaceName: 'wlan0',
    address: 'http://192.168.1.20:8080',
    penAddress: '192.168.1.20:41737',
    codes: { participant: '482913', projection: '117204', pen: 'K7QX-2M9T-WB4C' },
    wifi: null,
    reachedAt: null,
    restoredAt: null,
    seats: [],
    knocks: [],
    messages: [],
    phoneVote: null,
    ...overrides,
  }
}

/** A phone, unless another `seat` is given; its name is not accepted yet. */
export function buildSeat(overrides: Partial<RoomSeatView> = {}): RoomSeatView {
  return {
    seatId: 'seat-1',
    seat: 'participant',
    number: 1,
    typed: '',
    name: '',
    personId: null,
    accepted: false,
    muted: false,
    online: true,
    enteredAt: evening('18:21'),
    from: '192.168.1.31',
    remote: null,
    ...overrides,
  }
}

export function buildLink(overrides: Partial<RoomLinkView> = {}): RoomLinkView {
  return {
    docId: 'meeting-1',
    phase: 'linked',
    reason: null,
    penAddress: '192.168.1.20:41737',
    seat: 'minuteTaker',
    name: 'Bachir',
    sign: '42',
    since: evening('18:20'),
    unsent: false,
    missingFiles: 0,
    roomHas: {},
    ...overrides,
  }
}

export function heldRoom(overrides: Partial<HostedRoom> = {}): RoomView {
  return { room: buildRoom(overrides), isHost: true, clockAhead: 0, link: null }
}

export function joinedRoom(link: Partial<RoomLinkView> = {}, room: Partial<HostedRoom> = {}): RoomView {
  return { room: buildRoom(room), isHost: false, clockAhead: 0, link: buildLink(link) }
}
