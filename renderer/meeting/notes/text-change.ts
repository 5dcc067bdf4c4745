/**
 * One stretch of a plain text that became another: what a field's typing is to the shared text beneath it. Only that
 * stretch is written, so that two windows typing in one note both keep their words.
 */
export interface TextChange {
  at: number
  /** How many UTF-16 units went. */
  removed: number
  inserted: string
}

/** Between the two halves of one sign: cutting there would make two broken ones. */
function cutsASign(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at)
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}

/**
 * What was typed between two states of a field; null when nothing was.
 * @param caret where the caret is in `after`: of several readings ("aa" become "aaa") it tells the one that was meant
 */
export function textChange(before: string, after: string, caret: number = after.length): TextChange | null {
  if (before === after) return null
  const shorter = Math.min(before.length, after.length)
  // Typing ends at the caret: what is right of it was there before.
  const rightOfCaret = Math.min(shorter, Math.max(0, after.length - caret))
  let end = 0
  while (end < rightOfCaret && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1
  let start = 0
  while (start < shorter - end && before[start] === after[start]) start += 1
  // The caret may have been moved by the page: then the common end goes on past it.
  while (start + end < shorter && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1
  while (start > 0 && (cutsASign(before, start) || cutsASign(after, start))) start -= 1
  while (end > 0 && (cutsASign(before, before.length - end) || cutsASign(after, after.length - end))) end -= 1
  return { at: start, removed: before.length - end - start, inserted: after.slice(start, after.length - end) }
}

/** Where a place of the text is once it was changed; a place inside what went is at its end. */
export function placeAfterChange(place: number, { at, removed, inserted }: TextChange): number {
  if (place < at || (place === at && removed === 0)) return place
  return place <= at + removed ? at + inserted.length : place + inserted.length - removed
}
