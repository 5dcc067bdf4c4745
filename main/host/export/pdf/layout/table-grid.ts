/** Cells with colspan and rowspan as a grid: who stands where, and which rows hang together. */
import type { Cell } from '#shared/minutes/document.ts'

export interface GridCell {
  cell: Cell
  row: number
  column: number
  columns: number
  rows: number
}

export interface Grid {
  /** For each column, the place in the rows where it starts. */
  starts: number[]
  /** The cells that start in each row, from left to right. */
  rows: GridCell[][]
  /** First and last row of each group no line may part: rows joined by a rowspan. */
  groups: { first: number; last: number }[]
}

/** No table of minutes has more; a forged span would only make empty columns. */
const MOST_COLUMNS = 64

/**
 * Places cells as HTML does: each takes the first free columns of its row. Spans are cut at the table's edge, and
 * columns in which no cell begins are one with those before them.
 */
export function toGrid(rows: readonly Cell[][]): Grid {
  const taken: boolean[][] = rows.map(() => [])
  const placed = rows.map((cells, row) => {
    let column = 0
    return cells.map((cell): GridCell => {
      while (taken[row]?.[column] === true) column++
      const columns = clamp(cell.colspan, MOST_COLUMNS)
      const spanned = clamp(cell.rowspan, rows.length - row)
      for (const line of taken.slice(row, row + spanned)) {
        for (let x = column; x < column + columns; x++) line[x] = true
      }
      return { cell, row, column, columns, rows: spanned }
    })
  })
  const starts = [...new Set(placed.flat().map((cell) => cell.column))].toSorted((a, b) => a - b)
  const index = (column: number) => starts.filter((start) => start < column).length
  return {
    starts,
    rows: placed.map((cells) =>
      cells.map((cell) => {
        const column = index(cell.column)
        return { ...cell, column, columns: Math.max(1, index(cell.column + cell.columns) - column) }
      }),
    ),
    groups: groupsOf(placed),
  }
}

const clamp = (span: number | undefined, most: number) => Math.max(1, Math.min(Math.trunc(span ?? 1) || 1, most))

function groupsOf(rows: readonly GridCell[][]): Grid['groups'] {
  const groups: Grid['groups'] = []
  let [first, last] = [0, 0]
  for (const [row, cells] of rows.entries()) {
    if (row > last) {
      groups.push({ first, last })
      first = row
    }
    last = Math.max(last, row, ...cells.map((cell) => row + cell.rows - 1))
  }
  if (rows.length > 0) groups.push({ first, last: Math.max(first, last) })
  return groups
}
