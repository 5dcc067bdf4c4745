import type { RoomView } from '#shared/contract/room.ts'
import type { RoomSource } from '../room-watch.ts'
import type { RoomDesk } from './room-desk.ts'

/** The room this host holds, as its own pages see it. */
export function hostedSource(desk: RoomDesk): RoomSource {
  return {
    viewOf(docId): RoomView | null {
      const room = desk.of(docId)
      return room === null ? null : { room: room.view(), isHost: true, link: null }
    },
    onChange: (listener) => desk.onChange(listener),
  }
}
