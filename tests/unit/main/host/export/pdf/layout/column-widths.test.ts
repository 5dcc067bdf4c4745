import { describe, expect, it } from 'vitest'
import { columnWidths } from '#host/export/pdf/layout/column-widths.ts'

const sum = (widths: number[]) => widths.reduce((total, width) => total + width, 0)

describe('the widths of columns', () => {
  it('fill the table exactly, whatever is asked', () => {
    const needs = [
      { min: 30, max: 400 },
      { min: 20, max: 25 },
      { min: 50, max: 900 },
    ]
    for (const shares of [undefined, [1, 1, 1], [9, 1, 1], [1, 2]])
      expect(sum(columnWidths(needs, 300, shares))).toBeCloseTo(300, 6)
  })

  it('are shared as given', () => {
    const needs = [
      { min: 10, max: 10 },
      { min: 10, max: 10 },
    ]
    expect(columnWidths(needs, 300, [2, 1])).toEqual([200, 100])
  })

  it('never go below a column’s longest word when another can give', () => {
    const needs = [
      { min: 10, max: 10 },
      { min: 90, max: 90 },
    ]
    expect(columnWidths(needs, 200, [9, 1])).toEqual([110, 90])
  })

  it('give short columns what they need and the rest to those with more to say', () => {
    const [number, text] = columnWidths(
      [
        { min: 20, max: 22 },
        { min: 60, max: 900 },
      ],
      400,
    )
    expect(number).toBeLessThan(24)
    expect(text).toBeGreaterThan(376)
  })

  it('do not let one endless word starve the others', () => {
    const [endless, other] = columnWidths(
      [
        { min: 5000, max: 5000 },
        { min: 40, max: 80 },
      ],
      400,
    )
    expect(endless).toBeLessThanOrEqual(360)
    expect(other).toBeGreaterThanOrEqual(40)
  })
})
