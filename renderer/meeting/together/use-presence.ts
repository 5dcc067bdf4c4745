/** Who else is on the meeting, and what this page says of itself. */
import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useMeeting, useRoom } from '../../storage/hooks.tsx'
import { membershipOf, ownRole } from '../open-room/room-state.ts'
import { freeColour, othersPresent, type Presence } from './presence.ts'

/** The others; the same array until one of them comes, goes, or changes item. */
export function useOthers(): readonly Presence[] {
  const { awareness, body } = useMeeting()
  const kept = useRef<{ said: string; others: readonly Presence[] }>({ said: '[]', others: [] })
  const subscribe = useCallback(
    (tell: () => void) => {
      awareness.on('change', tell)
      return () => awareness.off('change', tell)
    },
    [awareness],
  )
  return useSyncExternalStore(subscribe, () => {
    // A caret that moves changes the states too: nobody is drawn again for that.
    const others = othersPresent(awareness.getStates(), body.clientID)
    const said = JSON.stringify(others)
    if (said !== kept.current.said) kept.current = { said, others }
    return kept.current.others
  })
}

/** Says who this page is, for as long as a screen of the meeting is shown. */
export function useOwnPresence(): void {
  const { t } = useTranslation('room')
  const { awareness, body } = useMeeting()
  const view = useRoom()
  const seat = ownRole(view)
  const name = membershipOf(view)?.name ?? t('together.host')
  useEffect(() => {
    let colour = 0
    const say = (): void => {
      colour = freeColour(awareness.getStates(), body.clientID, colour)
      const said = awareness.getLocalState()?.['user'] as { name?: string; colour?: number; seat?: string } | undefined
      if (said?.name === name && said.colour === colour && said.seat === seat) return
      awareness.setLocalStateField('user', { name: name.slice(0, 100), colour, seat })
    }
    say()
    awareness.on('change', say)
    return () => awareness.off('change', say)
  }, [awareness, body, name, seat])
}

/** Says which item's text this page shows. */
export function useOwnItem(itemId: string | null): void {
  const { awareness } = useMeeting()
  useEffect(() => {
    awareness.setLocalStateField('item', itemId)
    return () => {
      if (awareness.getLocalState() !== null) awareness.setLocalStateField('item', null)
    }
  }, [awareness, itemId])
}
