/** Nothing is frozen with a character no font has until somebody accepts that a box stands in its place (decisions.md 25). */
import { ExportFailure } from '../export/jobs.ts'
import type { Undrawn } from '../export/pdf/layout/report.ts'

/** Places said at once; a text in a script no font has would fill a screen. Nothing is accepted that was not shown. */
const mostPlaces = 20

/**
 * Throws an ExportFailure `charactersMissing`: how many characters, those that are shown first (`codePoints`, decimal,
 * spaces between) and where (`places`: a line each of the character, its code and its heading and words, tabs between).
 * @param accepted code points
 */
export function refuseUndrawn(undrawn: readonly Undrawn[], accepted: readonly number[]): void {
  const unanswered = undrawn.filter(({ codePoint }) => !accepted.includes(codePoint))
  if (unanswered.length === 0) return
  const shown = unanswered.slice(0, mostPlaces)
  const places = shown.map(({ char, codePoint, where, around }) =>
    [char, codePoint.toString(16).toUpperCase().padStart(4, '0'), where, around]
      .map((part) => part.replaceAll(/\s+/gu, ' '))
      .join('\t'),
  )
  throw new ExportFailure('charactersMissing', {
    count: distinct(unanswered).length,
    codePoints: distinct(shown).join(' '),
    places: places.join('\n'),
  })
}

function distinct(undrawn: readonly Undrawn[]): number[] {
  return [...new Set(undrawn.map(({ codePoint }) => codePoint))]
}
