/** What is drawn, in points from the page's top left corner, y growing downwards. No PDF in here. */
import type { PlacedPiece } from '../text/lines.ts'
import type { TextStyle } from '../text/chunks.ts'
import type { ReadImage } from '../images/image.ts'
import type { Slab } from './slab.ts'
import type { Owner, StructureElement } from './structure.ts'
import type { Color } from './theme.ts'

export interface InkStyle extends TextStyle {
  color: Color
  underline: boolean
  strike: boolean
  highlight: boolean
  code: boolean
  language: string | null
  owner: Owner
  /** Where the text leads; its owner is the link. */
  href: string | null
  /** Its number is called here. */
  note: CalledNote | null
}

/** A note at the foot of the page that calls it. */
export interface CalledNote {
  element: StructureElement
  /** What a link to it is called. */
  said: string
  slabs: readonly Slab[]
}

export type Mark =
  | { kind: 'text'; x: number; baseline: number; pieces: PlacedPiece<InkStyle>[] }
  | {
      kind: 'box'
      x: number
      y: number
      width: number
      height: number
      fill: Color | null
      stroke: Stroke | null
      radius: number
      owner: Owner
    }
  | { kind: 'line'; x1: number; y1: number; x2: number; y2: number; stroke: Stroke; owner: Owner }
  /** `smooth`: a curve through its points. */
  | { kind: 'path'; points: { x: number; y: number }[]; stroke: Stroke; smooth?: boolean; owner: Owner }
  | { kind: 'image'; x: number; y: number; width: number; height: number; image: ReadImage; owner: Owner }
  | { kind: 'link'; x: number; y: number; width: number; height: number; to: LinkTarget; text: string; owner: Owner }
  /** Where somebody signs; `name` is the field's, `said` what a reader of screens hears of it. */
  | { kind: 'field'; x: number; y: number; width: number; height: number; name: string; said: string; owner: Owner }

/** An address, or an element of this document. */
export type LinkTarget = string | StructureElement

export interface Stroke {
  color: Color
  width: number
  dash: number[] | null
  round: boolean
}

export function stroke(color: Color, width: number, dash: number[] | null = null, round = false): Stroke {
  return { color, width, dash, round }
}

/** The mark with every length times `by`. */
export function scaled(mark: Mark, by: number): Mark {
  if (by === 1) return mark
  switch (mark.kind) {
    case 'text': {
      const pieces = mark.pieces.map((piece) => ({
        ...piece,
        x: piece.x * by,
        width: piece.width * by,
        style: { ...piece.style, size: piece.style.size * by },
      }))
      return { ...mark, x: mark.x * by, baseline: mark.baseline * by, pieces }
    }
    case 'line':
      return {
        ...mark,
        x1: mark.x1 * by,
        x2: mark.x2 * by,
        y1: mark.y1 * by,
        y2: mark.y2 * by,
        stroke: scaledStroke(mark.stroke, by),
      }
    case 'path':
      return {
        ...mark,
        points: mark.points.map(({ x, y }) => ({ x: x * by, y: y * by })),
        stroke: scaledStroke(mark.stroke, by),
      }
    default: {
      const sized = { ...mark, x: mark.x * by, y: mark.y * by, width: mark.width * by, height: mark.height * by }
      if (sized.kind !== 'box') return sized
      return { ...sized, radius: sized.radius * by, stroke: sized.stroke && scaledStroke(sized.stroke, by) }
    }
  }
}

function scaledStroke({ width, dash, ...pen }: Stroke, by: number): Stroke {
  return { ...pen, width: width * by, dash: dash?.map((length) => length * by) ?? null }
}

/** The mark `dy` points lower. */
export function lowered(mark: Mark, dy: number): Mark {
  switch (mark.kind) {
    case 'text':
      return { ...mark, baseline: mark.baseline + dy }
    case 'line':
      return { ...mark, y1: mark.y1 + dy, y2: mark.y2 + dy }
    case 'path':
      return { ...mark, points: mark.points.map(({ x, y }) => ({ x, y: y + dy })) }
    default:
      return { ...mark, y: mark.y + dy }
  }
}
