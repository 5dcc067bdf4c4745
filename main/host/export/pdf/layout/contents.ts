/** The table of contents of a long document: each line a link, its dots drawn and never read. */
import { breakLines } from '../text/lines.ts'
import { sanitise } from '../text/sanitise.ts'
import { inkOf } from './inlines.ts'
import { type Mark, stroke } from './marks.ts'
import type { Place, Setting } from './setting.ts'
import { type Slab, withSpace } from './slab.ts'
import { type Owner, type StructureElement, addElement } from './structure.ts'
import { lineMarks, shapeParagraph, textBlock } from './text-block.ts'
import { CONTENTS, INK, TYPE } from './theme.ts'

export interface ContentsEntry {
  title: string
  level: number
  element: StructureElement
  /** From 1. Only its figures depend on it: a line is as high whatever page it leads to. */
  page: number
}

/** The headings a table of contents lists; none when so few stand in it that it would say nothing. */
export function listed<T extends { level: number }>(headings: readonly T[]): T[] {
  const [parts, both] = [headings.filter(({ level }) => level === 1), headings.filter(({ level }) => level <= 2)]
  const chosen = both.length > CONTENTS.mostEntries ? parts : both
  return chosen.length < CONTENTS.leastEntries ? [] : chosen
}

/** `owner` is the table's own element. */
export function layOutContents(
  entries: readonly ContentsEntry[],
  owner: Owner,
  place: Place,
  setting: Setting,
): Slab[] {
  const type = TYPE.contentsTitle
  const title = [{ text: setting.words.contents, style: inkOf(type, addElement(owner, 'Caption')) }]
  const head = textBlock(title, type, place, setting).map((line) => ({ ...line, tied: true }))
  return withSpace([...head, ...entries.flatMap((entry) => layOutEntry(entry, owner, place, setting))], type.above, 14)
}

function layOutEntry({ title, level, element, page }: ContentsEntry, owner: Owner, place: Place, setting: Setting) {
  const link = addElement(addElement(addElement(owner, 'TOCI'), 'Reference'), 'Link')
  const type = level === 1 ? TYPE.contentsPart : TYPE.contents
  const indent = level === 1 ? 0 : CONTENTS.indent
  const inside = { ...place, x: place.x + indent, width: place.width - indent - CONTENTS.number - CONTENTS.gap }
  const words = sanitise(title)
  const lines = textBlock([{ text: `${words} `, style: inkOf(type, link) }], type, inside, setting)
  const area: Mark = {
    kind: 'link',
    x: inside.x,
    y: 0,
    width: place.x + place.width - inside.x,
    height: type.leading,
    to: element,
    text: `${words}, ${setting.words.pageNumber(page)}`,
    owner: link,
  }
  return lines.map((line, index): Slab => {
    if (index < lines.length - 1) return { ...line, marks: [...line.marks, area], tied: true }
    const end = [...leader(line, place, type), ...numberMarks(page, link, place, setting)]
    return { ...line, marks: [...line.marks, ...end, area] }
  })
}

/** From the last letter to where the numbers begin. */
function leader({ marks }: Slab, place: Place, type: { size: number; leading: number }): Mark[] {
  const ends = marks.flatMap((mark) =>
    mark.kind === 'text'
      ? mark.pieces.filter(({ shaped }) => shaped.text.trim() !== '').map((piece) => mark.x + piece.x + piece.width)
      : [],
  )
  const [from, to] = [Math.max(place.x, ...ends) + 5, place.x + place.width - CONTENTS.number]
  // Dots stand under each other from line to line, whatever the words before them.
  const first = to - Math.floor((to - from) / 5) * 5
  const y = type.leading / 2 + type.size * 0.33
  const pen = stroke(INK.strongRule, 0.9, [0, 5], true)
  return to - first < 5 ? [] : [{ kind: 'line', x1: first, x2: to, y1: y, y2: y, stroke: pen, owner: 'layout' }]
}

function numberMarks(page: number, owner: Owner, place: Place, setting: Setting): Mark[] {
  const type = TYPE.contents
  const paragraph = shapeParagraph([{ text: String(page), style: inkOf(type, owner) }], setting)
  const [line] = breakLines(paragraph, Number.POSITIVE_INFINITY)
  return line === undefined ? [] : lineMarks(line, false, type, { ...place, align: 'right' })
}
