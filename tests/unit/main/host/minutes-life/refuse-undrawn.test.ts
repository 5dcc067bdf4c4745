import { describe, expect, it } from 'vitest'
import { ExportFailure } from '#host/export/jobs.ts'
import { refuseUndrawn } from '#host/minutes-life/refuse-undrawn.ts'

const han = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const codePoint = 0x4e_00 + index
    return { char: String.fromCodePoint(codePoint), codePoint, where: 'Débat', around: 'un nom' }
  })

function refusalOf(count: number, accepted: readonly number[]): ExportFailure['params'] | null {
  try {
    refuseUndrawn(han(count), accepted)
    return null
  } catch (error) {
    return error instanceof ExportFailure ? error.params : null
  }
}

describe('Characters no font has', () => {
  it('are shown twenty at a time, and only those shown can be accepted', () => {
    const first = refusalOf(33, [])
    const shown = String(first?.['codePoints']).split(' ').map(Number)
    expect(first?.['count']).toBe(33)
    expect(shown).toHaveLength(20)
    expect(String(first?.['places']).split('\n')).toHaveLength(20)
    const second = refusalOf(33, shown)
    expect(second?.['count']).toBe(13)
    expect(refusalOf(33, [...shown, ...String(second?.['codePoints']).split(' ').map(Number)])).toBeNull()
  })
})
