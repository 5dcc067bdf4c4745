/**
 * The classic cross-reference tables of a PDF of one or several revisions (ISO 32000-1 §7.5.4, §7.5.6): where each
 * object stands. `text` holds one character a byte.
 */
export interface ObjectPlace {
  offset: number
  generation: number
}

export interface CrossReference<Trailer> {
  /** Of the newest revision. */
  trailer: Trailer
  /** Offset of the newest table. */
  lastTable: number
  /** As the newest table that names it says; null for an object that was given up. */
  places: ReadonlyMap<number, ObjectPlace | null>
}

/**
 * @param trailerAt reads the dictionary that begins at an offset
 * @param before where a trailer says that the table of the revision before stands
 * Throws a SyntaxError for any other file, and what `trailerAt` throws.
 */
export function readCrossReference<Trailer>(
  text: string,
  trailerAt: (offset: number) => Trailer,
  before: (trailer: Trailer) => number | undefined,
): CrossReference<Trailer> {
  const end = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))
  if (end === null) throw new SyntaxError('no end of file mark')
  const places = new Map<number, ObjectPlace | null>()
  const lastTable = Number(end[1])
  const trailer = trailerAt(readTable(text, lastTable, places))
  const read = new Set([lastTable])
  for (let table = before(trailer); table !== undefined;) {
    if (read.has(table)) throw new SyntaxError('revisions go in a circle')
    read.add(table)
    table = before(trailerAt(readTable(text, table, places)))
  }
  return { trailer, lastTable, places }
}

/** Adds the objects no newer table named; answers where the trailer's dictionary begins. */
function readTable(text: string, offset: number, places: Map<number, ObjectPlace | null>): number {
  const mark = /xref\s+/y
  mark.lastIndex = offset
  if (mark.exec(text) === null) throw new SyntaxError('no cross-reference table')
  let at = mark.lastIndex
  const section = /(\d+)[ ]+(\d+)\s+/y
  const entry = /(\d{10}) (\d{5}) ([nf])\s+/y
  for (;;) {
    section.lastIndex = at
    const head = section.exec(text)
    if (head === null) break
    at = section.lastIndex
    const first = Number(head[1])
    for (let index = 0; index < Number(head[2]); index += 1) {
      entry.lastIndex = at
      const line = entry.exec(text)
      if (line === null) throw new SyntaxError('a cross-reference entry is damaged')
      at = entry.lastIndex
      const object = first + index
      if (places.has(object)) continue
      const used = line[3] === 'n'
      places.set(object, used ? { offset: Number(line[1]), generation: Number(line[2]) } : null)
    }
  }
  const trailer = /trailer\s*/y
  trailer.lastIndex = at
  if (trailer.exec(text) === null) throw new SyntaxError('no trailer')
  return trailer.lastIndex
}
