/** A decision, a vote, an action: boxed, with a bar whose shape says which even in black and white. */
import type { Block } from '#shared/minutes/document.ts'
import { sanitise } from '../text/sanitise.ts'
import { inkOf } from './inlines.ts'
import { type Mark, type Stroke, stroke } from './marks.ts'
import { type Place, type Setting, indented } from './setting.ts'
import { type Frame, type Slab, pile, slab, tieTogether, withSpace } from './slab.ts'
import { addElement } from './structure.ts'
import { textBlock } from './text-block.ts'
import { SPACE, TONES, TYPE, type ToneStyle } from './theme.ts'

type Callout = Extract<Block, { kind: 'callout' }>
/** A box up to this share of the text's height is not cut: a decision is read whole. */
const WHOLE = 0.35

export function layOutCallout(callout: Callout, place: Place, setting: Setting): Slab[] {
  const tone = TONES[callout.tone]
  const element = addElement(place.parent, 'Div')
  const inside = indented({ ...place, align: 'left' }, SPACE.calloutIndent, element)
  const narrowed = { ...inside, width: inside.width - SPACE.calloutPadding }
  const type = { ...TYPE.calloutLabel, color: tone.ink }
  const owner = addElement(element, 'P')
  const label = textBlock([{ text: sanitise(callout.label), style: inkOf(type, owner) }], type, narrowed, setting)
  const body = setting.layOutBlocks(callout.blocks, { ...narrowed, type: { ...place.type, below: 3 } }, setting)
  if (label.length + body.length === 0) return []
  const padding = slab(SPACE.calloutPadding - 2, [], { tied: true })
  // The label goes with what it labels, the padding with what it pads.
  const content = [...label.map((line) => ({ ...line, tied: true })), ...body]
  const [last] = content.slice(-1)
  const closed = last === undefined ? [] : [...content.slice(0, -1), { ...last, tied: true, below: 0 }]
  const slabs = [padding, ...closed, { ...padding, tied: false }]
  const box = frame(tone, place)
  const framed = slabs.map((part) => ({ ...part, frames: [box, ...part.frames] }))
  const whole = pile(framed).height <= WHOLE * setting.textHeight ? tieTogether(framed) : framed
  return withSpace(whole, SPACE.callout, SPACE.callout)
}

function frame(tone: ToneStyle, place: Place): Frame {
  return {
    draw: (top, bottom) => [
      {
        kind: 'box',
        x: place.x,
        y: top,
        width: place.width,
        height: bottom - top,
        fill: tone.tint,
        stroke: null,
        radius: 0,
        owner: 'layout',
      },
      ...bar(tone, place.x, top, bottom),
    ],
  }
}

function bar(tone: ToneStyle, x: number, top: number, bottom: number): Mark[] {
  // Round ends reach half a pen further than the line.
  const line = (dx: number, pen: Stroke): Mark => ({
    kind: 'line',
    x1: x + dx,
    x2: x + dx,
    y1: top + (pen.round ? pen.width / 2 : 0),
    y2: bottom - (pen.round ? pen.width / 2 : 0),
    stroke: pen,
    owner: 'layout',
  })
  switch (tone.bar) {
    case 'thick':
      return [line(2, stroke(tone.ink, 4))]
    case 'double':
      return [line(0.75, stroke(tone.ink, 1.5)), line(3.5, stroke(tone.ink, 1.5))]
    case 'thin':
      return [line(1, stroke(tone.ink, 2))]
    case 'dashed':
      return [line(1.5, stroke(tone.ink, 3, [7, 3.5]))]
    default:
      return [line(1.25, stroke(tone.ink, 2.5, [0, 4.6], true))]
  }
}
