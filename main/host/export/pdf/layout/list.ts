/** Bullet, ordered and task lists, nested as deep as they come. */
import type { Block } from '#shared/minutes/document.ts'
import { checkbox } from './checkbox.ts'
import { inkOf } from './inlines.ts'
import type { Mark } from './marks.ts'
import { type Place, type Setting, indented } from './setting.ts'
import { type Slab, slab, withSpace } from './slab.ts'
import { addElement } from './structure.ts'
import { lineMarks, shapeParagraph } from './text-block.ts'
import { SPACE } from './theme.ts'
import { breakLines } from '../text/lines.ts'

type List = Extract<Block, { kind: 'list' }>
const BULLETS = ['•', '–', '•', '–']
const NUMBERING = { bullet: 'Disc', ordered: 'Decimal', task: 'None' } as const

export function layOutList(list: List, place: Place, setting: Setting): Slab[] {
  const element = addElement(place.parent, 'L', { numbering: NUMBERING[list.style] })
  const inside = place.depth > 0
  const items = list.items.map((item, index) => {
    const itemElement = addElement(element, 'LI')
    const details = list.style === 'task' ? { actualText: item.checked === true ? '☑' : '☐' } : {}
    const label = addElement(itemElement, 'Lbl', details)
    const indent = Math.max(SPACE.listIndent, markerWidth(list, setting, place))
    const body = indented({ ...place, depth: place.depth + 1, align: 'left' }, indent, addElement(itemElement, 'LBody'))
    const content = setting.layOutBlocks(
      item.blocks,
      { ...body, type: { ...body.type, below: SPACE.listItem } },
      setting,
    )
    const markerPlace = { ...place, width: indent, parent: label, align: 'left' as const }
    // So deep that nothing goes further in: a marker would stand on the words.
    const hasRoom = body.x > place.x
    const marks = !hasRoom
      ? []
      : list.style === 'task'
        ? checkbox(place.x + 1, place.type, item.checked === true, label)
        : textMarker(marker(list, index, place.depth), markerPlace, setting)
    const [first = slab(place.type.leading), ...rest] = content
    return withSpace([{ ...first, marks: [...marks, ...first.marks] }, ...rest], 0, SPACE.listItem)
  })
  return withSpace(items.flat(), 0, inside ? SPACE.listItem : place.type.below)
}

function marker(list: List, index: number, depth: number): string {
  return list.style === 'ordered' ? `${(list.start ?? 1) + index}.` : (BULLETS[depth % BULLETS.length] ?? '•')
}

/** Room for the widest number of an ordered list. */
function markerWidth(list: List, setting: Setting, place: Place): number {
  if (list.style !== 'ordered') return 0
  const last = marker(list, list.items.length - 1, 0)
  return shapeParagraph([{ text: last, style: inkOf(place.type, 'layout') }], setting).maxWidth + 6
}

function textMarker(text: string, place: Place, setting: Setting): Mark[] {
  const paragraph = shapeParagraph([{ text, style: inkOf(place.type, place.parent) }], setting)
  const [line] = breakLines(paragraph, place.width)
  return line === undefined ? [] : lineMarks(line, false, place.type, place)
}
