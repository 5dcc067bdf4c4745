/**
 * A few words as painting operators in a box, in the largest size that fits, each letter an outline. The same glyph is
 * written with the same bytes wherever it stands, so that compression says it once.
 */
import { number } from '../../export/pdf/paint/pdf-syntax.ts'
import { type Piece, type TextStyle, toParagraph } from '../../export/pdf/text/chunks.ts'
import type { Face, FontBook } from '../../export/pdf/text/font-book.ts'
import { breakLines, type Line, placePieces } from '../../export/pdf/text/lines.ts'
import { sanitise } from '../../export/pdf/text/sanitise.ts'
import { SignatureFailure } from '../signature-failure.ts'
import { type Contour, outlinesOf, type Point } from './glyph-outlines.ts'

/** Points. */
const [largest, smallest, step] = [9.5, 4, 0.25]
const leading = 1.3
/** Inter's, in ems. */
const ascender = 0.969
const descender = 0.241
/** Outlines are written on a grid of so many units an em: 0.02 mm at the largest size. */
const grid = 500

/** Operators in the box's own space, its origin at the lower left. Throws a SignatureFailure `nameNotDrawn`. */
export function drawText(text: string, box: { width: number; height: number }, book: FontBook): string {
  const { lines, size, rightToLeft } = fitted(sanitise(text), box, book)
  const glyphs = glyphWriter()
  const height = ((lines.length - 1) * leading + ascender + descender) * size
  const first = box.height - Math.max(0, (box.height - height) / 2) - ascender * size
  const written = lines.map((line, index) => {
    const room = rightToLeft ? box.width - line.width : 0
    const baseline = first - index * leading * size
    return placePieces(line, rightToLeft).map((piece) => glyphs(piece, room + piece.x, baseline))
  })
  return written.flat(2).join('\n')
}

function fitted(text: string, box: { width: number; height: number }, book: FontBook) {
  for (let size = largest; ; size -= step) {
    const style: TextStyle = { size, bold: false, italic: false }
    const paragraph = toParagraph([{ text, style }], book)
    const missing = paragraph.chunks.flatMap((chunk) => chunk.pieces).find((piece) => piece.missing)
    if (missing !== undefined) throw new SignatureFailure('nameNotDrawn', { character: missing.shaped.text })
    const lines: Line<TextStyle>[] = breakLines(paragraph, box.width)
    const height = ((lines.length - 1) * leading + ascender + descender) * size
    if (height <= box.height || size <= smallest) return { lines, size, rightToLeft: paragraph.rightToLeft }
  }
}

function glyphWriter() {
  const outlines = new Map<Face, (glyph: number) => Contour[]>()
  const paths = new Map<Face, Map<number, string>>()
  const pathOf = (face: Face, glyph: number): string => {
    const known = paths.get(face) ?? new Map<number, string>()
    paths.set(face, known)
    const contours = outlines.get(face) ?? outlinesOf(face.bytes)
    outlines.set(face, contours)
    const path = known.get(glyph) ?? writeContours(contours(glyph), grid / face.unitsPerEm)
    known.set(glyph, path)
    return path
  }
  return ({ shaped, style }: Piece<TextStyle>, x: number, baseline: number): string[] => {
    const { face } = shaped
    const em = style.size * face.scale
    const unit = em / face.unitsPerEm
    let at = x
    return shaped.glyphs.flatMap(({ id, advance, dx, dy }) => {
      const path = pathOf(face, id)
      const [left, foot] = [number(at + dx * unit), number(baseline + dy * unit)]
      at += advance * unit
      const scale = number(em / grid, 5)
      return path === '' ? [] : [`q ${scale} 0 0 ${scale} ${left} ${foot} cm\n${path}f Q`]
    })
  }
}

function writeContours(contours: readonly Contour[], scale: number): string {
  const point = ({ x, y }: Point) => `${Math.round(x * scale)} ${Math.round(y * scale)}`
  const towards = (from: Point, bend: Point): Point => ({
    x: from.x + ((bend.x - from.x) * 2) / 3,
    y: from.y + ((bend.y - from.y) * 2) / 3,
  })
  let path = ''
  for (const { start, steps } of contours) {
    let from = start
    path += `${point(start)} m\n`
    for (const { bend, to } of steps) {
      path +=
        bend === null
          ? `${point(to)} l\n`
          : `${point(towards(from, bend))} ${point(towards(to, bend))} ${point(to)} c\n`
      from = to
    }
    path += 'h\n'
  }
  return path
}
