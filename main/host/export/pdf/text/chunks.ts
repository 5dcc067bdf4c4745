/** A paragraph as unbreakable chunks, each of shaped pieces: what lines are made of. */
import { withoutIsolates } from '#shared/minutes/typography/isolates.ts'
import { type Direction, directionOf } from './bidi.ts'
import { breakOpportunities } from './break-opportunities.ts'
import type { FontBook, FontStyle, Shaped } from './font-book.ts'
import { itemise } from './itemise.ts'

export interface TextStyle extends FontStyle {
  /** Points. */
  size: number
}

export interface Span<S extends TextStyle> {
  /** Sanitised, except that "\n" ends a line. */
  text: string
  style: S
}

export interface Piece<S extends TextStyle> {
  shaped: Shaped
  style: S
  /** Odd: right to left. */
  level: number
  /** Points. */
  width: number
  /** The character nothing could draw; a box stands for it. */
  missing: boolean
}

export interface Chunk<S extends TextStyle> {
  pieces: Piece<S>[]
  width: number
  /** The spaces after it, dropped from the measure at a line's end. */
  spaces: Piece<S>[]
  spaceWidth: number
  /** The line ends here, wanted so. */
  endsLine: boolean
}

export interface Paragraph<S extends TextStyle> {
  chunks: Chunk<S>[]
  rightToLeft: boolean
  /** Points: the widest chunk, and everything on one line. */
  minWidth: number
  maxWidth: number
}

/** Shapes a paragraph of differently styled spans. */
export function toParagraph<S extends TextStyle>(given: readonly Span<S>[], book: FontBook): Paragraph<S> {
  const { spans, levels, rightToLeft } = withDirection(given)
  const text = spans.map((span) => span.text).join('')
  const styles = spanCursor(spans)
  const shape = (start: number, end: number) => shapeRange({ text, levels, styles, book, rightToLeft }, start, end)
  const chunks: Chunk<S>[] = []
  let [start, minWidth, maxWidth, lineWidth] = [0, 0, 0, 0]
  for (const { position, required } of breakOpportunities(text)) {
    const wordEnd = endOfWord(text, start, position)
    const spaceEnd = position
    const pieces = shape(start, wordEnd)
    // A line ended on purpose parts words as a space does, for whoever reads the file.
    const spaces = required
      ? shapePieces(' ', styles(start).style, levels?.[start] ?? 0, book)
      : shape(wordEnd, spaceEnd)
    const [width, spaceWidth] = [widthOf(pieces), widthOf(spaces)]
    chunks.push({ pieces, width, spaces, spaceWidth, endsLine: required })
    minWidth = Math.max(minWidth, width)
    maxWidth = Math.max(maxWidth, lineWidth + width)
    lineWidth = required ? 0 : lineWidth + width + spaceWidth
    start = position
  }
  return { chunks, rightToLeft, minWidth, maxWidth }
}

/** The levels are taken with the isolates; past that they would be stray characters in what is read back. */
function withDirection<S extends TextStyle>(spans: readonly Span<S>[]): Direction & { spans: readonly Span<S>[] } {
  const text = spans.map((span) => span.text).join('')
  const { rightToLeft, levels } = directionOf(text)
  if (!isIsolate.test(text)) return { spans, rightToLeft, levels }
  return {
    spans: spans.map((span) => ({ ...span, text: withoutIsolates(span.text) })),
    rightToLeft,
    levels: levels?.filter((_, index) => !isIsolate.test(text[index] ?? '')) ?? null,
  }
}

const isIsolate = /[\u2066-\u2069]/u

export function widthOf(pieces: readonly { width: number }[]): number {
  return pieces.reduce((sum, piece) => sum + piece.width, 0)
}

interface Source<S extends TextStyle> {
  text: string
  levels: Uint8Array | null
  styles: (index: number) => { style: S; end: number }
  book: FontBook
  rightToLeft: boolean
}

function shapeRange<S extends TextStyle>(source: Source<S>, start: number, end: number): Piece<S>[] {
  const pieces: Piece<S>[] = []
  let at = start
  while (at < end) {
    const { style, end: styleEnd } = source.styles(at)
    const level = source.levels?.[at] ?? 0
    let stop = Math.min(end, styleEnd)
    if (source.levels !== null) {
      let same = at + 1
      while (same < stop && source.levels[same] === level) same++
      stop = same
    }
    pieces.push(...shapePieces(source.text.slice(at, stop), style, level, source.book))
    at = stop
  }
  return pieces
}

function shapePieces<S extends TextStyle>(text: string, style: S, level: number, book: FontBook): Piece<S>[] {
  const items = itemise(text, style, book)
  // Parts of one right-to-left run stand in reading order here; lines put them in visual order.
  return items.map(({ start, end, face }) => {
    const part = text.slice(start, end)
    const shaped = face === null ? standIn(part, style, book) : face.shape(part, level % 2 === 1)
    return { shaped, style, level, width: shaped.width * style.size, missing: face === null }
  })
}

/** A box in place of a character no face has; the file still carries the character itself. */
function standIn(text: string, style: FontStyle, book: FontBook): Shaped {
  const [body] = book.chain(style)
  if (body === undefined) throw new Error('the font book is empty')
  const box = body.shape('\u25a1', false)
  return { ...box, text, glyphs: box.glyphs.map((glyph) => ({ ...glyph, text })) }
}

function endOfWord(text: string, start: number, end: number): number {
  let at = end
  while (at > start && (text[at - 1] === ' ' || text[at - 1] === '\n')) at--
  return at
}

/** Finds the style of an index; indices only grow, so each span is passed once. */
function spanCursor<S extends TextStyle>(spans: readonly Span<S>[]): (index: number) => { style: S; end: number } {
  let [which, before] = [0, 0]
  return (index) => {
    let span = spans[which]
    while (span !== undefined && index >= before + span.text.length && which < spans.length - 1) {
      before += span.text.length
      span = spans[++which]
    }
    if (span === undefined) throw new Error('a paragraph without spans has no style')
    return { style: span.style, end: before + span.text.length }
  }
}
