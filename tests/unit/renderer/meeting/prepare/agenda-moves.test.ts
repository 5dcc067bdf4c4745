import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { addItem, moveItem } from '#shared/meeting/edits.ts'
import { readItems } from '#shared/meeting/read.ts'
import { placeAfter, placeOfDrop, type Move } from '../../../../../renderer/meeting/prepare/agenda/agenda-moves.ts'

/** "a b(c d) e": items, with their sub-items in brackets. */
function agenda(text: string): Y.Doc {
  const body = new Y.Doc()
  let top: string | null = null
  let inside = false
  for (const token of text.match(/[a-z]|[()]/gu) ?? []) {
    if (token === '(' || token === ')') inside = token === '('
    else {
      addItem(body, { id: token, parentId: inside ? top : null })
      if (!inside) top = token
    }
  }
  return body
}

function written(body: Y.Doc): string {
  const items = readItems(body)
  return items
    .filter((item) => item.parentId === null)
    .map((item) => {
      const subs = items.filter((other) => other.parentId === item.id).map((other) => other.id)
      return subs.length === 0 ? item.id : `${item.id}(${subs.join(' ')})`
    })
    .join(' ')
}

function moved(text: string, id: string, move: Move): string {
  const body = agenda(text)
  const place = placeAfter(readItems(body), id, move)
  if (place !== null) moveItem(body, id, place.parentId, place.beforeId)
  return written(body)
}

function dropped(text: string, id: string, beforeId: string | null): string {
  const body = agenda(text)
  const place = placeOfDrop(readItems(body), id, beforeId)
  if (place !== null) moveItem(body, id, place.parentId, place.beforeId)
  return written(body)
}

describe('an item moved by keys', () => {
  test('goes up and down among its siblings, its sub-items with it', () => {
    expect(moved('a b(c d) e', 'b', 'up')).toBe('b(c d) a e')
    expect(moved('a b(c d) e', 'b', 'down')).toBe('a e b(c d)')
    expect(moved('a b(c d) e', 'd', 'up')).toBe('a b(d c) e')
  })

  test('stays at either end', () => {
    expect(moved('a b', 'a', 'up')).toBe('a b')
    expect(moved('a b', 'b', 'down')).toBe('a b')
    expect(moved('a(c) b', 'c', 'up')).toBe('a(c) b')
  })

  test('goes on into the neighbour when it is the first or last sub-item', () => {
    expect(moved('a b(c d) e(f)', 'c', 'up')).toBe('a(c) b(d) e(f)')
    expect(moved('a b(c d) e(f)', 'd', 'down')).toBe('a b(c) e(d f)')
  })

  test('becomes a sub-item of the one above, and comes back out right after it', () => {
    expect(moved('a b c', 'b', 'in')).toBe('a(b) c')
    expect(moved('a(b d) c', 'b', 'out')).toBe('a(d) b c')
  })

  test('has two levels at most', () => {
    expect(moved('a b(c)', 'b', 'in')).toBe('a b(c)')
    expect(moved('a(b c)', 'c', 'in')).toBe('a(b c)')
    expect(moved('a b', 'a', 'in')).toBe('a b')
    expect(moved('a b', 'b', 'out')).toBe('a b')
  })
})

describe('an item dropped', () => {
  test('lands above the line it was dropped on, or last', () => {
    expect(dropped('a b c', 'c', 'a')).toBe('c a b')
    expect(dropped('a b c', 'a', null)).toBe('b c a')
  })

  test('among sub-items becomes one, unless it has its own', () => {
    expect(dropped('a b(c d) e', 'e', 'd')).toBe('a b(c e d)')
    expect(dropped('a(f) b(c d) e', 'a', 'd')).toBe('b(c d) a(f) e')
  })

  test('stays a sub-item when it was one, of the item above it', () => {
    expect(dropped('a b(c d) e', 'c', 'b')).toBe('a(c) b(d) e')
    expect(dropped('a b(c d) e', 'c', null)).toBe('a b(d) e(c)')
    expect(dropped('a(c) b', 'c', 'a')).toBe('c a b')
  })

  test('changes nothing where it stands already', () => {
    for (const [id, before] of [
      ['b', 'b'],
      ['b', 'c'],
      ['b', 'd'],
      ['b', 'e'],
      ['e', null],
      ['d', 'e'],
    ] as const) {
      expect(placeOfDrop(readItems(agenda('a b(c d) e')), id, before), `${id} before ${before}`).toBeNull()
    }
  })
})

const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g']

test('whatever the moves, every item is still there once, on one of two levels', () => {
  const move = fc.record({
    id: fc.constantFrom(...letters),
    how: fc.oneof(
      fc.constantFrom<Move>('up', 'down', 'in', 'out'),
      fc.record({ before: fc.option(fc.constantFrom(...letters)) }),
    ),
  })
  fc.assert(
    fc.property(fc.array(move, { maxLength: 25 }), (all) => {
      const body = agenda('a b(c d) e f(g)')
      for (const { id, how } of all) {
        const items = readItems(body)
        const place = typeof how === 'string' ? placeAfter(items, id, how) : placeOfDrop(items, id, how.before)
        if (place !== null) moveItem(body, id, place.parentId, place.beforeId)
      }
      const items = readItems(body)
      expect(items.map((item) => item.id).sort()).toEqual(letters)
      const tops = new Set(items.filter((item) => item.parentId === null).map((item) => item.id))
      expect(items.every((item) => item.parentId === null || tops.has(item.parentId))).toBe(true)
    }),
  )
})
