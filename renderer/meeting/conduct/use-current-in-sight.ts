import { useLayoutEffect, useRef, type RefObject } from 'react'

/** Room left under the current item, px: what comes next is seen with it. */
const ahead = 64

/**
 * Keeps the current item of a list that scrolls by itself in sight, with what comes next: when another item becomes
 * current, and when a panel takes some of the list's height.
 */
export function useCurrentInSight(currentId: string | null): RefObject<HTMLOListElement | null> {
  const list = useRef<HTMLOListElement>(null)
  useLayoutEffect(() => {
    const box = list.current
    if (box === null || currentId === null) return undefined
    const bring = (): void => {
      const line = box.querySelector('[data-state=current]')?.getBoundingClientRect()
      if (line === undefined) return
      const { top, bottom, height } = box.getBoundingClientRect()
      if (line.top >= top && line.bottom + ahead <= bottom) return
      const above = Math.max(0, Math.min(height / 4, height - line.height - ahead))
      box.scrollTop += line.top - top - above
    }
    bring()
    const heights = new ResizeObserver(bring)
    heights.observe(box)
    return () => heights.disconnect()
  }, [currentId])
  return list
}
