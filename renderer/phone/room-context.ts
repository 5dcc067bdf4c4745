/** What every part of the page draws from. */
import { createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import type { Answer, Asked } from './line/pending-intents.ts'
import type { SeatState } from './line/seat-store.ts'
import { roomNow } from './shown-time.ts'
import { frenchWords, type Words } from './words.ts'

export const WordsContext = createContext<Words>(frenchWords)

export function useWords(): Words {
  return useContext(WordsContext)
}

export interface Room {
  state: SeatState
  /** Whether what is shown is of now: nothing is asked of a room that does not hear. */
  isLinked: boolean
  ask: (asked: Asked) => Promise<Answer>
  /** Somebody who only watched takes part; false when the room did not let them. */
  participate: () => Promise<boolean>
  leave: () => void
}

export const RoomContext = createContext<Room | null>(null)

/** Only inside a room's screens. */
export function useRoom(): Room {
  const room = useContext(RoomContext)
  if (room === null) throw new Error('a part of the room stands outside it')
  return room
}

/** Often enough for minutes, seldom enough for a battery, ms. */
const minuteStep = 5000

/** Now by the room's clock, UTC ms; stands still while the room is not heard. */
export function useRoomNow(step = minuteStep): number {
  const { state, isLinked } = useRoom()
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    if (!isLinked) return undefined
    const tick = (): void => setNow(Date.now())
    tick()
    const timer = setInterval(tick, step)
    return () => clearInterval(timer)
  }, [isLinked, step])
  return roomNow(state, now)
}

/** What a second asking is told when the first one was done and its answer lost with the host: it is as was wished. */
const alreadySo: Partial<Record<Asked['kind'], readonly string[]>> = {
  ask: ['alreadyWaiting', 'idAlreadyUsed'],
  withdraw: ['notWaiting'],
  // A secret ballot whose answer was lost is in the box.
  vote: ['alreadyVoted'],
}

/** Asks, and holds what came of it: the words of a refusal, or null. */
export function useAsking(): { ask: (asked: Asked) => Promise<boolean>; isAsking: boolean; refusal: string | null } {
  const { ask } = useRoom()
  const words = useWords()
  const [isAsking, setIsAsking] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  return {
    isAsking,
    refusal,
    async ask(asked) {
      setIsAsking(true)
      setRefusal(null)
      const { ok, code, params } = await ask(asked)
      setIsAsking(false)
      const isDone = ok || (code !== null && alreadySo[asked.kind]?.includes(code) === true)
      if (!isDone) setRefusal(words.coded('refused', code ?? 'other', params))
      return isDone
    },
  }
}
