/**
 * The large figure of the test image: the wall shows it and the console asks whether the room sees it, so both take it
 * from the meeting's id. From 12 to 98, without a zero (a zero is an O) and without twins such as 33.
 */
export function wallFigure(docId: string): number {
  let hash = 7
  for (const letter of docId) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) >>> 0
  const tens = 1 + (hash % 9)
  const units = 1 + ((hash >>> 8) % 9)
  return tens * 10 + (units === tens ? (units % 9) + 1 : units)
}
