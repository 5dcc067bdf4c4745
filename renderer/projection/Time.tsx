import type { ReactNode } from 'react'
import { useNow } from '../ui/page-clock.ts'
import { timeLeft } from '../ui/time-left.ts'
import type { Item } from './slide.ts'
import type { WallWords } from './words.ts'

/** The item's time in whole minutes and words; it says over-run, it does not scold. */
export function Time({ item, words }: { item: Item; words: WallWords }): ReactNode {
  const now = useNow('second')
  const spent = item.spentMs + (item.runningSince === null ? 0 : Math.max(0, now - item.runningSince))
  const left = timeLeft(item.plannedMs, spent)
  return (
    <p className="time" data-time={left.kind}>
      {words.time(left)}
    </p>
  )
}
