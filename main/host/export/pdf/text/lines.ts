/** Breaks a paragraph into lines and puts each line's pieces where they stand. */
import { visualOrder } from './bidi.ts'
import { type Chunk, type Paragraph, type Piece, type TextStyle, widthOf } from './chunks.ts'
import { cutOverlong } from './overlong.ts'

export interface Line<S extends TextStyle> {
  /** In reading order, the spaces between them included; one space stands at the end when the next line goes on. */
  pieces: Piece<S>[]
  /** Points, without the last spaces. */
  width: number
}

export interface PlacedPiece<S extends TextStyle> extends Piece<S> {
  /** Points from the line's left end. */
  x: number
}

/** Below this share of the measure, a last line of one word looks lost. */
const LOST_WORD = 0.16
/** What a line may give to the next and still look full. */
const STILL_FULL = 0.7

/** Fills lines of `width` points, first fit; a word wider than that is cut between characters. */
export function breakLines<S extends TextStyle>(paragraph: Paragraph<S>, width: number): Line<S>[] {
  const rows: Chunk<S>[][] = []
  let [row, used] = [[] as Chunk<S>[], 0]
  const close = () => {
    rows.push(row)
    row = []
    used = 0
  }
  for (const chunk of paragraph.chunks.flatMap((chunk) =>
    chunk.width > width ? cutOverlong(chunk, width) : [chunk],
  )) {
    if (row.length > 0 && used + chunk.width > width) close()
    row.push(chunk)
    used += chunk.width + chunk.spaceWidth
    if (chunk.endsLine) close()
  }
  if (row.length > 0 || rows.length === 0) close()
  return withoutLostWord(rows, width).map(toLine)
}

/** Takes a word down to a last line that would hold only one short word. */
function withoutLostWord<S extends TextStyle>(rows: Chunk<S>[][], width: number): Chunk<S>[][] {
  const [before, last] = [rows.at(-2), rows.at(-1)]
  const [only] = last ?? []
  const moved = before?.at(-1)
  if (before === undefined || last?.length !== 1 || only === undefined || moved === undefined) return rows
  const kept = before.slice(0, -1)
  const isLost = only.width < width * LOST_WORD && !moved.endsLine && moved.spaceWidth > 0
  if (!isLost || rowWidth(kept) < width * STILL_FULL) return rows
  return [...rows.slice(0, -2), kept, [moved, only]]
}

const rowWidth = <S extends TextStyle>(row: readonly Chunk<S>[]) =>
  row.reduce((sum, chunk) => sum + chunk.width + chunk.spaceWidth, 0) - (row.at(-1)?.spaceWidth ?? 0)

/** The spaces at its end stay: readers join words across lines unless a space is really there. */
function toLine<S extends TextStyle>(row: Chunk<S>[]): Line<S> {
  return { pieces: row.flatMap((chunk) => [...chunk.pieces, ...chunk.spaces]), width: rowWidth(row) }
}

/** The pieces in reading order with the place each takes from left to right. */
export function placePieces<S extends TextStyle>(line: Line<S>, rightToLeft: boolean): PlacedPiece<S>[] {
  const levels = line.pieces.map((piece) => piece.level)
  // Spaces at the end of a line take the paragraph's direction, whatever precedes them (rule L1).
  for (let index = levels.length - 1; index >= 0 && isSpace(line.pieces[index]); index--) {
    levels[index] = rightToLeft ? 1 : 0
  }
  let x = rightToLeft ? line.width - widthOf(line.pieces) : 0
  if (levels.every((level) => level === 0)) {
    return line.pieces.map((piece) => {
      const placed = { ...piece, x }
      x += piece.width
      return placed
    })
  }
  const xs: number[] = []
  for (const index of visualOrder(levels)) {
    xs[index] = x
    x += line.pieces[index]?.width ?? 0
  }
  return line.pieces.map((piece, index) => ({ ...piece, level: levels[index] ?? 0, x: xs[index] ?? 0 }))
}

const isSpace = (piece: { shaped: { text: string } } | undefined) =>
  piece !== undefined && /^ +$/.test(piece.shaped.text)
