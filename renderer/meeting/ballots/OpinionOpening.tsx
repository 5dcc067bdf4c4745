import type { ReactNode } from 'react'
import { usualDots } from '../record/dots-draft.ts'
import { DotsOpening } from '../record/DotsOpening.tsx'
import type { OpeningProps } from './opening.ts'

/** What the room thinks, measured and not decided. */
export function OpinionOpening({ itemId, commands, back, onDone }: OpeningProps): ReactNode {
  const empty = { question: '', options: '', perVoter: usualDots }
  return <DotsOpening itemId={itemId} initial={empty} commands={commands} back={back} onDone={onDone} />
}
