/** Every run of inlines of a block, in reading order: to look for something, or to change it. */
import type { Block, Cell, Inline } from './document.ts'

export function inlinesIn(block: Block): Inline[][] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.inlines]
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap(inlinesIn))
    case 'quote':
    case 'callout':
    case 'annex':
      return block.blocks.flatMap(inlinesIn)
    case 'table':
      return [...block.head, ...block.rows].flat().flatMap((cell) => cell.blocks.flatMap(inlinesIn))
    case 'pairs':
      return block.pairs.map(({ value }) => value)
    default:
      return []
  }
}

/** The block with each of its runs changed. */
export function changeInlines(block: Block, change: (inlines: Inline[]) => Inline[]): Block {
  const inside = (blocks: readonly Block[]) => blocks.map((each) => changeInlines(each, change))
  const row = (cells: readonly Cell[]) => cells.map((cell) => ({ ...cell, blocks: inside(cell.blocks) }))
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, inlines: change(block.inlines) }
    case 'list':
      return { ...block, items: block.items.map((item) => ({ ...item, blocks: inside(item.blocks) })) }
    case 'quote':
    case 'callout':
    case 'annex':
      return { ...block, blocks: inside(block.blocks) }
    case 'table':
      return { ...block, head: block.head.map(row), rows: block.rows.map(row) }
    case 'pairs':
      return { ...block, pairs: block.pairs.map((pair) => ({ ...pair, value: change(pair.value) })) }
    default:
      return block
  }
}
