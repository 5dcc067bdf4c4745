import { describe, expect, it } from 'vitest'
import { strokesSchema } from '#shared/contract/minutes-life.ts'
import {
  begun,
  drawnTo,
  isDrawn,
  strokesOf,
  type Drawing,
} from '../../../../../renderer/meeting/finalise/life/pen-strokes.ts'

/** A hand that goes over the box in circles, `points` times. */
function scribbled(points: number, lifted = 1000): Drawing {
  let drawing: Drawing = []
  for (let at = 0; at < points; at += 1) {
    const point: [number, number] = [200 + 190 * Math.cos(at), 75 + 70 * Math.sin(at)]
    drawing = at % lifted === 0 ? begun(drawing, point) : drawnTo(drawing, point)
  }
  return drawing
}

describe('A signature drawn on the screen', () => {
  it('is a touch and no signature until it moves', () => {
    const touched = begun([], [10, 10])
    expect(isDrawn(touched)).toBe(false)
    expect(isDrawn(drawnTo(touched, [10.5, 10]))).toBe(false)
    expect(isDrawn(drawnTo(touched, [30, 10]))).toBe(true)
  })

  it('goes on in another stroke, from where it was, when one is full', () => {
    const drawing = scribbled(900)
    expect(drawing.map((stroke) => stroke.length)).toEqual([400, 400, 102])
    expect(drawing[1]?.[0]).toEqual(drawing[0]?.at(-1))
  })

  it('is always one the host takes, however long the hand goes on', () => {
    for (const drawing of [scribbled(20_000), scribbled(20_000, 7)])
      expect(strokesSchema.safeParse(strokesOf(drawing, 400, 150)).success).toBe(true)
  })

  it('stays in its box where the hand leaves it', () => {
    const drawing = drawnTo(begun([], [390, 10]), [450, -20])
    expect(strokesOf(drawing, 400, 150).strokes).toEqual([
      [
        [390, 10],
        [400, 0],
      ],
    ])
  })
})
