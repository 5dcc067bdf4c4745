/** Where a line may end (UAX 14), no-break spaces and hyphens respected. */
// @ts-expect-error -- the package carries no types; what is used of it is below
import untyped from 'linebreak'
import { graphemeStarts } from './itemise.ts'

const LineBreaker = untyped as unknown as new (text: string) => {
  nextBreak: () => { position: number; required: boolean } | null
}

export interface Opportunity {
  /** UTF-16 index of the first character of the next line. */
  position: number
  required: boolean
}

const CLUSTERS = /[\ud800-\udfff]|\u200d|\p{M}/v

/** Every opportunity, the end of the text included. */
export function breakOpportunities(text: string): Opportunity[] {
  const breaker = new LineBreaker(text)
  // The package's tables are older than some emoji: it must never part what is one character to the eye.
  const starts = CLUSTERS.test(text) ? new Set(graphemeStarts(text)).add(text.length) : null
  const found: Opportunity[] = []
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    const { position, required } = next
    if (starts === null || starts.has(position))
      found.push({ position, required: required && text[position - 1] === '\n' })
  }
  return found
}
