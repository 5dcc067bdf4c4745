import { useEffect } from 'react'
import { useSnapshot } from '../storage/hooks.tsx'

/** In the desktop shell the projection's window steps aside while the screen is lent; in a browser its slide says so. */
export function useLentScreen(): void {
  const isLent = useSnapshot().wall.shows === 'lent'
  useEffect(() => {
    // A window that is not open has nothing to step aside from; the slide says it all the same.
    window.desktop?.lendScreen(isLent).catch(() => undefined)
  }, [isLent])
}
