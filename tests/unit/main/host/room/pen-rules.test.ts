import { describe, expect, it } from 'vitest'
import { partNames } from '#shared/contract/channel.ts'
import { mayWrite, partRights } from '#host/room/pen-rules.ts'

describe('What a pen may write', () => {
  it('is said of every part', () => {
    expect(partRights.map(({ part }) => part).toSorted()).toEqual([...partNames].sort())
  })

  it.each([
    ['body', true],
    ['notes', true],
    ['journal', false],
  ] as const)('%s: %s', (part, answer) => {
    const pen = { seat: 's', schema: '1', lineage: '' }
    expect(mayWrite(pen, part, 1)).toBe(answer)
    expect(mayWrite(pen, part, 2)).toBe(false)
  })
})
