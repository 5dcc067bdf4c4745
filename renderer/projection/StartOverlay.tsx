import { type ReactNode, useEffect, useState } from 'react'
import type { WallWords } from './words.ts'

/** A screen of the room opened by its code (renderer/phone): the address says so. A window of the app is led by it. */
export function isRoomScreen(search: string): boolean {
  return new URLSearchParams(search).has('room')
}

/**
 * The way to full screen, which browsers allow on a press alone, and what has to be said of a screen's sleep: over plain
 * HTTP no page may keep it awake. It goes by itself once the screen is full, and comes back when it no longer is.
 */
export function StartOverlay({ words }: { words: WallWords }): ReactNode {
  const [isFull, setIsFull] = useState(() => document.fullscreenElement !== null)
  const [isPutAway, setIsPutAway] = useState(false)
  useEffect(() => {
    const onChange = (): void => setIsFull(document.fullscreenElement !== null)
    document.addEventListener('fullscreenchange', onChange)
    return () => document.removeEventListener('fullscreenchange', onChange)
  }, [])
  useWakeLock(isFull)
  if (isFull || isPutAway || !document.fullscreenEnabled) return null
  return (
    <section className="start" aria-label={words.fullScreen}>
      <button type="button" onClick={() => void goFull()}>
        {words.fullScreen}
      </button>
      <p>{words.staysAwake}</p>
      <button type="button" className="later" onClick={() => setIsPutAway(true)}>
        {words.withoutFullScreen}
      </button>
    </section>
  )
}

async function goFull(): Promise<void> {
  // Refused by a browser's own setting: the button stays, and the wall is there without it.
  await document.documentElement.requestFullscreen({ navigationUI: 'hide' }).catch(() => undefined)
}

/** Where the browser lets a page: on this computer itself, or over a secure line. Lost on every change of tab. */
function useWakeLock(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted || !('wakeLock' in navigator)) return undefined
    let lock: WakeLockSentinel | null = null
    const keep = async (): Promise<void> => {
      if (document.visibilityState === 'visible') lock = await navigator.wakeLock.request('screen').catch(() => null)
    }
    const onChange = (): void => void keep()
    void keep()
    document.addEventListener('visibilitychange', onChange)
    return () => {
      document.removeEventListener('visibilitychange', onChange)
      void lock?.release()
    }
  }, [isWanted])
}
