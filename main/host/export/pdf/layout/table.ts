/** Tables: heads repeated on every page, rows kept whole, cells that hold blocks and span. */
import type { Block } from '#shared/minutes/document.ts'
import { sanitise } from '../text/sanitise.ts'
import { columnWidths } from './column-widths.ts'
import { inkOf } from './inlines.ts'
import { measureBlocks } from './measure.ts'
import type { Place, Setting } from './setting.ts'
import { type Slab, pile, withSpace } from './slab.ts'
import { type Owner, addElement } from './structure.ts'
import { type Grid, type GridCell, toGrid } from './table-grid.ts'
import { type Row, type TableFrame, rowsSlab, separately } from './table-row.ts'
import { textBlock } from './text-block.ts'
import { SPACE, TYPE } from './theme.ts'

type Table = Extract<Block, { kind: 'table' }>

/**
 * A head is repeated, and rows are kept together, only while both fit one page: what is never cut must always find
 * room under what is always repeated, even in a cell of a cell. Shares of the text's height.
 */
const [TALLEST_REPEATED, TALLEST_WHOLE] = [0.2, 0.65]

interface Columns {
  xs: number[]
  widths: number[]
  /** For rows written in by hand. */
  rowHeight: number
  align: Place['align']
}

export function layOutTable(table: Table, place: Place, setting: Setting): Slab[] {
  const grid = toGrid([...table.head, ...table.rows])
  if (grid.starts.length === 0) return []
  const element = addElement(place.parent, 'Table')
  const caption = layOutCaption(table, element, place, setting)
  const columns = columnsOf(table, grid, place, setting)
  const headCount = table.head.length
  const groups = grid.groups.map((group) => ({ ...group, isHead: group.first < headCount }))
  const headGroups = groups.filter((group) => group.isHead)
  const layOut = (owner: Owner) => (group: { first: number; last: number; isHead: boolean }) =>
    groupSlabs(grid, group, headCount, columns, owner, place, setting)
  const head = headGroups.flatMap(layOut(element))
  const headHeight = pile(head).height
  // Drawn again on the pages that follow, where it says nothing new: an artifact.
  const repeated = headHeight > TALLEST_REPEATED * setting.textHeight ? [] : headGroups.flatMap(layOut('layout'))
  const body = groups.filter((group) => !group.isHead).flatMap(layOut(element))
  const rows = body.map((row) => (repeated.length === 0 ? row : { ...row, repeated }))
  const top = [...caption, ...head].map((slab) => ({ ...slab, tied: true }))
  return withSpace([...top, ...rows], SPACE.table, SPACE.table)
}

function layOutCaption(table: Table, element: Owner, place: Place, setting: Setting): Slab[] {
  if (table.caption === undefined || table.caption === '') return []
  const owner = addElement(element, 'Caption')
  const text = [{ text: sanitise(table.caption), style: inkOf(TYPE.caption, owner) }]
  return textBlock(text, TYPE.caption, { ...place, align: 'left' }, setting)
}

function columnsOf(table: Table, grid: Grid, place: Place, setting: Setting): Columns {
  const needs = grid.starts.map(() => ({ min: 2 * SPACE.cell.x, max: 2 * SPACE.cell.x }))
  for (const { cell, row, column, columns } of grid.rows.flat()) {
    const need = measureBlocks(cell.blocks, row < table.head.length ? TYPE.cellHead : TYPE.cell, setting)
    for (const each of needs.slice(column, column + columns)) {
      each.min = Math.max(each.min, (need.min + 2 * SPACE.cell.x) / columns)
      each.max = Math.max(each.max, (need.max + 2 * SPACE.cell.x) / columns)
    }
  }
  const widths = columnWidths(needs, place.width, sharesOf(table.columns, grid))
  const xs = widths.map((_, index) => place.x + widths.slice(0, index).reduce((sum, width) => sum + width, 0))
  return { xs, widths, rowHeight: table.rowHeight ?? 0, align: 'left' }
}

/** The table's own shares, summed where columns were one. */
function sharesOf(shares: number[] | undefined, grid: Grid): number[] | undefined {
  return shares === undefined
    ? undefined
    : grid.starts.map((start, index) =>
        shares.slice(start, grid.starts[index + 1]).reduce((sum, share) => sum + share, 0),
      )
}

type Group = { first: number; last: number }

function groupSlabs(
  grid: Grid,
  group: Group,
  headCount: number,
  columns: Columns,
  owner: Owner,
  place: Place,
  setting: Setting,
): Slab[] {
  const rows = grid.rows.slice(group.first, group.last + 1).map((cells, index): Row => {
    const isHead = group.first + index < headCount
    const rowElement = addElement(owner, 'TR')
    return { isHead, cells: cells.map((cell) => layOutCell(cell, isHead, columns, rowElement, place, setting)) }
  })
  const frame: TableFrame = {
    x: place.x,
    width: place.width,
    ...(columns.rowHeight > 0 ? { rowHeight: columns.rowHeight, edges: [...columns.xs, place.x + place.width] } : {}),
  }
  const whole = rowsSlab(rows, frame)
  if (rows.length > 1 && whole.height > TALLEST_WHOLE * setting.textHeight) return separately(rows, frame)
  return [whole]
}

function layOutCell(
  { cell, column, columns: span, rows }: GridCell,
  isHead: boolean,
  columns: Columns,
  row: Owner,
  place: Place,
  setting: Setting,
): Row['cells'][number] {
  const spans = { ...(span > 1 ? { colSpan: span } : {}), ...(rows > 1 ? { rowSpan: rows } : {}) }
  const parent = addElement(row, isHead ? 'TH' : 'TD', { ...spans, ...(isHead ? { scope: 'Column' as const } : {}) })
  const x = columns.xs[column] ?? place.x
  const width = columns.widths.slice(column, column + span).reduce((sum, each) => sum + each, 0)
  const inside: Place = {
    x: x + SPACE.cell.x,
    width: Math.max(8, width - 2 * SPACE.cell.x),
    parent,
    type: isHead ? TYPE.cellHead : TYPE.cell,
    depth: 0,
    align: cell.align ?? 'left',
  }
  return { x, width, rows, slabs: trimmed(setting.layOutBlocks(cell.blocks, inside, setting)) }
}

/** A cell's own padding is its space: none more above its first slab or below its last. */
function trimmed(slabs: readonly Slab[]): Slab[] {
  return slabs.map((slab, index) => ({
    ...slab,
    above: index === 0 ? 0 : slab.above,
    below: index === slabs.length - 1 ? 0 : slab.below,
  }))
}
