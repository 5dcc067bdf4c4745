/** How wide blocks want to be: their widest word and their longest line, for the columns of a table. */
import type { Block } from '#shared/minutes/document.ts'
import { sanitise } from '../text/sanitise.ts'
import { toParagraph } from '../text/chunks.ts'
import type { ColumnNeed } from './column-widths.ts'
import { inkOf, toSpans } from './inlines.ts'
import type { Setting } from './setting.ts'
import { SPACE, type TypeStyle } from './theme.ts'

export function measureBlocks(blocks: readonly Block[], type: TypeStyle, setting: Setting): ColumnNeed {
  return widest(blocks.map((block) => measureBlock(block, type, setting)))
}

function measureBlock(block: Block, type: TypeStyle, setting: Setting): ColumnNeed {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return measureSpans(toSpans(block.inlines, type, 'layout', setting), setting)
    case 'list':
      return wider(widest(block.items.map((item) => measureBlocks(item.blocks, type, setting))), SPACE.listIndent)
    case 'quote':
      return wider(measureBlocks(block.blocks, type, setting), SPACE.quoteIndent)
    case 'callout':
      return wider(measureBlocks(block.blocks, type, setting), SPACE.calloutIndent + SPACE.calloutPadding)
    case 'table':
      return rowOf(
        [...block.head, ...block.rows].map((cells) => cells.map((cell) => measureBlocks(cell.blocks, type, setting))),
      )
    case 'pairs':
      return rowOf(
        block.pairs.map(({ label, value }) => [
          measureSpans([{ text: sanitise(label), style: inkOf(type, 'layout') }], setting),
          measureSpans(toSpans(value, type, 'layout', setting), setting),
        ]),
      )
    case 'image':
      return { min: 60, max: (block.width ?? 320) * 0.75 }
    case 'chart':
      return { min: 150, max: 400 }
    case 'annex':
      return measureBlocks(block.blocks, type, setting)
    case 'signatures':
      return { min: 120, max: 400 }
    default:
      return { min: 0, max: 0 }
  }
}

function measureSpans(spans: Parameters<typeof toParagraph>[0], setting: Setting): ColumnNeed {
  if (spans.length === 0) return { min: 0, max: 0 }
  const { minWidth, maxWidth } = toParagraph(spans, setting.book)
  // A hair more than the words need, so that rounding never wraps what fits.
  return { min: minWidth + 0.1, max: maxWidth + 0.1 }
}

const widest = (needs: readonly ColumnNeed[]): ColumnNeed => ({
  min: Math.max(0, ...needs.map((need) => need.min)),
  max: Math.max(0, ...needs.map((need) => need.max)),
})

const wider = (need: ColumnNeed, by: number): ColumnNeed => ({ min: need.min + by, max: need.max + by })

/** A table inside a cell: the sum of its columns, roughly, is what its widest row needs. */
const rowOf = (rows: readonly ColumnNeed[][]): ColumnNeed =>
  widest(
    rows.map((cells) => ({
      min: cells.reduce((sum, cell) => sum + cell.min + 2 * SPACE.cell.x, 0),
      max: cells.reduce((sum, cell) => sum + cell.max + 2 * SPACE.cell.x, 0),
    })),
  )
