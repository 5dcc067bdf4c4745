import { useEffect, useState } from 'react'

/** A second press within this many ms of a move was meant for what stood there before it (TCQ's guard). */
const settleFor = 600

/**
 * True just after `place` changed on this page: a double click, or a press that crossed the move of another window,
 * then advances once.
 */
export function useSettling(place: string | null): boolean {
  const [settled, setSettled] = useState(place)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(place), settleFor)
    return () => clearTimeout(timer)
  }, [place])
  return settled !== place
}
