import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isRehearsal } from '#shared/contract/rehearsal.ts'
import { roomKeys } from '../meeting/open-room/room-keys.ts'
import { present, seatGroups, standingOf, waitingNames } from '../meeting/open-room/room-state.ts'
import { toggleSheet, useSheet } from '../meeting/open-room/sheet-store.ts'
import { useMeeting, useRoom } from '../storage/hooks.tsx'
import { RoomIcon } from '../ui/icons.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import styles from './app.module.css'

/** Whether the room is open, and who is in it: always in sight on every screen of a meeting. */
export function RoomButton(): ReactNode {
  const { t } = useTranslation('room')
  const { docId } = useMeeting()
  const view = useRoom()
  const { open } = useSheet()
  if (isRehearsal(docId)) return null
  const standing = standingOf(view)
  const { room } = view
  const groups = room === null || standing === 'closed' ? null : seatGroups(room)
  const counts =
    groups === null
      ? []
      : (['phones', 'pens', 'walls'] as const).flatMap((kind) => {
          const count = present(groups[kind])
          return count === 0 ? [] : [t(`button.${kind}`, { count })]
        })
  const total = groups === null ? 0 : present([...groups.phones, ...groups.pens, ...groups.walls])
  const waiting = room === null || standing === 'cut' ? 0 : waitingNames(room).length
  const state = t(
    ({ closed: 'button.closed', held: 'button.open', joined: 'button.joined', cut: 'button.cut' } as const)[standing],
  )
  const short = t(
    (
      {
        closed: 'button.closedShort',
        held: 'button.openShort',
        joined: 'button.joinedShort',
        cut: 'button.cutShort',
      } as const
    )[standing],
  )
  const who = standing === 'held' && counts.length === 0 ? t('button.none') : counts.join(' · ')
  const words = [state, who].filter(Boolean).join(' · ')
  return (
    <Button
      size="sm"
      variant={standing === 'closed' ? 'subtle' : 'light'}
      color={standing === 'closed' ? 'gray' : standing === 'cut' ? 'ochre' : 'teal'}
      className={styles.roomButton}
      leftSection={<RoomIcon />}
      aria-expanded={open}
      aria-keyshortcuts={roomKeys.panel.aria}
      title={words}
      data-room={standing}
      onClick={toggleSheet}
    >
      <VisuallyHidden>{waiting > 0 ? `${words} · ${t('button.waiting', { count: waiting })}` : words}</VisuallyHidden>
      <span aria-hidden="true">
        <span className={styles.roomState}>{state}</span>
        <span className={styles.roomShort}>{short}</span>
        {standing === 'closed' && <span className={styles.roomWord}>{t('button.word')}</span>}
        {standing !== 'closed' && standing !== 'cut' && (
          <>
            <span className={styles.roomWho}>{who === '' ? '' : ` · ${who}`}</span>
            <span className={styles.roomTotal}>{total}</span>
          </>
        )}
        {waiting > 0 && <span className={styles.roomWaiting}>{waiting}</span>}
      </span>
    </Button>
  )
}
