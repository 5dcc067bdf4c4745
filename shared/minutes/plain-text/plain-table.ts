/** A table where there are no columns: a row is a few lines « label : value », a blank line before the next. */
import type { Block, Cell } from '#shared/minutes/document.ts'

type Table = Extract<Block, { kind: 'table' }>

/** Cells in their columns; null where a span covers. */
function spread(rows: readonly (readonly Cell[])[]): (Cell | null)[][] {
  const grid: (Cell | null)[][] = rows.map(() => [])
  for (const [y, cells] of rows.entries()) {
    let x = 0
    for (const cell of cells) {
      while (grid[y]?.[x] !== undefined) x++
      for (const row of grid.slice(y, y + (cell.rowspan ?? 1))) {
        for (let dx = 0; dx < (cell.colspan ?? 1); dx++) row[x + dx] = null
      }
      const own = grid[y]
      if (own !== undefined) own[x] = cell
    }
  }
  return grid
}

export interface PlainRow {
  /** A label is empty where the column has none. */
  values: { label: string; cell: Cell }[]
}

/** @param said a cell's words in one line */
export function plainRows({ head, rows }: Table, said: (cell: Cell) => string): PlainRow[] {
  const grid = spread([...head, ...rows])
  const labelOf = (column: number): string =>
    grid
      .slice(0, head.length)
      .flatMap((row) => (row[column] == null ? [] : [said(row[column])]))
      .filter((each) => each !== '')
      .join(', ')
  const body = grid.slice(head.length).map((row) => ({
    values: row.flatMap((cell, column) => (cell === null ? [] : [{ label: labelOf(column), cell }])),
  }))
  // A table of nothing but heads still says them.
  if (rows.length > 0) return body
  return head.map((row) => ({ values: row.map((cell) => ({ label: '', cell })) }))
}
