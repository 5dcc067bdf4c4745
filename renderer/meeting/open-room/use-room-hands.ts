import { useKnocks } from './use-knocks.ts'
import { useRoomActs, type RoomActs } from './use-room-acts.ts'
import { useRoomEnds, type RoomEnds } from './use-room-ends.ts'

/** All one may do with the room: by the sheet, by a key, or by a word of the line. */
export interface RoomHands {
  acts: RoomActs
  ends: RoomEnds
  /** The first who asks; false when nobody does. */
  admit: () => boolean
  refuse: () => boolean
}

export function useRoomHands(): RoomHands {
  const acts = useRoomActs()
  const ends = useRoomEnds(acts)
  return { acts, ends, ...useKnocks(acts) }
}
