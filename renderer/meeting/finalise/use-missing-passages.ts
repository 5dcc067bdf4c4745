/** Where the minutes hold characters no font has: asked of the host only when there are some it may lack. */
import { useEffect, useMemo, useState } from 'react'
import type { CouncilLetterhead } from '#shared/contract/letterhead.ts'
import type { WholeMeeting } from '#shared/meeting/snapshot.ts'
import { charactersToAsk, missingPassages, type MissingPassage } from '#shared/minutes/characters/missing-passages.ts'
import { typedPassages } from '#shared/minutes/characters/typed-passages.ts'
import { compose } from '#shared/minutes/compose.ts'
import { withLetterhead } from '#shared/minutes/letterhead.ts'
import { callHost } from '../../storage/host-client.ts'

const none: ReadonlySet<number> = new Set()

export function useMissingPassages(meeting: WholeMeeting, letterhead: CouncilLetterhead): MissingPassage[] {
  const passages = useMemo(() => typedPassages(meeting, letterhead), [meeting, letterhead])
  const characters = useMemo(() => charactersToAsk(passages), [passages])
  const [missing, setMissing] = useState(none)
  useEffect(() => {
    if (characters === '') return () => undefined
    let current = true
    void callHost('export.undrawn', { characters }).then((result) => {
      // Not answered, it is said when the minutes are frozen.
      if (current) setMissing(result.ok ? new Set(result.value.codePoints) : none)
    })
    return () => {
      current = false
    }
  }, [characters])
  return useMemo(
    () =>
      missing.size === 0
        ? []
        : missingPassages(passages, missing, withLetterhead(compose(meeting, 'members'), letterhead)),
    [passages, missing, meeting, letterhead],
  )
}
