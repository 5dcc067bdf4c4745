import { describe, expect, it } from 'vitest'
import { councilEntrySchema } from '#shared/contract/council.ts'
import { strokesSchema } from '#shared/contract/minutes-life.ts'

const box = { width: 300, height: 100 }

describe('What was drawn', () => {
  it('is strokes of points in a box, with the pen’s pressure or without', () => {
    expect(
      strokesSchema.safeParse({
        ...box,
        strokes: [
          [
            [10, 50],
            [200, 40, 0.5],
          ],
          [[5, 5]],
        ],
      }).success,
    ).toBe(true)
  })

  it.each([
    ['left of its box', [[[-1, 2]]]],
    ['below its box', [[[1, 101]]]],
    ['of no number', [[[Number.NaN, 2]]]],
    ['of no stroke', []],
    ['of an empty stroke', [[]]],
    ['of too many strokes', Array.from({ length: 61 }, () => [[1, 1]])],
    ['of a stroke too long', [Array.from({ length: 401 }, () => [1, 1])]],
    ['of too many points in all', Array.from({ length: 40 }, () => Array.from({ length: 200 }, () => [1, 1]))],
  ])('%s is refused', (_what, strokes) => {
    expect(strokesSchema.safeParse({ ...box, strokes }).success).toBe(false)
  })
})

describe('An entry of the council’s journal', () => {
  const stamp = { id: 'e', host: 'h', seq: 1, at: 1, recordedAt: 1 }
  it.each([
    ['an act on minutes', { kind: 'archived', docId: 'd', by: 'Bachir', fileSha256: 'a'.repeat(64) }, true],
    ['an act nobody did', { kind: 'archived', docId: 'd', by: ' ', fileSha256: 'a'.repeat(64) }, false],
    ['a step back without a reason', { kind: 'steppedBack', docId: 'd', by: 'B', to: 'draft', reason: ' ' }, false],
    ['a kind of a later version', { kind: 'translated', docId: 'd', by: 'B' }, false],
  ])('%s', (_what, fact, isRead) => {
    expect(councilEntrySchema.safeParse({ ...stamp, ...fact }).success).toBe(isRead)
  })
})
