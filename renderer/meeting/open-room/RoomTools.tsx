import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isRehearsal } from '#shared/contract/rehearsal.ts'
import { useShortcuts } from '../../app/shortcuts.ts'
import { useMeeting, useRoom } from '../../storage/hooks.tsx'
import { useWall } from '../wall/use-wall.ts'
import { roomKeys } from './room-keys.ts'
import { RoomSheet } from './RoomSheet.tsx'
import { setSheet, toggleSheet, useSheet } from './sheet-store.ts'
import type { RoomHands } from './use-room-hands.ts'
import { useRestoredNotice } from './use-restored-notice.ts'
import { useRoomNews } from './use-room-news.ts'

/** What every screen of a meeting has of its room: the sheet, its keys, what is said of it. */
export function RoomTools({ hands }: { hands: RoomHands }): ReactNode {
  const { t } = useTranslation('room')
  const { docId } = useMeeting()
  const { room, isHost } = useRoom()
  const wall = useWall()
  const { open } = useSheet()
  useRoomNews(hands.ends)
  useRestoredNotice(hands.ends)
  useEffect(() => () => setSheet({ open: false, takingOver: false }), [])
  const held = isHost && room !== null
  useShortcuts('room', [
    { id: 'room.panel', ...roomKeys.panel.rule, inText: true, label: t('keys.panel'), run: toggleSheet },
    ...(room === null
      ? []
      : [{ id: 'room.join', ...roomKeys.join.rule, label: t('keys.join'), run: () => wall.toggle('join') }]),
    // Next to the figures of every other screen: one slip of the hand must not send sixty phones home.
    ...(held && room.reach === 'phones' && open
      ? [{ id: 'room.without', ...roomKeys.without.rule, label: t('keys.without'), run: hands.ends.withoutPhones }]
      : []),
  ])
  return isRehearsal(docId) ? null : <RoomSheet acts={hands.acts} ends={hands.ends} />
}
