/** The head of the first page: whose paper it is, an accent, the title, what it is the minutes of. */
import type { Block, SemanticDocument } from '#shared/minutes/document.ts'
import { sanitise } from '../text/sanitise.ts'
import { inkOf, plainText } from './inlines.ts'
import { layOutLetterhead } from './letterhead.ts'
import { type Mark, stroke } from './marks.ts'
import type { Place, Setting } from './setting.ts'
import { type Slab, slab } from './slab.ts'
import { addElement } from './structure.ts'
import { textBlock } from './text-block.ts'
import { INK, TYPE } from './theme.ts'

export function layOutTitle(document: SemanticDocument, place: Place, setting: Setting): Slab[] {
  const title = document.untitled === true ? '' : sanitise(document.title).trim()
  const subtitle = sanitise(document.subtitle).trim()
  const above = document.letterhead === undefined ? [] : layOutLetterhead(document.letterhead, place, setting)
  // A document whose first block is its own title shows it once.
  const own = title === '' || startsWithTitle(document.blocks, title) ? [] : titleLines(title, place, setting)
  const owner = subtitle === '' ? 'layout' : addElement(place.parent, 'P')
  const under = textBlock([{ text: subtitle, style: inkOf(TYPE.subtitle, owner) }], TYPE.subtitle, place, setting)
  if (own.length + under.length === 0) return above
  const accent: Mark = {
    kind: 'box',
    x: place.x,
    y: 0,
    width: 34,
    height: 3.2,
    fill: INK.accent,
    stroke: null,
    radius: 0,
    owner: 'layout',
  }
  const pen = stroke(INK.rule, 0.75)
  const rule: Mark = {
    kind: 'line',
    x1: place.x,
    x2: place.x + place.width,
    y1: 8,
    y2: 8,
    stroke: pen,
    owner: 'layout',
  }
  const lines = [slab(14, [accent]), ...own, ...under, slab(9, [rule], { below: 14 })]
  return [...above, ...lines.map((line, index) => ({ ...line, tied: index < lines.length - 1 }))]
}

function titleLines(title: string, place: Place, setting: Setting): Slab[] {
  setting.heading.level = 1
  const element = addElement(place.parent, 'H1')
  const lines = textBlock([{ text: title, style: inkOf(TYPE.title, element) }], TYPE.title, place, setting)
  return lines.map((line, index) =>
    index === 0 && typeof element !== 'string' ? { ...line, bookmark: { title, level: 1, element } } : line,
  )
}

function startsWithTitle(blocks: readonly Block[], title: string): boolean {
  const [first] = blocks
  return first?.kind === 'heading' && plainText(first.inlines) === title
}
