/**
 * Whether the words before the caret ask for a menu. A sign opens it at the start of a line or after a space only:
 * "14/15" and "et/ou" are ordinary minutes, and so is "et / ou", for no entry begins with a space (evening.md item 1).
 */
import { folded } from '#shared/meeting/find-person.ts'

const longestQuery = 24

/** What was typed after the sign; null when the menu is not asked for. */
export function menuQuery(before: string, sign: '/' | '@'): string | null {
  const at = before.lastIndexOf(sign)
  if (at === -1) return null
  const query = before.slice(at + 1)
  const opens = at === 0 || /[\s\u00A0(]/u.test(before[at - 1] ?? '')
  return opens && query.length <= longestQuery && /^(?:\p{L}[\p{L}\p{M}'’ -]*)?$/u.test(query) ? query : null
}

/** Whether words begin with what was typed, whatever its accents and capitals. */
export function beginsWith(words: string, query: string): boolean {
  // `folded` trims: a space typed after a whole word must still count.
  return folded(`${words}|`).startsWith(folded(`${query}|`).slice(0, -1))
}
