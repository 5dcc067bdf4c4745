/** What the badge of an open meeting says, from how safe what was typed really is. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedState } from '../storage/open-meeting.ts'
import { useSaved } from '../storage/hooks.tsx'
import type { SavedState as Badge } from '../ui/SavedBadge.tsx'
import { announce, withdraw } from './announce.ts'

/** A write takes 5 to 20 ms: shown, it would blink at each letter. */
const blink = 250
/** A cut this long is said aloud. */
const loudAfter = 5000

function badgeOf(saved: SavedState): Badge {
  if (saved.level === 'inTheRoom') return 'room'
  if (saved.level === 'onThisComputer') return 'computer'
  return saved.heldByPage ? 'held' : 'pending'
}

/** True once `so` has been true without a break for this long, ms. */
function useLasting(so: boolean, length: number): boolean {
  const [lasting, setLasting] = useState(false)
  useEffect(() => {
    if (!so) return undefined
    const timer = setTimeout(() => setLasting(true), length)
    return () => {
      clearTimeout(timer)
      setLasting(false)
    }
  }, [so, length])
  return so && lasting
}

export function useBadge(): Badge {
  const { t } = useTranslation('app')
  const saved = useSaved()
  const writing = useLasting(saved.level === 'notKept', blink)
  const cut = useLasting(!saved.connected, loudAfter)
  const { heldByPage } = saved
  useEffect(() => {
    if (!cut) return undefined
    announce({
      id: 'cut',
      tone: heldByPage ? 'caution' : 'failure',
      words: t(heldByPage ? 'saved.cut' : 'saved.cutNotHeld'),
      dismissible: false,
    })
    return () => withdraw('cut')
  }, [cut, heldByPage, t])
  const quick = saved.connected && saved.level === 'notKept' && !writing
  return quick ? 'computer' : badgeOf(saved)
}
