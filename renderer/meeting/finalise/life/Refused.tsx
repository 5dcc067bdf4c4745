import { useEffect, useRef, type ReactNode } from 'react'
import { Notice } from '../../../ui/Notice.tsx'
import { MissingCharacters } from '../MissingCharacters.tsx'
import type { LifeInHand } from './use-minutes-life.ts'

/** Why the last act was refused, brought into sight: what was pressed may be far below. */
export function Refused({ hand: { trying, acceptCharacters } }: { hand: LifeInHand }): ReactNode {
  const { refusal, refused, isRunning } = trying
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (refusal !== null) place.current?.scrollIntoView({ block: 'nearest' })
  }, [refusal])
  if (refusal === null) return null
  return (
    <div ref={place}>
      {refusal.code === 'charactersMissing' ? (
        <MissingCharacters refusal={refusal} disabled={isRunning} onAccept={acceptCharacters} />
      ) : (
        <Notice tone="failure">{refused}</Notice>
      )}
    </div>
  )
}
