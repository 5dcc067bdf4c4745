/** What a thumb places, sent as it goes: each press is shown at once, and the room hears the last of them. */
import { useRef, useState } from 'preact/hooks'
import { useAsking } from '../room-context.ts'

/** A thumb that goes on within this time is still choosing, ms. */
const stillChoosing = 300

const isSame = (a: readonly number[], b: readonly number[]): boolean => a.join() === b.join()

export interface Placing {
  /** What is shown: placed last, or what the room has. */
  shown: readonly number[]
  isSaved: boolean
  refusal: string | null
  place: (next: number[]) => void
}

/** @param kept what the room has, a figure an option */
export function usePlacing(voteId: string, kept: readonly number[]): Placing {
  const { ask, refusal } = useAsking()
  /** What the thumb placed last; null until it did, and once the room refused. */
  const [placed, setPlaced] = useState<number[] | null>(null)
  const wantedRef = useRef<number[] | null>(null)
  const isSendingRef = useRef(false)
  const timerRef = useRef<ReturnType<typeof setTimeout>>()
  const shown = placed ?? kept

  /** One at a time: what was placed meanwhile goes next. */
  const send = async (): Promise<void> => {
    const wanted = wantedRef.current
    if (wanted === null || isSendingRef.current) return
    isSendingRef.current = true
    const ok = await ask({ kind: 'dots', voteId, dots: wanted })
    isSendingRef.current = false
    if (ok && wantedRef.current !== wanted) return send()
    wantedRef.current = null
    // What the room has is shown again, with the reason below.
    if (!ok) setPlaced(null)
  }
  return {
    shown,
    isSaved: isSame(shown, kept),
    refusal,
    place(next) {
      setPlaced(next)
      wantedRef.current = next
      clearTimeout(timerRef.current)
      timerRef.current = setTimeout(() => void send(), stillChoosing)
    },
  }
}
