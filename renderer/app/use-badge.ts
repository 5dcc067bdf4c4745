/** What the badge of an open meeting says, from how safe what was typed really is. */
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedState } from '../storage/open-meeting.ts'
import { useSaved } from '../storage/hooks.tsx'
import type { SavedState as Badge } from '../ui/SavedBadge.tsx'
import { announce, withdraw } from './announce.ts'
import { askHost } from './host-hour.ts'

/** A write takes 5 to 20 ms: shown, it would blink at each letter. */
const blink = 250
/** What is not on the disk after this long is said aloud, with its reason. */
const loudAfter = 5000
/** How often the reason is asked for again meanwhile, ms. */
const askEvery = 3000

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
  const stuck = useLasting(saved.level === 'notKept', loudAfter)
  const { heldByPage } = saved
  const connected = useRef(saved.connected)
  useEffect(() => {
    connected.current = saved.connected
  })
  useEffect(() => {
    if (!stuck) return undefined
    let current = true
    const ask = async (): Promise<void> => {
      const host = await askHost(t)
      if (!current) return
      // A host whose disk refuses cuts the pens off too, and is there to say why.
      if (host !== null && (connected.current || host.diskTrouble !== null)) withdraw('cut')
      else {
        const words = t(`saved.${host === null ? 'cut' : 'refused'}${heldByPage ? '' : 'NotHeld'}`)
        announce({ id: 'cut', tone: heldByPage ? 'caution' : 'failure', words, dismissible: false })
      }
    }
    void ask()
    const timer = setInterval(() => void ask(), askEvery)
    return () => {
      current = false
      clearInterval(timer)
      withdraw('cut')
      // The disk may have been what held it up.
      void askHost(t)
    }
  }, [stuck, heldByPage, t])
  const quick = saved.connected && saved.level === 'notKept' && !writing
  return quick ? 'computer' : badgeOf(saved)
}
