import { useCallback, useSyncExternalStore } from 'react'
import { hostTime } from '../ui/page-clock.ts'

/** Longer waits than this, ms, overflow a browser's timer. */
const longestWait = 2 ** 31 - 1

/** Whether an instant (host time, UTC ms) is still to come; renders again when it has come. False for none. */
export function useIsAhead(instant: number | null): boolean {
  const subscribe = useCallback(
    (tell: () => void) => {
      if (instant === null) return () => undefined
      const timer = setTimeout(tell, Math.min(longestWait, Math.max(0, instant - hostTime()) + 5))
      return () => clearTimeout(timer)
    },
    [instant],
  )
  return useSyncExternalStore(subscribe, () => instant !== null && hostTime() < instant)
}
