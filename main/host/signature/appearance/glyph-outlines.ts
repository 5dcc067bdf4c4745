/**
 * Glyphs as paths, read from a TrueType font's `glyf` table (OpenType 1.9, "glyf"): a signature draws its own words, so
 * that it needs no font and changes none of those the document holds.
 */
import { glyphPlaces, readTables, table } from '../../export/pdf/text/sfnt.ts'

/** Where a contour goes: quadratic curves, as TrueType has them, with the point they bend towards. */
export interface Contour {
  start: Point
  steps: { bend: Point | null; to: Point }[]
}
export interface Point {
  x: number
  y: number
}
interface GlyphPoint extends Point {
  onCurve: boolean
}
/** x' = a·x + c·y + e, y' = b·x + d·y + f. */
type Matrix = readonly [number, number, number, number, number, number]

const deepest = 6
const [onCurveBit, shortX, shortY, repeats, sameX, sameY] = [1, 2, 4, 8, 16, 32]
const [wideOffsets, areOffsets, hasScale, more, hasTwoScales, hasMatrix] = [1, 2, 8, 32, 64, 128]

/** Answers the contours of a glyph in font units; none for a blank. */
export function outlinesOf(font: Uint8Array): (glyph: number) => Contour[] {
  const tables = readTables(font)
  const glyf = table(tables, 'glyf')
  const { offset } = glyphPlaces(tables)

  function contours(glyph: number, depth: number): GlyphPoint[][] {
    const start = offset(glyph)
    if (offset(glyph + 1) <= start || depth > deepest) return []
    const count = glyf.getInt16(start)
    return count >= 0 ? simple(glyf, start + 10, count) : composite(start + 10, depth)
  }

  function composite(first: number, depth: number): GlyphPoint[][] {
    const found: GlyphPoint[][] = []
    let at = first
    for (let flags = more; (flags & more) !== 0;) {
      flags = glyf.getUint16(at)
      const part = glyf.getUint16(at + 2)
      const read = placing(glyf, at + 4, flags)
      at = read.end
      for (const contour of contours(part, depth + 1)) found.push(contour.map((point) => moved(point, read.matrix)))
    }
    return found
  }

  return (glyph) => contours(glyph, 0).map(toContour)
}

function simple(glyf: DataView, start: number, count: number): GlyphPoint[][] {
  const ends = Array.from({ length: count }, (_, index) => glyf.getUint16(start + index * 2))
  const points = (ends.at(-1) ?? -1) + 1
  let at = start + count * 2
  at += 2 + glyf.getUint16(at)
  const flags: number[] = []
  while (flags.length < points) {
    const flag = glyf.getUint8(at++)
    flags.push(flag)
    if ((flag & repeats) !== 0) for (let again = glyf.getUint8(at++); again > 0; again -= 1) flags.push(flag)
  }
  const coordinates = (short: number, same: number) => {
    let value = 0
    return flags.slice(0, points).map((flag) => {
      if ((flag & short) !== 0) value += glyf.getUint8(at++) * ((flag & same) === 0 ? -1 : 1)
      else if ((flag & same) === 0) {
        value += glyf.getInt16(at)
        at += 2
      }
      return value
    })
  }
  const xs = coordinates(shortX, sameX)
  const ys = coordinates(shortY, sameY)
  return ends.map((end, index) =>
    Array.from({ length: end - (index === 0 ? -1 : (ends[index - 1] ?? 0)) }, (_, place) => {
      const point = (index === 0 ? 0 : (ends[index - 1] ?? 0) + 1) + place
      return { x: xs[point] ?? 0, y: ys[point] ?? 0, onCurve: ((flags[point] ?? 0) & onCurveBit) !== 0 }
    }),
  )
}

/** How a part of a composite glyph is placed, from its flags. */
function placing(glyf: DataView, start: number, flags: number): { matrix: Matrix; end: number } {
  let at = start
  const wide = (flags & wideOffsets) !== 0
  const isOffset = (flags & areOffsets) !== 0
  const [e, f] = isOffset
    ? wide
      ? [glyf.getInt16(at), glyf.getInt16(at + 2)]
      : [glyf.getInt8(at), glyf.getInt8(at + 1)]
    : [0, 0]
  at += wide ? 4 : 2
  const share = (place: number) => glyf.getInt16(at + place * 2) / 16_384
  if ((flags & hasScale) !== 0) return { matrix: [share(0), 0, 0, share(0), e, f], end: at + 2 }
  if ((flags & hasTwoScales) !== 0) return { matrix: [share(0), 0, 0, share(1), e, f], end: at + 4 }
  if ((flags & hasMatrix) !== 0) return { matrix: [share(0), share(1), share(2), share(3), e, f], end: at + 8 }
  return { matrix: [1, 0, 0, 1, e, f], end: at }
}

function moved({ x, y, onCurve }: GlyphPoint, [a, b, c, d, e, f]: Matrix): GlyphPoint {
  return { x: a * x + c * y + e, y: b * x + d * y + f, onCurve }
}

const between = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })

/** Between two points off the curve stands one on it that the font leaves out. */
function toContour(points: readonly GlyphPoint[]): Contour {
  const first = points.findIndex((point) => point.onCurve)
  const [head, last] = [points[0], points.at(-1)]
  if (head === undefined || last === undefined) return { start: { x: 0, y: 0 }, steps: [] }
  const turned = first === -1 ? points : [...points.slice(first), ...points.slice(0, first)]
  const start = first === -1 ? between(last, head) : (turned[0] ?? head)
  const steps: Contour['steps'] = []
  let bend: Point | null = null
  for (const point of [...(first === -1 ? turned : turned.slice(1)), { ...start, onCurve: true }]) {
    if (point.onCurve) {
      steps.push({ bend, to: point })
      bend = null
    } else {
      if (bend !== null) steps.push({ bend, to: between(bend, point) })
      bend = point
    }
  }
  return { start, steps }
}
