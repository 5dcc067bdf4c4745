/**
 * Which item a screen shows: the one in its address if someone chose to look at it, else the session's own. It follows
 * the session only when nobody is typing there: nothing moves under a hand (evening.md items 1 and 5).
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { AgendaItem } from '#shared/contract/meeting.ts'
import { go, useRoute } from '../../app/router.ts'
import type { Evening } from './evening.ts'

export interface ShownItem {
  /** Null when there is nothing to show: not opened yet, adjourned, no agenda. */
  item: AgendaItem | null
  /** The session is on another item than the one shown. */
  elsewhere: boolean
  look: (itemId: string | null) => void
  /** Back to the session's item; to one it was just moved to, which this page may not have heard of yet. */
  rejoin: (movedTo?: string) => void
}

/** @param isBusy whether someone is typing in what would be taken away */
export function useShownItem(screen: 'conduct' | 'minutes', evening: Evening, isBusy: () => boolean): ShownItem {
  const route = useRoute()
  const { meeting, current } = evening
  const { docId } = meeting.identity
  const currentId = current?.id ?? null
  const wanted = 'panel' in route ? route.panel : null
  const [followed, setFollowed] = useState(currentId)
  const before = useRef(currentId)
  const look = useCallback((itemId: string | null) => go({ screen, docId, panel: itemId }), [screen, docId])
  const rejoin = useCallback(
    (movedTo?: string) => {
      setFollowed(movedTo ?? currentId)
      look(null)
    },
    [currentId, look],
  )

  useEffect(() => {
    const wasOn = before.current
    before.current = currentId
    if (currentId === wasOn || isBusy()) return
    // Looking at another item on purpose is not being behind.
    if (wanted !== null && wanted !== wasOn) return
    // Adjourning takes no text away: what was being written stays.
    // oxlint-disable-next-line react/set-state-in-effect -- where the caret is can be asked of the page only now
    if (currentId !== null || screen === 'conduct') setFollowed(currentId)
    if (wanted !== null) look(null)
  }, [currentId, wanted, isBusy, look, screen])

  const find = (id: string | null): AgendaItem | null => meeting.items.find((item) => item.id === id) ?? null
  const item = find(wanted) ?? find(followed)
  return { item, elsewhere: item?.id !== currentId && (item !== null || currentId !== null), look, rejoin }
}
