/** Rows of laid-out cells as slabs; a row taller than a page goes on from cell to cell on the next. */
import { type Mark, stroke } from './marks.ts'
import { type PlacedSlab, type Slab, gapBetween, marksOf, pile, slab } from './slab.ts'
import { INK, SPACE } from './theme.ts'

export interface RowCell {
  x: number
  width: number
  /** Rows it goes over, from its own row. */
  rows: number
  slabs: Slab[]
}

export interface Row {
  cells: RowCell[]
  isHead: boolean
}

export interface TableFrame {
  x: number
  width: number
  /** Rows written in by hand are at least so high, with a line at each edge of a column. */
  rowHeight?: number
  edges?: readonly number[]
}

/** Rows that hang together, as one slab. */
export function rowsSlab(rows: readonly Row[], table: TableFrame): Slab {
  const heights = rowHeights(rows, table)
  const tops = heights.map((_, index) => heights.slice(0, index).reduce((sum, height) => sum + height, 0))
  const total = heights.reduce((sum, height) => sum + height, 0)
  const marks = rows.flatMap((row, index): Mark[] => {
    const top = tops[index] ?? 0
    const height = heights[index] ?? 0
    return [
      ...backgroundOf(row, table, top, height),
      ...columnLines(row, table, top, height),
      ...row.cells.flatMap((cell) => cellMarks(cell, top + spare(cell, row, height, table))),
    ]
  })
  const rules = rows.flatMap((row, index) =>
    rulesUnder(row, index, rows, (tops[index] ?? 0) + (heights[index] ?? 0), table),
  )
  const [only] = rows
  const split = rows.length === 1 && only !== undefined ? { split: (room: number) => splitRow(only, table, room) } : {}
  return slab(total, [...marks, ...rules], split)
}

/** Without its spans: each row of the group by itself, the cell that spans standing in the first. */
export function separately(rows: readonly Row[], table: TableFrame): Slab[] {
  return rows.map((row) => rowsSlab([{ ...row, cells: row.cells.map((cell) => ({ ...cell, rows: 1 })) }], table))
}

function rowHeights(rows: readonly Row[], { rowHeight = 0 }: TableFrame): number[] {
  const heights = rows.map((row) =>
    Math.max(row.isHead ? 0 : rowHeight, ...row.cells.filter((cell) => cell.rows === 1).map(cellHeight)),
  )
  for (const [index, row] of rows.entries()) {
    for (const cell of row.cells) {
      const spanned = heights.slice(index, index + cell.rows).reduce((sum, height) => sum + height, 0)
      const last = Math.min(index + cell.rows, rows.length) - 1
      heights[last] = (heights[last] ?? 0) + Math.max(0, cellHeight(cell) - spanned)
    }
  }
  return heights
}

const cellHeight = (cell: RowCell) => pile(cell.slabs).height + 2 * SPACE.cell.y

/** In a form, what is printed stands in the middle of its row, where the hand goes on. */
function spare(cell: RowCell, { isHead }: Row, height: number, { rowHeight }: TableFrame): number {
  return rowHeight === undefined || isHead || cell.rows > 1 ? 0 : Math.max(0, (height - cellHeight(cell)) / 2)
}

function cellMarks(cell: RowCell, top: number): Mark[] {
  const { placed } = pile(cell.slabs)
  return marksOf(placed.map((part): PlacedSlab => ({ ...part, top: part.top + top + SPACE.cell.y })))
}

function columnLines({ isHead }: Row, { edges = [] }: TableFrame, y: number, height: number): Mark[] {
  if (isHead) return []
  const pen = stroke(INK.rule, 0.6)
  return edges.map((x) => ({ kind: 'line', x1: x, x2: x, y1: y, y2: y + height, stroke: pen, owner: 'layout' }))
}

function backgroundOf(row: Row, { x, width }: TableFrame, y: number, height: number): Mark[] {
  if (!row.isHead) return []
  return [{ kind: 'box', x, width, y, height, fill: INK.headTint, stroke: null, radius: 0, owner: 'layout' }]
}

/** A rule under each row, except under a cell that goes on below. */
function rulesUnder(row: Row, index: number, rows: readonly Row[], y: number, table: TableFrame): Mark[] {
  const isLastHead = row.isHead && rows[index + 1]?.isHead !== true
  const pen = isLastHead ? stroke(INK.strongRule, 1) : stroke(INK.rule, 0.6)
  const goingOn = rows
    .flatMap((above, start) => above.cells.map((cell) => ({ cell, last: start + cell.rows - 1, start })))
    .filter(({ start, last }) => start <= index && last > index)
    .map(({ cell }) => cell)
    .toSorted((a, b) => a.x - b.x)
  const rules: Mark[] = []
  let x = table.x
  for (const end of [...goingOn.map((cell) => cell.x), table.x + table.width]) {
    if (end > x + 0.5) rules.push({ kind: 'line', x1: x, x2: end, y1: y, y2: y, stroke: pen, owner: 'layout' })
    x = Math.max(x, end + (goingOn.find((cell) => cell.x === end)?.width ?? 0))
  }
  return rules
}

/** What fits in `room` points of every cell, and the rest; null when not one line does. */
function splitRow(row: Row, table: TableFrame, room: number): [Slab, Slab] | null {
  const inner = room - 2 * SPACE.cell.y
  const parts = row.cells.map((cell) => ({ cell, ...fill(cell.slabs, inner) }))
  if (parts.every(({ first }) => first.length === 0)) return null
  const half = (which: 'first' | 'rest'): Slab =>
    rowsSlab([{ ...row, cells: parts.map((part) => ({ ...part.cell, slabs: part[which] })) }], table)
  return [half('first'), half('rest')]
}

function fill(slabs: readonly Slab[], room: number): { first: Slab[]; rest: Slab[] } {
  const first: Slab[] = []
  let y = 0
  for (const [index, each] of slabs.entries()) {
    const next = y + gapBetween(first.at(-1), each) + each.height
    if (next <= room) {
      first.push(each)
      y = next
      continue
    }
    const halves = each.split?.(room - y - gapBetween(first.at(-1), each)) ?? null
    if (halves === null) return { first, rest: slabs.slice(index) }
    return { first: [...first, halves[0]], rest: [halves[1], ...slabs.slice(index + 1)] }
  }
  return { first, rest: [] }
}
