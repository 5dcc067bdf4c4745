/** A paragraph as one slab a line, never leaving a single line alone on a page. */
import { type Paragraph, type Span, toParagraph } from '../text/chunks.ts'
import { type Line, type PlacedPiece, breakLines, placePieces } from '../text/lines.ts'
import { type InkStyle, type Mark, stroke } from './marks.ts'
import type { Place, Setting } from './setting.ts'
import { type Slab, slab } from './slab.ts'
import { INK, type TypeStyle } from './theme.ts'

/** Inter's, in ems: every line is set on them, so that a fallback face never moves a baseline. */
const [ASCENDER, DESCENDER] = [0.969, 0.241]

/** Lays spans out at a place; an empty text gives no slab. */
export function textBlock(spans: readonly Span<InkStyle>[], type: TypeStyle, place: Place, setting: Setting): Slab[] {
  if (spans.every((span) => span.text === '')) return []
  const paragraph = shapeParagraph(spans, setting)
  const lines = breakLines(paragraph, place.width)
  // A passage stands at the right; a name alone stays beside its bullet or under its column's head.
  const align = place.align === 'left' && paragraph.rightToLeft && lines.length > 1 ? 'right' : place.align
  const slabs = lines.map((line, index) =>
    slab(type.leading, lineMarks(line, paragraph.rightToLeft, type, { ...place, align }), {
      above: index === 0 ? type.above : 0,
      below: index === lines.length - 1 ? type.below : 0,
      // Neither the first line nor the last stands alone on a page.
      tied: (index === 0 && lines.length > 1) || (index === lines.length - 2 && lines.length > 1),
    }),
  )
  return slabs
}

/** Shapes spans and reports the characters nothing can draw. */
export function shapeParagraph(spans: readonly Span<InkStyle>[], setting: Setting): Paragraph<InkStyle> {
  const paragraph = toParagraph(spans, setting.book)
  for (const [index, chunk] of paragraph.chunks.entries()) {
    for (const piece of chunk.pieces) {
      if (!piece.missing) continue
      const near = paragraph.chunks.slice(Math.max(0, index - 2), index + 3)
      setting.report.missing(piece.shaped.text, near.map(chunkText).join(' '))
    }
  }
  return paragraph
}

const chunkText = (chunk: { pieces: { shaped: { text: string } }[] }) =>
  chunk.pieces
    .map((piece) => piece.shaped.text)
    .join('')
    .slice(0, 40)

/** What a line draws, y from its top. */
export function lineMarks(line: Line<InkStyle>, rightToLeft: boolean, type: TypeStyle, place: Place): Mark[] {
  const room = place.width - line.width
  const x = place.x + (place.align === 'left' ? 0 : place.align === 'center' ? room / 2 : room)
  const baseline = (type.leading - (ASCENDER + DESCENDER) * type.size) / 2 + ASCENDER * type.size
  const pieces = placePieces(line, rightToLeft)
  const visible = pieces.toSorted((a, b) => a.x - b.x).filter((piece, index, all) => !isTrailing(piece, index, all))
  const at = (stretch: Stretch) => ({ x: x + stretch.x, width: stretch.width })
  const rule = (stretch: Stretch, dy: number, width: number): Mark => {
    const { x: x1, width: length } = at(stretch)
    const y = baseline + dy * type.size
    return {
      kind: 'line',
      x1,
      x2: x1 + length,
      y1: y,
      y2: y,
      stroke: stroke(stretch.style.color, width),
      owner: 'layout',
    }
  }
  const behind =
    (fill: `#${string}`, grow: number) =>
    (stretch: Stretch): Mark => {
      const { x: left, width } = at(stretch)
      const [top, height] = [baseline - type.size * 0.92, type.size * 1.2]
      const box = { x: left - grow, y: top, width: width + 2 * grow, height, fill, stroke: null, radius: grow }
      return { kind: 'box', ...box, owner: 'layout' }
    }
  return [
    ...stretches(visible, (style) => style.highlight).map(behind(INK.highlight, 0.5)),
    ...stretches(visible, (style) => style.code).map(behind(INK.codeTint, 1.5)),
    { kind: 'text', x, baseline, pieces },
    ...stretches(visible, (style) => style.underline || style.href !== null).map((found) => rule(found, 0.15, 0.55)),
    ...stretches(visible, (style) => style.strike).map((found) => rule(found, -0.3, 0.7)),
    ...stretches(visible, (style) => style.href !== null).map((found): Mark => {
      const { x: left, width } = at(found)
      const { href, owner } = found.style
      return { kind: 'link', x: left, y: 0, width, height: type.leading, to: href ?? '', text: found.text, owner }
    }),
    ...stretches(visible, (style) => style.note !== null).flatMap((found): Mark[] => {
      const { x: left, width } = at(found)
      const { note, owner } = found.style
      if (note === null) return []
      return [{ kind: 'link', x: left, y: 0, width, height: type.leading, to: note.element, text: note.said, owner }]
    }),
  ]
}

interface Stretch {
  x: number
  width: number
  text: string
  style: InkStyle
}

/** Neighbouring pieces that share a property, as one stretch: separate bars would show hairlines between words. */
function stretches(pieces: readonly PlacedPiece<InkStyle>[], has: (style: InkStyle) => boolean): Stretch[] {
  const found: Stretch[] = []
  for (const piece of pieces) {
    if (!has(piece.style)) continue
    const last = found.at(-1)
    const adjoining = last !== undefined && Math.abs(last.x + last.width - piece.x) < 0.01
    if (adjoining && last.style.owner === piece.style.owner) {
      last.width += piece.width
      last.text += piece.shaped.text
    } else found.push({ x: piece.x, width: piece.width, text: piece.shaped.text, style: piece.style })
  }
  return found
}

const isTrailing = (piece: PlacedPiece<InkStyle>, index: number, all: PlacedPiece<InkStyle>[]) =>
  (index === 0 || index === all.length - 1) && /^ +$/.test(piece.shaped.text)
