/** What a hand draws, as the points a signature is kept by: few enough to keep, enough to be read. */
import type { Strokes } from '#shared/contract/minutes-life.ts'

export type Point = [number, number]
export type Drawing = readonly (readonly Point[])[]

/** A point nearer to the last one than this says nothing, in pixels. */
const nearest = 1.5
/** The most a stroke and a drawing may hold (strokesSchema). */
const mostPoints = 400
const mostStrokes = 60
const mostInAll = 6000

export function begun(drawing: Drawing, ...points: readonly Point[]): Drawing {
  const isFull = drawing.length >= mostStrokes || countIn(drawing) + points.length > mostInAll
  return isFull ? drawing : [...drawing, points]
}

function countIn(drawing: Drawing): number {
  return drawing.reduce((sum, stroke) => sum + stroke.length, 0)
}

/** Goes on with the last stroke; one that is full is followed by another that begins where it ends. */
export function drawnTo(drawing: Drawing, point: Point): Drawing {
  const last = drawing.at(-1)
  const before = last?.at(-1)
  if (last === undefined || before === undefined) return begun(drawing, point)
  if (Math.hypot(point[0] - before[0], point[1] - before[1]) < nearest) return drawing
  if (last.length >= mostPoints) return begun(drawing, before, point)
  return countIn(drawing) >= mostInAll ? drawing : [...drawing.slice(0, -1), [...last, point]]
}

/** A touch without a move is no signature. */
export function isDrawn(drawing: Drawing): boolean {
  return drawing.some((stroke) => stroke.length > 1)
}

export function strokesOf(drawing: Drawing, width: number, height: number): Strokes {
  const within = (value: number, most: number): number => Math.round(Math.min(Math.max(value, 0), most) * 10) / 10
  return {
    width,
    height,
    strokes: drawing.map((stroke) => stroke.map(([x, y]): Point => [within(x, width), within(y, height)])),
  }
}
