/**
 * Names that complete as they are typed, from two letters on; a word in small letters waits for a third, or every "de"
 * would offer Denis. Pure: the words before the caret in, the names that continue them out.
 */
import { folded } from '#shared/meeting/find-person.ts'
import type { Candidate } from './candidates.ts'

export interface Completion {
  /** What was typed of it, as typed. */
  typed: string
  found: Candidate[]
}

const mostShown = 4
const mostWords = 3
const aWord = String.raw`\p{L}[\p{L}\p{M}'’-]*`
/** The last words before the caret, one to three, after a space, a bracket or the like. */
const patterns = Array.from({ length: mostWords }, (_, index) => {
  const earlier = mostWords - 1 - index
  return new RegExp(`(?:^|[\\s\\u00A0\\u202F(«"“–—-])((?:${aWord}[ \\u00A0]){${earlier}}${aWord})$`, 'u')
})

function isLongEnough(typed: string): boolean {
  return typed.length >= 3 || (typed.length === 2 && typed !== typed.toLocaleLowerCase('fr'))
}

/** @param candidates best first */
export function completeName(before: string, candidates: readonly Candidate[]): Completion | null {
  for (const pattern of patterns) {
    const typed = pattern.exec(before)?.[1]
    if (typed === undefined || !isLongEnough(typed)) continue
    const wanted = folded(typed)
    const isOneWord = !/[ \u00A0]/u.test(typed)
    const isCapital = typed[0] !== typed[0]?.toLocaleLowerCase('fr')
    const whole = candidates.filter((each) => each.folded.startsWith(wanted))
    // A name that is there already asks for nothing more.
    if (whole.some((each) => each.folded === wanted)) return null
    const inside =
      isOneWord && isCapital
        ? candidates.filter(
            ({ isRole, words, folded: text }) =>
              !isRole && !text.startsWith(wanted) && words.some((word) => word.startsWith(wanted)),
          )
        : []
    const found = [...whole, ...inside].slice(0, mostShown)
    if (found.length > 0) return { typed, found }
  }
  return null
}
