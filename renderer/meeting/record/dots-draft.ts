/** A dot vote while it is typed. */
import { countOf } from './CountField.tsx'

export interface DotsDraft {
  question: string
  /** One a line. */
  options: string
  perVoter: string
}

/** The contract's own bounds (journal.ts, `dotsOpened`). */
export const fewestOptions = 2
export const mostOptions = 20
export const mostDots = 10
/** Of the question of dots being placed, for whoever opened them to see. */
export const placingId = 'dots-placed'
const longestOption = 500
/** When nothing else was said (domain.md §9). */
export const usualDots = '3'

export interface DotsWanted {
  question: string
  options: string[]
  perVoter: number
}

/** `missing`: what keeps it from being opened. */
export type Wanted =
  | { missing: null; dots: DotsWanted }
  | { missing: 'options' | 'tooMany' | 'twice' | 'perVoter'; dots: null }

export function dotsWanted({ question, options, perVoter }: DotsDraft): Wanted {
  const choices = options
    .split('\n')
    .map((line) => line.trim().slice(0, longestOption))
    .filter((line) => line !== '')
  const dots = countOf(perVoter)
  if (choices.length > mostOptions) return { missing: 'tooMany', dots: null }
  if (new Set(choices).size < choices.length) return { missing: 'twice', dots: null }
  if (dots < 1 || dots > mostDots) return { missing: 'perVoter', dots: null }
  if (choices.length < fewestOptions) return { missing: 'options', dots: null }
  return { missing: null, dots: { question: question.trim(), options: choices, perVoter: dots } }
}
