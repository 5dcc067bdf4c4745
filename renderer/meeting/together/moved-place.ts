import type { Node } from '@tiptap/pm/model'

/**
 * Where a place of a text is after others changed it. The shared text hands over a whole new document, which maps
 * nothing; what is the same at both ends says what moved. A place inside the change goes to where it begins.
 */
export function movedPlace(place: number, before: Node, after: Node): number {
  const start = before.content.findDiffStart(after.content)
  const end = before.content.findDiffEnd(after.content)
  if (start === null || end === null) return place
  // "aa" grown to "aaa" is the same from both ends: the two must not cross.
  const crossed = Math.max(0, start - Math.min(end.a, end.b))
  const [endBefore, endAfter] = [end.a + crossed, end.b + crossed]
  if (place <= start) return place
  return place >= endBefore ? place + endAfter - endBefore : start
}
