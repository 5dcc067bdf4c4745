/** A measure of opinion while it is typed. */
import type { OpinionScale } from '#shared/rules/facts.ts'
import { countOf } from '../record/CountField.tsx'

export interface OpinionDraft {
  scale: OpinionScale
  question: string
  /** One a line. */
  options: string
  perVoter: string
  /** The room sees the phones' totals grow. */
  live: boolean
}

/** Dots choose between two at least; one proposition may be graded alone. */
export const fewestOptions: Record<OpinionScale, number> = { dots: 2, regnier: 1, colors: 1 }
/** The contract's own bounds (journal.ts, `dotsOpened`). */
export const mostOptions = 20
export const mostDots = 10
/** Of the question of what is being given, for whoever opened it to see. */
export const placingId = 'opinion-given'
const longestOption = 500
/** When nothing else was said (domain.md §9). */
export const usualDots = '3'

export const newOpinion: OpinionDraft = { scale: 'dots', question: '', options: '', perVoter: usualDots, live: false }

export interface OpinionWanted {
  question: string
  options: string[]
  perVoter: number
  scale?: OpinionScale
  live?: boolean
}

/** `missing`: what keeps it from being opened. */
export type Wanted =
  | { missing: null; opinion: OpinionWanted }
  | { missing: 'options' | 'tooMany' | 'twice' | 'perVoter'; opinion: null }

/** What is as usual (dots, hidden until closed) is left out. */
export function opinionWanted(
  draft: Pick<OpinionDraft, 'question' | 'options' | 'perVoter'> & Partial<OpinionDraft>,
): Wanted {
  const { scale = 'dots', live = false } = draft
  const options = draft.options
    .split('\n')
    .map((line) => line.trim().slice(0, longestOption))
    .filter((line) => line !== '')
  const dots = scale === 'dots' ? countOf(draft.perVoter) : 1
  if (options.length > mostOptions) return { missing: 'tooMany', opinion: null }
  if (new Set(options).size < options.length) return { missing: 'twice', opinion: null }
  if (dots < 1 || dots > mostDots) return { missing: 'perVoter', opinion: null }
  if (options.length < fewestOptions[scale]) return { missing: 'options', opinion: null }
  const unusual = { ...(scale === 'dots' ? {} : { scale }), ...(live ? { live } : {}) }
  return { missing: null, opinion: { question: draft.question.trim(), options, perVoter: dots, ...unusual } }
}
