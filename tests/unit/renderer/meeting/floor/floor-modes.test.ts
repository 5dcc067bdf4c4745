import { describe, expect, it } from 'vitest'
import { kindTyped } from '../../../../../renderer/meeting/floor/floor-modes.ts'

const french = { reply: 'r', question: 'q', procedure: 'd' }

describe('A kind said before a name', () => {
  it.each<[string, ReturnType<typeof kindTyped>]>([
    ['q aline', { mode: 'question', rest: 'aline' }],
    ['q ', { mode: 'question', rest: '' }],
    ['r27', { mode: 'reply', rest: '27' }],
    ['R 2', { mode: 'reply', rest: '2' }],
    ['d 12', { mode: 'procedure', rest: '12' }],
  ])('is heard in "%s"', (typed, expected) => {
    expect(kindTyped(typed, french)).toEqual(expected)
  })

  it.each(['r', 'ra', 'rachida', '27', 'z 27', 'aline q', ''])('is not heard in "%s", a name or a number', (typed) => {
    expect(kindTyped(typed, french)).toBeNull()
  })
})
