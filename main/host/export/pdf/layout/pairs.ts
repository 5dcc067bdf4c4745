/** Label and value in two columns: where, when, who. Tagged as a table whose first cells are row heads. */
import type { Block } from '#shared/minutes/document.ts'
import { toParagraph } from '../text/chunks.ts'
import type { FontBook } from '../text/font-book.ts'
import { sanitise } from '../text/sanitise.ts'
import { inkOf, toSpans } from './inlines.ts'
import type { Place, Setting } from './setting.ts'
import { type Slab, marksOf, pile, slab, tieTogether, withSpace } from './slab.ts'
import { addElement } from './structure.ts'
import { textBlock } from './text-block.ts'
import { SPACE, TYPE } from './theme.ts'

type Pairs = Extract<Block, { kind: 'pairs' }>
type Pair = Pairs['pairs'][number]

export function layOutPairs(block: Pairs, place: Place, setting: Setting): Slab[] {
  if (block.pairs.length === 0) return []
  const table = addElement(place.parent, 'Table')
  const labelWidth = Math.min(setting.labelWidth, place.width * 0.36)
  const rows = block.pairs.flatMap((pair) => layOutPair(pair, labelWidth, { ...place, parent: table }, setting))
  return withSpace(rows, 0, place.type.below + 4)
}

function layOutPair(pair: Pair, labelWidth: number, place: Place, setting: Setting): Slab[] {
  const row = addElement(place.parent, 'TR')
  const head = addElement(row, 'TH', { scope: 'Row' })
  const label = addElement(head, 'P')
  const value = addElement(addElement(row, 'TD'), 'P')
  const left = { ...place, width: labelWidth, align: 'left' as const }
  const right = { ...place, x: place.x + labelWidth + SPACE.pairGap, width: place.width - labelWidth - SPACE.pairGap }
  const labelLines = textBlock(
    [{ text: sanitise(pair.label), style: inkOf(TYPE.pairLabel, label) }],
    TYPE.pairLabel,
    left,
    setting,
  )
  const valueLines = textBlock(toSpans(pair.value, TYPE.pairValue, value, setting), TYPE.pairValue, right, setting)
  if (pile(labelLines).height > setting.textHeight / 3) {
    // A label as long as a page can't stand beside its value: it goes above.
    return withSpace([...labelLines, ...valueLines], 0, SPACE.pair)
  }
  // Side by side line by line: the value may go on over a page, the label never is taller than it.
  const count = Math.max(labelLines.length, valueLines.length)
  const lines = Array.from({ length: count }, (_, index) => {
    const both = [labelLines[index], valueLines[index]].filter((line) => line !== undefined)
    const tied = both.some((line) => line.tied) || (index < labelLines.length - 1 && index < count - 1)
    return slab(
      TYPE.pairValue.leading,
      both.flatMap((line) => marksOf([{ slab: line, top: 0 }])),
      { tied },
    )
  })
  return withSpace(count <= 4 ? tieTogether(lines) : lines, 0, SPACE.pair)
}

/** One width for the labels of all these blocks, so that values stand in one column from page to page. */
export function labelColumn(blocks: readonly Block[], book: FontBook): number {
  const style = inkOf(TYPE.pairLabel, 'layout')
  const labels = blocks.flatMap((block) => (block.kind === 'pairs' ? block.pairs.map((pair) => pair.label) : []))
  const widths = labels.map((label) => toParagraph([{ text: sanitise(label), style }], book).maxWidth + 0.5)
  return Math.max(SPACE.pairLabel.least, ...widths.map((width) => Math.min(width, SPACE.pairLabel.most)))
}
