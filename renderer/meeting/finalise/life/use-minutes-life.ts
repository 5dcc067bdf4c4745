/**
 * Where the minutes of one meeting are, as the host last told it: after each act, here or in another window or on
 * another computer, for each is told in the meeting itself (minutes-keeper.ts); and when one comes back to the page.
 */
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { MinutesKeeper } from '#shared/contract/minutes-keeper.ts'
import type { MinutesLife } from '#shared/contract/minutes-life.ts'
import type { Result } from '#shared/contract/result.ts'
import { readMinutesKeeper } from '#shared/meeting/minutes-keeper.ts'
import { useMeeting } from '../../../storage/hooks.tsx'
import { callHost } from '../../../storage/host-client.ts'
import { tellMinutesNoted } from '../../../storage/minutes-news.ts'
import { useWhenLookedAt } from '../../../ui/use-when-looked-at.ts'
import { acceptCharacters, acceptedCharacters } from '../accepted-characters.ts'
import { useTrying, type Trying } from '../signing/use-trying.ts'

export interface LifeInHand {
  /** Null until the host answered, and for a rehearsal. */
  life: MinutesLife | null
  /** What another computer noted last; null where this one keeps them. */
  elsewhere: MinutesKeeper | null
  /** Whether the meeting says something else than what was approved. */
  differs: boolean
  trying: Trying
  readAgain: () => Promise<void>
  /** Answers whether it was done; done again when what was refused is accepted. */
  act: (doing: string, work: Act) => Promise<boolean>
  /** The act refused for characters no font has, once more with those accepted. */
  acceptCharacters: (codePoints: number[]) => void
}

/** @param acceptedCharacters code points for which a box may be printed */
type Act = (acceptedCharacters: number[]) => Promise<Result<MinutesLife>>

interface Known {
  life: MinutesLife | null
  elsewhere: MinutesKeeper | null
  differs: boolean
}

async function ask(docId: string): Promise<Known> {
  const [life, elsewhere, approved] = await Promise.all([
    callHost('minutes.life', { docId }),
    callHost('minutes.elsewhere', { docId }),
    callHost('minutes.differsFromApproved', { docId }),
  ])
  return {
    life: life.ok ? life.value : null,
    elsewhere: elsewhere.ok ? elsewhere.value : null,
    differs: approved.ok && approved.value.differs,
  }
}

/** Looks again each time an act is told in the meeting. */
function useKeeperChanges(look: (isCurrent: () => boolean) => void): void {
  const { docId, body, reader } = useMeeting()
  const subscribe = useCallback((listener: () => void) => reader.onChange(listener), [reader])
  const at = useSyncExternalStore(subscribe, () => readMinutesKeeper(body, docId)?.at ?? null)
  const seen = useRef(at)
  useEffect(() => {
    if (seen.current === at) return undefined
    seen.current = at
    // Home in another window waits for the same minutes.
    tellMinutesNoted()
    let current = true
    look(() => current)
    return () => {
      current = false
    }
  }, [at, look])
}

export function useMinutesLife(docId: string): LifeInHand {
  const [known, setKnown] = useState<Known>({ life: null, elsewhere: null, differs: false })
  const trying = useTrying()
  const readAgain = useCallback(async () => setKnown(await ask(docId)), [docId])
  const look = useCallback(
    (isCurrent: () => boolean) => {
      void ask(docId).then((found) => {
        if (isCurrent()) setKnown(found)
      })
    },
    [docId],
  )
  useWhenLookedAt(look)
  useKeeperChanges(look)
  const { run } = trying
  const last = useRef<{ doing: string; work: Act } | null>(null)
  const act = useCallback<LifeInHand['act']>(
    async (doing, work) => {
      last.current = { doing, work }
      const life = await run(doing, () => work(acceptedCharacters(docId).get()))
      if (life === null) {
        // Refused, for something changed elsewhere: the next try is about what stands now.
        void readAgain()
        return false
      }
      setKnown((before) => ({ ...before, life }))
      // What the acts answer does not say whether the text differs.
      void readAgain()
      return true
    },
    [docId, run, readAgain],
  )
  const goOnWith = (codePoints: number[]): void => {
    acceptCharacters(docId, codePoints)
    if (last.current !== null) void act(last.current.doing, last.current.work)
  }
  return { ...known, trying, readAgain, act, acceptCharacters: goOnWith }
}
