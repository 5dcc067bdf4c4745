import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wallFigure } from '#shared/contract/wall-figure.ts'

describe('The test image’s figure', () => {
  it('is two different digits without a zero, the same wherever it is asked', () => {
    fc.assert(
      fc.property(fc.uuid(), (docId) => {
        expect(String(wallFigure(docId))).toMatch(/^([1-9])(?!\1)[1-9]$/u)
        expect(wallFigure(docId)).toBe(wallFigure(docId))
      }),
    )
  })
})
