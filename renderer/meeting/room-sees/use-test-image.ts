import { useEffect, useRef } from 'react'
import { useKeptChoice } from '../../app/kept-choice.ts'
import { useMeeting, useSnapshot } from '../../storage/hooks.tsx'
import { useWall } from '../wall/use-wall.ts'
import type { Shows } from '../wall/wall-commands.ts'
import { isAskedHere, roomSees, saidOf, takeTest } from './room-sees.ts'

/** What the window that opened the projection has before another window of this computer puts the image up, ms. */
const othersWait = 1000

/** Puts the test image on the wall when it is asked what the room sees, and sees to it that the answer takes it away. */
export function useTestImage(): void {
  const { docId, reader } = useMeeting()
  const { shows } = useSnapshot().wall
  const wall = useWall()
  const [known] = useKeptChoice(roomSees)
  const told = saidOf(known, docId)
  const isAsked = told?.state === 'asked'
  const asking = told?.asking ?? ''
  /** What this window put the image over, until it is answered. */
  const covered = useRef<Shows | null>(null)
  useEffect(() => {
    if (!isAsked) return undefined
    const put = (): void => {
      const covers = takeTest(docId, reader.snapshot?.wall.shows ?? 'auto')
      if (covers === null) return
      covered.current = covers
      wall.show('test')
    }
    if (isAskedHere(asking)) {
      put()
      return undefined
    }
    const timer = setTimeout(put, othersWait)
    return () => clearTimeout(timer)
  }, [isAsked, asking, docId, reader, wall])
  // Answered in another window, which may not have seen the image yet and then could not take it away.
  useEffect(() => {
    if (isAsked || covered.current === null) return
    const covers = covered.current
    covered.current = null
    if (shows === 'test') wall.show(covers)
  }, [isAsked, shows, wall])
}
