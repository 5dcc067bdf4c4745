import { useEffect } from 'react'

/**
 * Looks now, and each time one comes back to the window: what another page did meanwhile is seen then.
 * @param look the same function at each render; `isCurrent` answers false once its asker is gone
 */
export function useWhenLookedAt(look: (isCurrent: () => boolean) => void): void {
  useEffect(() => {
    let current = true
    const now = (): void => look(() => current)
    now()
    window.addEventListener('focus', now)
    return () => {
      current = false
      window.removeEventListener('focus', now)
    }
  }, [look])
}
