/**
 * The room opened again by itself after this computer stopped. Another may hold it by now, and no computer can tell: the
 * people can, so it is said, until somebody has read it.
 */
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { announce, withdraw } from '../../app/announce.ts'
import { keptChoice, useKeptChoice } from '../../app/kept-choice.ts'
import { useMeeting, useRoom } from '../../storage/hooks.tsx'
import { restoredUnread, uncounted } from './room-state.ts'
import type { RoomEnds } from './use-room-ends.ts'

const id = 'roomRestored'

/** The reopening somebody waved away on this computer, in any of its windows, UTC ms. */
const restoredRead = keptChoice('tablee-room-restored-read', z.number().nullable(), null as number | null)

export function useRestoredNotice(ends: RoomEnds): void {
  const { t } = useTranslation('room')
  const { room: feed } = useMeeting()
  const [readAt, setReadAt] = useKeptChoice(restoredRead)
  const at = restoredUnread(useRoom(), readAt)
  useEffect(() => {
    if (at === null) return undefined
    const onDismiss = (): void => setReadAt(at)
    const say = (): void =>
      announce({
        id,
        tone: 'caution',
        words: t('restored.words'),
        action: { label: t('restored.close'), run: ask },
        onDismiss,
      })
    // The first button keeps the focus of the one just pressed: a second press by haste leaves the room open.
    const ask = (): void => {
      const count = feed.view.room === null ? 0 : uncounted(feed.view.room)
      announce({
        id,
        tone: 'caution',
        words: count === 0 ? t('shut.question') : `${t('shut.question')} ${t('shut.uncounted', { count })}`,
        action: { label: t('shut.cancel'), run: say },
        other: { label: t('shut.confirm'), run: ends.shut },
        onDismiss,
      })
    }
    say()
    return () => withdraw(id)
  }, [at, ends, feed, setReadAt, t])
}
