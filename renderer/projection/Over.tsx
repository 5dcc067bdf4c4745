import { useState, type MouseEvent, type ReactNode } from 'react'
import type { WallWords } from './words.ts'

/** Where a screen types its code (renderer/phone). */
const wayIn = '/?as=projection'
/** A room slower than this to answer is closed, or unreachable, ms. */
const patience = 4000

/** Over the last picture of a screen whose seat ended: that it is so, and the way in again. */
export function Over({ words }: { words: WallWords }): ReactNode {
  const [isSilent, setIsSilent] = useState(false)
  // A closed room has no page to go to: the browser's own fault must not take the picture's place.
  const comeIn = async (event: MouseEvent): Promise<void> => {
    event.preventDefault()
    setIsSilent(false)
    try {
      await fetch('/door?as=projection', { cache: 'no-store', signal: AbortSignal.timeout(patience) })
    } catch {
      return setIsSilent(true)
    }
    location.assign(wayIn)
  }
  return (
    <section className="over" aria-label={words.over}>
      <output>{words.over}</output>
      <a href={wayIn} onClick={(event) => void comeIn(event)}>
        {words.overAgain}
      </a>
      <output>{isSilent && words.overSilent}</output>
    </section>
  )
}
