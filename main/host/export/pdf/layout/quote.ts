/** A quotation: indented, italic, a thin bar beside it. */
import type { Block } from '#shared/minutes/document.ts'
import { stroke } from './marks.ts'
import { type Place, type Setting, indented } from './setting.ts'
import { type Frame, type Slab, withSpace } from './slab.ts'
import { addElement } from './structure.ts'
import { INK, SPACE } from './theme.ts'

type Quote = Extract<Block, { kind: 'quote' }>

export function layOutQuote(quote: Quote, place: Place, setting: Setting): Slab[] {
  const inside = indented(place, SPACE.quoteIndent, addElement(place.parent, 'BlockQuote'))
  const type = { ...place.type, italic: true }
  const bar: Frame = {
    draw: (top, bottom) => [
      {
        kind: 'line',
        x1: place.x + 4,
        x2: place.x + 4,
        y1: top + 1,
        y2: bottom - 1,
        stroke: stroke(INK.rule, 1.6),
        owner: 'layout',
      },
    ],
  }
  const slabs = setting.layOutBlocks(quote.blocks, { ...inside, type }, setting)
  return withSpace(slabs, place.type.below, place.type.below + 1).map((slab) => ({
    ...slab,
    frames: [bar, ...slab.frames],
  }))
}
