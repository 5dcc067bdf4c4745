/** A signature drawn on a screen: its strokes as curves inside the signing box, never a picture (pdf.md §4.1). */
import type { SignatureField } from '#shared/minutes/document.ts'
import { sanitise } from '../text/sanitise.ts'
import { type Mark, stroke } from './marks.ts'
import { type Owner, addElement } from './structure.ts'
import { INK } from './theme.ts'

type Drawn = NonNullable<SignatureField['drawn']>

interface Area {
  x: number
  y: number
  width: number
  height: number
}

/** A pen of middling pressure, in points. */
const PEN = 1.3
/** Of a dot, which a pen makes without moving. */
const DOT = 0.02

/** Fitted into the area at its own proportions, against the line one signs on. */
export function drawnSignature({ strokes: drawing, label }: Drawn, area: Area, parent: Owner): Mark[] {
  const owner = addElement(parent, 'Figure', { alt: sanitise(label) })
  const points = drawing.strokes.flat()
  const [left, top] = [Math.min(...points.map(([x]) => x)), Math.min(...points.map(([, y]) => y))]
  const [right, foot] = [Math.max(...points.map(([x]) => x)), Math.max(...points.map(([, y]) => y))]
  const scale = Math.min(
    area.width / Math.max(1, right - left),
    area.height / Math.max(1, foot - top),
    // A small drawing is not blown up beyond the box it was drawn in.
    area.width / drawing.width,
  )
  const down = area.y + area.height - (foot - top) * scale
  return drawing.strokes.map((line): Mark => {
    const placed = line.map(([x, y]) => ({ x: area.x + (x - left) * scale, y: down + (y - top) * scale }))
    const [first = { x: area.x, y: down }] = placed
    const pressed = line.map(([, , pressure]) => pressure ?? 0.5)
    const pressure = pressed.reduce((sum, each) => sum + each, 0) / pressed.length
    return {
      kind: 'path',
      points: placed.length === 1 ? [first, { x: first.x + DOT, y: first.y }] : placed,
      stroke: stroke(INK.heading, PEN * (0.6 + 0.8 * pressure), null, true),
      smooth: true,
      owner,
    }
  })
}
