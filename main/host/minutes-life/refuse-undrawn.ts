/** Nothing is frozen with a character no font has until somebody accepts that a box stands in its place (decisions.md 25). */
import { ExportFailure } from '../export/jobs.ts'
import type { Undrawn } from '../export/pdf/layout/report.ts'

/** Places said; a text in a script no font has would fill a screen. */
const mostPlaces = 20

/**
 * Throws an ExportFailure `charactersMissing`: how many characters, which (`codePoints`, decimal, spaces between) and
 * where (`places`: a line each of the character, its code and its heading and words, tabs between).
 * @param accepted code points
 */
export function refuseUndrawn(undrawn: readonly Undrawn[], accepted: readonly number[]): void {
  const unanswered = undrawn.filter(({ codePoint }) => !accepted.includes(codePoint))
  if (unanswered.length === 0) return
  const codePoints = [...new Set(unanswered.map(({ codePoint }) => codePoint))]
  const places = unanswered
    .slice(0, mostPlaces)
    .map(({ char, codePoint, where, around }) =>
      [char, codePoint.toString(16).toUpperCase().padStart(4, '0'), where, around]
        .map((part) => part.replaceAll(/\s+/gu, ' '))
        .join('\t'),
    )
  throw new ExportFailure('charactersMissing', {
    count: codePoints.length,
    codePoints: codePoints.join(' '),
    places: places.join('\n'),
  })
}
