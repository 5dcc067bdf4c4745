import { describe, expect, it } from 'vitest'
import { cell } from '#factories/semantic.ts'
import { toGrid } from '#host/export/pdf/layout/table-grid.ts'

const places = (...rows: Parameters<typeof toGrid>[0]) =>
  toGrid(rows).rows.map((cells) =>
    cells.map(({ column, columns, rows: down }) => `${column}+${columns}x${down}`).join(' '),
  )

describe('the grid of a table', () => {
  it('puts each cell in the first free column', () => {
    expect(places([cell('a'), cell('b')], [cell('c'), cell('d')])).toEqual(['0+1x1 1+1x1', '0+1x1 1+1x1'])
  })

  it('leaves room for a cell that goes on below', () => {
    expect(places([{ ...cell('a'), rowspan: 2 }, cell('b')], [cell('c')])).toEqual(['0+1x2 1+1x1', '1+1x1'])
  })

  it('counts columns no cell begins in as part of the one before', () => {
    expect(places([{ ...cell('a'), colspan: 99 }, cell('b')], [cell('c'), cell('d')])).toEqual([
      '0+2x1 2+1x1',
      '0+1x1 1+1x1',
    ])
  })

  it('cuts a span at the last row, and takes nonsense for one', () => {
    expect(places([{ ...cell('a'), rowspan: 50 }], [{ ...cell('b'), colspan: -3 }])).toEqual(['0+1x2', '1+1x1'])
    expect(places([{ ...cell('a'), colspan: Number.NaN }])).toEqual(['0+1x1'])
  })

  it('keeps together the rows a cell goes over, and no others', () => {
    const rows = [[cell('a')], [{ ...cell('b'), rowspan: 2 }, cell('c')], [cell('d')], [cell('e')]]
    expect(toGrid(rows).groups).toEqual([
      { first: 0, last: 0 },
      { first: 1, last: 2 },
      { first: 3, last: 3 },
    ])
  })

  it('has no columns without cells', () => {
    expect(toGrid([[], []]).starts).toEqual([])
  })
})
