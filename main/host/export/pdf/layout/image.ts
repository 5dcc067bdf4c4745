/** A picture at its own proportions; bytes that are none print their text alternative instead. */
import type { Block } from '#shared/minutes/document.ts'
import { sanitise } from '../text/sanitise.ts'
import { inkOf } from './inlines.ts'
import type { Place, Setting } from './setting.ts'
import { type Frame, type Slab, slab, withSpace } from './slab.ts'
import { stroke } from './marks.ts'
import { addElement } from './structure.ts'
import { textBlock } from './text-block.ts'
import { INK, SPACE } from './theme.ts'

type Image = Extract<Block, { kind: 'image' }>
/** Editors count in CSS pixels: 96 an inch. */
const POINTS_PER_PIXEL = 0.75
/** Of the text's height. */
const TALLEST = 0.65

export function layOutImage(block: Image, place: Place, setting: Setting): Slab[] {
  const image = setting.image(block.sha256)
  const alt = sanitise(block.alt)
  if (image === null) {
    setting.report.unreadImage(block.sha256, alt)
    return instead(setting.words.unreadableImage(alt), place, setting)
  }
  const wanted = (block.width ?? image.width) * POINTS_PER_PIXEL
  const scale = Math.min(wanted, place.width) / image.width
  const height = Math.min(image.height * scale, TALLEST * setting.textHeight)
  const width = (height / image.height) * image.width
  const owner = addElement(place.parent, 'Figure', { alt: alt === '' ? setting.words.picture : alt })
  const mark = { kind: 'image' as const, x: place.x, y: 0, width, height, image, owner }
  return withSpace([slab(height, [mark])], SPACE.image, SPACE.image)
}

function instead(text: string, place: Place, setting: Setting): Slab[] {
  const type = { ...place.type, color: INK.muted, italic: true, below: 0 }
  const owner = addElement(place.parent, 'P')
  const inside = { ...place, x: place.x + 10, width: place.width - 20 }
  const lines = textBlock([{ text, style: inkOf(type, owner) }], type, inside, setting)
  const border: Frame = {
    draw: (top, bottom) => [
      {
        kind: 'box',
        x: place.x,
        y: top,
        width: place.width,
        height: bottom - top,
        fill: null,
        stroke: stroke(INK.strongRule, 0.75, [4, 3]),
        radius: 2,
        owner: 'layout',
      },
    ],
  }
  const padded = [slab(7, [], { tied: true }), ...lines.map((line) => ({ ...line, tied: true })), slab(7)]
  return withSpace(padded, SPACE.image, SPACE.image).map((part) => ({ ...part, frames: [border, ...part.frames] }))
}
