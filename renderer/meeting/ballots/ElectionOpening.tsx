import type { ReactNode } from 'react'
import { TallyForm } from '../record/TallyForm.tsx'
import type { OpeningProps } from './opening.ts'

/** Persons, on paper: what comes out of the box is noted once counted. */
export function ElectionOpening({ itemId, evening, commands, onDone }: OpeningProps): ReactNode {
  return <TallyForm itemId={itemId} evening={evening} commands={commands} form="election" onDone={onDone} />
}
