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
const word = String.raw`\p{L}[\p{L}\p{M}'’-]*`
/** The last words before the caret, one to three, after a space, a bracket or the like. */
const patterns = Array.from({ length: mostWords }, (_, index) => {
  const earlier = mostWords - 1 - index
  return new RegExp(`(?:^|[\\s\\u00A0\\u202F(«"“–—-])((?:${word}[ \\u00A0]){${earlier}}${word})$`, 'u')
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
    const begins = (text: string): boolean => folded(text).startsWith(wanted)
    const whole = candidates.filter(({ text }) => begins(text))
    // A name that is there already asks for nothing more.
    if (whole.some(({ text }) => folded(text) === wanted)) return null
    const inside = candidates.filter(
      ({ text, isRole }) =>
        !isRole && isOneWord && isCapital && !begins(text) && text.split(/[ \u00A0-]/u).some(begins),
    )
    const found = [...whole, ...inside].slice(0, mostShown)
    if (found.length > 0) return { typed, found }
  }
  return null
}
