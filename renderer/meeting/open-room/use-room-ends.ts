/** The room's ways out: closing it, going on without phones, opening it again elsewhere. Each says what it did. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { announce, withdraw } from '../../app/announce.ts'
import { callHost } from '../../storage/host-client.ts'
import { useMeeting } from '../../storage/hooks.tsx'
import { useWall } from '../wall/use-wall.ts'
import { goesOnWithoutPhones, uncounted } from './room-state.ts'
import { setSheet } from './sheet-store.ts'
import type { RoomActs, RoomWish } from './use-room-acts.ts'

export interface RoomEnds {
  shut: () => void
  withoutPhones: () => void
  /** On the network this computer is on now. */
  reopen: () => void
}

export function useRoomEnds(acts: RoomActs): RoomEnds {
  const { t } = useTranslation('room')
  const { room: feed, reader } = useMeeting()
  const wall = useWall()
  return useMemo(() => {
    const wishOf = (): RoomWish | null => {
      const { room } = feed.view
      if (room === null) return null
      return { reach: room.reach, address: room.penAddress.split(':')[0] ?? '', wifi: room.wifi }
    }
    /** There is nothing to join by phone any more: the wall follows the session again. */
    const offWall = (): void => {
      if (reader.snapshot?.wall.shows === 'join') wall.show('auto')
    }
    return {
      shut() {
        const wish = wishOf()
        const count = feed.view.room === null ? 0 : uncounted(feed.view.room)
        const again = async (): Promise<void> => {
          if (wish === null || (await acts.open(wish)) === null) return
          announce({ id: 'room', tone: 'done', words: t('shut.newCodes') })
        }
        void acts.close().then((closed) => {
          if (!closed) return
          offWall()
          setSheet({ open: false })
          announce({
            id: 'room',
            tone: 'done',
            words: count === 0 ? t('shut.done') : `${t('shut.done')} ${t('shut.kept', { count })}`,
            action: { label: t('shut.again'), run: () => void again() },
          })
        })
      },
      withoutPhones() {
        const { room } = feed.view
        const wish = wishOf()
        if (room === null || wish === null || room.reach !== 'phones') return
        const count = uncounted(room)
        const goesOn = goesOnWithoutPhones(room)
        const going: Promise<unknown> = goesOn ? acts.open({ ...wish, reach: 'computers' }) : acts.close()
        void going.then((done) => {
          if (done === null || done === false) return
          offWall()
          if (!goesOn) setSheet({ open: false })
          announce({
            id: 'room',
            tone: 'done',
            words: count === 0 ? t('reach.withoutDone') : `${t('reach.withoutDone')} ${t('reach.kept', { count })}`,
            action: { label: t('shut.again'), run: () => void acts.open(wish) },
          })
        })
      },
      reopen() {
        const wish = wishOf()
        void (async () => {
          const answer = await callHost('room.interfaces', {})
          const network = answer.ok ? answer.value[0] : undefined
          if (wish === null) return
          if (network === undefined) {
            announce({ id: 'network', tone: 'caution', words: t('network.unread') })
            return
          }
          const opened = await acts.reopen({ ...wish, address: network.address })
          if (opened === null) return
          withdraw('network')
          announce({ id: 'room', tone: 'done', words: t('shut.newCodes') })
        })()
      },
    }
  }, [acts, feed, reader, wall, t])
}
