/**
 * Characters no font has, for which somebody at this computer said that a box may be printed: asked once a meeting,
 * whatever is frozen next. Its key holds the meeting's id, so that erasing the meeting erases it (erase-meeting.ts).
 */
import { z } from 'zod'
import { keptChoice, useKeptChoice, type KeptChoice } from '../../app/kept-choice.ts'

/** As many as the host takes. */
const most = 2000
const schema = z.array(z.number().int().min(0).max(0x10_ff_ff)).max(most)
const choices = new Map<string, KeptChoice<number[]>>()

/** Code points, in the order they were accepted. */
export function acceptedCharacters(docId: string): KeptChoice<number[]> {
  const known = choices.get(docId)
  if (known !== undefined) return known
  const choice = keptChoice<number[]>(`tablee-characters-${docId}`, schema, [])
  choices.set(docId, choice)
  return choice
}

export function acceptCharacters(docId: string, codePoints: readonly number[]): void {
  const choice = acceptedCharacters(docId)
  choice.set([...new Set([...choice.get(), ...codePoints])].slice(-most))
}

export function useAcceptedCharacters(docId: string): [accepted: number[], set: (codePoints: number[]) => void] {
  return useKeptChoice(acceptedCharacters(docId))
}
