/** Where the minutes of one meeting are, as the host last told it: after each act, and when one comes back to the page. */
import { useCallback, useRef, useState } from 'react'
import type { MinutesLife } from '#shared/contract/minutes-life.ts'
import type { Result } from '#shared/contract/result.ts'
import { callHost } from '../../../storage/host-client.ts'
import { useWhenLookedAt } from '../../../ui/use-when-looked-at.ts'
import { acceptCharacters, acceptedCharacters } from '../accepted-characters.ts'
import { useTrying, type Trying } from '../signing/use-trying.ts'

export interface LifeInHand {
  /** Null until the host answered, and for a rehearsal. */
  life: MinutesLife | null
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
  differs: boolean
}

async function ask(docId: string): Promise<Known> {
  const [life, approved] = await Promise.all([
    callHost('minutes.life', { docId }),
    callHost('minutes.differsFromApproved', { docId }),
  ])
  return { life: life.ok ? life.value : null, differs: approved.ok && approved.value.differs }
}

export function useMinutesLife(docId: string): LifeInHand {
  const [known, setKnown] = useState<Known>({ life: null, differs: false })
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
