import { describe, expect, it } from 'vitest'
import { closedRoom } from '#shared/contract/room.ts'
import { evening } from '#factories/journal.ts'
import { buildPerson } from '#factories/meeting.ts'
import { buildRoom, buildSeat, heldRoom, joinedRoom } from '#factories/room-view.ts'
import {
  goesOnWithoutPhones,
  hasMoved,
  meantPerson,
  ownRole,
  present,
  reachOf,
  restoredUnread,
  seatGroups,
  standingOf,
  uncounted,
  waitingNames,
} from '../../../../../renderer/meeting/open-room/room-state.ts'

describe('Where this page stands', () => {
  it.each([
    ['closed', closedRoom],
    ['held', heldRoom()],
    ['joined', joinedRoom()],
    ['cut', joinedRoom({ phase: 'cut' })],
    ['cut', joinedRoom({ phase: 'joining' })],
    ['closed', joinedRoom({ phase: 'closed' })],
    ['closed', joinedRoom({ phase: 'removed' })],
  ] as const)('is %s', (standing, view) => {
    expect(standingOf(view)).toBe(standing)
  })

  it('is the facilitator’s without a room, and in its own', () => {
    expect(ownRole(closedRoom)).toBe('facilitator')
    expect(ownRole(heldRoom())).toBe('facilitator')
  })

  it('is what it was admitted as in another’s', () => {
    expect(ownRole(joinedRoom({ seat: 'speechSteward' }))).toBe('speechSteward')
    expect(ownRole(joinedRoom({ seat: 'speechSteward', phase: 'cut' }))).toBe('speechSteward')
  })

  it('is the facilitator’s again once that room is over for it', () => {
    expect(ownRole(joinedRoom({ seat: 'speechSteward', phase: 'removed' }))).toBe('facilitator')
  })
})

describe('The names that wait', () => {
  const typed = (seatId: string, words: string, at: string, accepted = false) =>
    buildSeat({ seatId, typed: words, enteredAt: evening(at), accepted })

  it('are those typed and not looked at, the first that came first', () => {
    const seats = [
      typed('late', 'Eda', '18:25'),
      typed('early', 'Farid', '18:22'),
      typed('done', 'Inès', '18:21', true),
    ]
    const waiting = waitingNames(buildRoom({ seats: [...seats, buildSeat({ seatId: 'silent' })] }))
    expect(waiting.map(({ seatId }) => seatId)).toEqual(['early', 'late'])
  })

  it('are grouped by device, and counted while they are there', () => {
    const seats = [
      buildSeat({ seatId: 'p' }),
      buildSeat({ seatId: 'gone', online: false }),
      buildSeat({ seatId: 'pen', seat: 'minuteTaker' }),
      buildSeat({ seatId: 'wall', seat: 'projection' }),
    ]
    const groups = seatGroups(buildRoom({ seats }))
    expect(groups.phones.map(({ seatId }) => seatId)).toEqual(['p', 'gone'])
    expect(groups.pens.map(({ seatId }) => seatId)).toEqual(['pen'])
    expect(groups.walls.map(({ seatId }) => seatId)).toEqual(['wall'])
    expect(present(groups.phones)).toBe(1)
  })
})

describe('The person a phone means', () => {
  const people = [
    buildPerson({ id: 'denis', name: 'Denis Hautpré', displayName: 'Denis', card: 4 }),
    buildPerson({ id: 'eda', name: 'Eda Yıldızlı', displayName: 'Eda', card: 5 }),
    buildPerson({ id: 'paul', name: 'Paul Brique', displayName: '', card: 6 }),
    buildPerson({ id: 'paula', name: 'Paula Ardoise', displayName: '', card: 7 }),
  ]
  const meant = (typed: string, seated: string[] = []) =>
    meantPerson(typed, people, buildRoom({ seats: seated.map((personId) => buildSeat({ personId })) }))?.id ?? null

  it.each([
    ['4', 'denis'],
    ['denis hautpre', 'denis'],
    ['HAUTPRÉ Denis', 'denis'],
    ['eda', 'eda'],
    ['yildizli', 'eda'],
    ['paul', null],
    ['paul brique', 'paul'],
    ['99', null],
    ['Quelqu’un', null],
    ['', null],
  ])('who types “%s” is %s', (typed, id) => {
    expect(meant(typed)).toBe(id)
  })

  it('has no other seat', () => {
    expect(meant('4', ['denis'])).toBeNull()
    expect(meant('paul', ['paula'])).toBeNull()
  })
})

describe('Reaching the room', () => {
  it('is asked about after half a minute without a phone', () => {
    const room = buildRoom()
    expect(reachOf(room, room.openedAt + 29_000)).toBe('waiting')
    expect(reachOf(room, room.openedAt + 30_000)).toBe('none')
    expect(reachOf({ ...room, reachedAt: room.openedAt }, room.openedAt + 90_000)).toBe('reached')
  })

  it('ends when the address is no longer this computer’s', () => {
    expect(hasMoved(buildRoom(), ['192.168.1.20', '10.0.0.2'])).toBe(false)
    expect(hasMoved(buildRoom(), ['192.168.1.77'])).toBe(true)
    expect(hasMoved(buildRoom({ penAddress: '127.0.0.1:41737' }), [])).toBe(false)
  })
})

describe('A room whose phones are sent home', () => {
  const phoneVote = { voteId: 'v1', voters: 9, totals: [5, 3, 1] }
  const phone = buildSeat({ seat: 'participant' })

  it('goes on for its other devices, or for what phones chose and nobody counted', () => {
    expect(goesOnWithoutPhones(buildRoom({ seats: [phone, buildSeat({ seat: 'projection' })] }))).toBe(true)
    expect(goesOnWithoutPhones(buildRoom({ seats: [phone], phoneVote }))).toBe(true)
  })

  it('closes when there is nothing left in it', () => {
    expect(goesOnWithoutPhones(buildRoom({ seats: [phone] }))).toBe(false)
    expect(goesOnWithoutPhones(buildRoom({ seats: [phone], phoneVote: { ...phoneVote, voters: 0 } }))).toBe(false)
  })

  it('says how many votes are not counted', () => {
    expect([buildRoom({ phoneVote }), buildRoom({ phoneVote: null })].map(uncounted)).toEqual([9, 0])
  })
})

describe('A room that opened again by itself', () => {
  const at = evening('18:50')

  it('is told where it is held, until that was read; a later reopening is told anew', () => {
    expect(restoredUnread(heldRoom({ restoredAt: at }), null)).toBe(at)
    expect(restoredUnread(heldRoom({ restoredAt: at }), at)).toBeNull()
    expect(restoredUnread(heldRoom({ restoredAt: at + 60_000 }), at)).toBe(at + 60_000)
  })

  it('is not told of a room somebody opened, nor where it is another’s', () => {
    expect(restoredUnread(heldRoom(), null)).toBeNull()
    expect(restoredUnread(heldRoom(), at)).toBeNull()
    expect(restoredUnread(joinedRoom({}, { restoredAt: at }), null)).toBeNull()
  })
})
