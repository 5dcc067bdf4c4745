/** Notes: numbered through the document, called in the text, and laid out for the foot of their page. */
import type { Note } from '#shared/minutes/sources.ts'
import type { Span } from '../text/chunks.ts'
import { breakLines } from '../text/lines.ts'
import { inkOf, toSpans } from './inlines.ts'
import { type CalledNote, type InkStyle, type Mark, stroke } from './marks.ts'
import type { Place, Setting } from './setting.ts'
import { type Slab, slab } from './slab.ts'
import { type Owner, addElement, inlineElement } from './structure.ts'
import { lineMarks, shapeParagraph, textBlock } from './text-block.ts'
import { INK, NOTES, TYPE } from './theme.ts'

const RAISED = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹']

export class Notes {
  readonly #numbers = new Map<Note, number>()
  #last = 0

  /**
   * The number in the text. What is drawn again, or only measured, belongs to no element: it shows the number and adds
   * no note.
   */
  call(note: Note, plain: InkStyle, setting: Setting): Span<InkStyle> {
    const { owner } = plain
    if (typeof owner === 'string') return { text: raised(this.#numbers.get(note) ?? this.#last + 1), style: plain }
    const number = ++this.#last
    this.#numbers.set(note, number)
    const link = inlineElement(inlineElement(owner, 'Reference'), 'Link')
    // After the block that calls it, in the same cell, item or box.
    const called = layOutNote(note, number, owner.parent ?? owner, setting)
    return { text: raised(number), style: { ...plain, bold: false, color: INK.link, owner: link, note: called } }
  }
}

const raised = (number: number) => String(number).replaceAll(/\d/gu, (digit) => RAISED[Number(digit)] ?? '')

function layOutNote(note: Note, number: number, parent: Exclude<Owner, string>, setting: Setting): CalledNote | null {
  const element = addElement(parent, 'Note', { id: `note-${number}` })
  if (typeof element === 'string') return null
  const { x, width } = setting.column
  const place: Place = {
    x: x + NOTES.indent,
    width: width - NOTES.indent,
    parent: element,
    type: TYPE.note,
    depth: 0,
    align: 'left',
  }
  const label = labelMarks(number, { ...place, x, width: NOTES.indent, parent: addElement(element, 'Lbl') }, setting)
  const spans = toSpans(note.inlines, TYPE.note, addElement(element, 'P'), setting)
  const [first = slab(TYPE.note.leading), ...rest] = textBlock(spans, TYPE.note, place, setting)
  const slabs = [{ ...first, marks: [...label, ...first.marks], anchor: element }, ...rest]
  return { element, said: setting.words.note(number), slabs }
}

function labelMarks(number: number, place: Place, setting: Setting): Mark[] {
  const paragraph = shapeParagraph([{ text: `${number}.`, style: inkOf(TYPE.note, place.parent) }], setting)
  const [line] = breakLines(paragraph, Number.POSITIVE_INFINITY)
  return line === undefined ? [] : lineMarks(line, false, TYPE.note, place)
}

/** What parts the notes from the text above them. */
export function notesRule({ x }: Setting['column']): Slab {
  const pen = stroke(INK.strongRule, 0.6)
  const y = NOTES.above
  return slab(NOTES.above + NOTES.below, [
    { kind: 'line', x1: x, x2: x + NOTES.rule, y1: y, y2: y, stroke: pen, owner: 'layout' },
  ])
}
