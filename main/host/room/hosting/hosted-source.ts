import type { RoomView } from '#shared/contract/room.ts'
import type { Joining } from '../walls.ts'
import type { RoomSource } from '../room-watch.ts'
import type { RoomDesk } from './room-desk.ts'

/** The room this host holds, as its own pages see it. */
export function hostedSource(desk: RoomDesk): RoomSource {
  return {
    viewOf(docId): RoomView | null {
      const room = desk.of(docId)
      return room === null ? null : { room: room.view(), isHost: true, clockAhead: 0, link: null }
    },
    onChange: (listener) => desk.onChange(listener),
  }
}

/** What the wall tells of it: the code of phones alone, and only where phones may come. */
export function hostedJoining(desk: RoomDesk): Joining {
  return {
    joinOf(docId) {
      const room = desk.of(docId)
      if (room === null || room.reach !== 'phones') return null
      const { address, codes, wifi } = room.view()
      return { address, code: codes.participant, wifi }
    },
    onChange: (listener) => desk.onChange(listener),
  }
}
