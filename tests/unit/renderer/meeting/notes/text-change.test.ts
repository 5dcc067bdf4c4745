import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeAfterChange, textChange, type TextChange } from '../../../../../renderer/meeting/notes/text-change.ts'

function applied(text: string, { at, removed, inserted }: TextChange): string {
  return text.slice(0, at) + inserted + text.slice(at + removed)
}

describe('What a field’s typing changed', () => {
  it('is nothing when nothing was typed', () => {
    expect(textChange('Un mot', 'Un mot')).toBeNull()
  })

  it('is the one stretch that differs', () => {
    expect(textChange('Un mot', 'Un petit mot', 9)).toEqual({ at: 3, removed: 0, inserted: 'petit ' })
    expect(textChange('Un petit mot', 'Un mot', 3)).toEqual({ at: 3, removed: 6, inserted: '' })
  })

  it('among several readings is the one at the caret', () => {
    expect(textChange('aa', 'aaa', 1)).toEqual({ at: 0, removed: 0, inserted: 'a' })
    expect(textChange('aa', 'aaa', 3)).toEqual({ at: 2, removed: 0, inserted: 'a' })
  })

  it('never cuts a sign in two', () => {
    expect(textChange('🙂', '🙃')).toEqual({ at: 0, removed: 2, inserted: '🙃' })
  })

  it('makes the one text of the other, wherever the caret is', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 20 })
    fc.assert(
      fc.property(words, words, fc.nat(40), (before, after, caret) => {
        const change = textChange(before, after, Math.min(caret, after.length))
        expect(change === null ? before : applied(before, change)).toBe(after)
      }),
    )
  })
})

describe('A place of the text', () => {
  it('stays where it is left of what was typed, and moves along right of it', () => {
    const change = { at: 4, removed: 2, inserted: 'abc' }
    expect([3, 4, 5, 6, 9].map((place) => placeAfterChange(place, change))).toEqual([3, 7, 7, 7, 10])
  })

  it('at which others typed stays before their words', () => {
    expect(placeAfterChange(4, { at: 4, removed: 0, inserted: 'abc' })).toBe(4)
  })
})
