import { useMemo } from 'react'
import { useMeeting } from '../../storage/hooks.tsx'
import { useWall } from '../wall/use-wall.ts'
import { setSheet } from './sheet-store.ts'
import { useKnocks } from './use-knocks.ts'
import { useRoomActs, type RoomActs } from './use-room-acts.ts'
import { useRoomEnds, type RoomEnds } from './use-room-ends.ts'

/** All one may do with the room: by the sheet, by a key, or by a word of the line. */
export interface RoomHands {
  acts: RoomActs
  ends: RoomEnds
  /** The words of the line; each answers whether there was something to do. */
  line: Record<'open' | 'close' | 'admit' | 'refuse' | 'showCodes' | 'noPhones', () => boolean>
}

export function useRoomHands(): RoomHands {
  const acts = useRoomActs()
  const ends = useRoomEnds(acts)
  const { admit, refuse } = useKnocks(acts)
  const { room: feed } = useMeeting()
  const wall = useWall()
  const line = useMemo(() => {
    const inOwn = (act: () => void) => (): boolean => {
      const { isHost, room } = feed.view
      if (isHost && room !== null) act()
      return isHost && room !== null
    }
    return {
      open: () => {
        setSheet({ open: true, takingOver: false })
        return true
      },
      close: inOwn(ends.shut),
      noPhones: () => feed.view.room?.reach === 'phones' && inOwn(ends.withoutPhones)(),
      showCodes: () => {
        if (feed.view.room !== null) wall.toggle('join')
        return feed.view.room !== null
      },
    }
  }, [ends, feed, wall])
  return { acts, ends, line: { ...line, admit, refuse } }
}
