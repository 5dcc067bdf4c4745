import { describe, expect, it } from 'vitest'
import { keepTwoLines } from '#host/export/pdf/layout/heading.ts'
import { paginate } from '#host/export/pdf/layout/paginate.ts'
import type { Mark } from '#host/export/pdf/layout/marks.ts'
import { type Frame, type Slab, marksOf, slab } from '#host/export/pdf/layout/slab.ts'

/** Slabs named by their height's owner, so that a page reads as a list of names. */
const names = new WeakMap<Slab['marks'], string>()
function named(name: string, more: Partial<Slab> & { height?: number } = {}): Slab {
  const { height = 10, ...rest } = more
  const made = slab(height, [], rest)
  names.set(made.marks, name)
  return made
}
const lines = (count: number, prefix = 'l') => Array.from({ length: count }, (_, index) => named(`${prefix}${index}`))
const rule = named('—', { height: 4 })
const pagesOf = (slabs: Slab[], height = 100) =>
  paginate(slabs, height, rule).map((page) => page.map(({ slab: each }) => names.get(each.marks) ?? '?').join(' '))

describe('pages', () => {
  it('are filled from the top', () => {
    expect(pagesOf(lines(12))).toEqual(['l0 l1 l2 l3 l4 l5 l6 l7 l8 l9', 'l10 l11'])
  })

  it('drop the space above their first slab, and take the larger of two spaces elsewhere', () => {
    const [page] = paginate([named('a', { above: 30, below: 5 }), named('b', { above: 8 })], 100, rule)
    expect(page?.map(({ top }) => top)).toEqual([0, 18])
  })

  it('are one even without anything on them', () => {
    expect(paginate([], 100, rule)).toEqual([[]])
  })

  it('never part slabs tied to each other', () => {
    const heading = named('h', { tied: true })
    expect(pagesOf([...lines(9), heading, named('p')])).toEqual(['l0 l1 l2 l3 l4 l5 l6 l7 l8', 'h p'])
  })

  it('part a group no page could hold, rather than lose it', () => {
    const endless = lines(25).map((line) => ({ ...line, tied: true }))
    expect(pagesOf(endless).join(' ')).toBe(
      lines(25)
        .map((_, index) => `l${index}`)
        .join(' '),
    )
  })

  it('turn where it is asked, once, and not at the very end', () => {
    const turn = named('', { height: 0, startsPage: true })
    expect(pagesOf([turn, named('a'), turn, turn, named('b'), turn])).toEqual(['a', 'b'])
  })

  it('repeat the head of a table above its rows, and only there', () => {
    const repeated = [named('head')]
    const rows = Array.from({ length: 12 }, (_, index) => named(`r${index}`, { repeated }))
    expect(pagesOf([named('head', { tied: true }), ...rows, named('after')])).toEqual([
      'head r0 r1 r2 r3 r4 r5 r6 r7 r8',
      'head r9 r10 r11 after',
    ])
  })

  it('continue a row taller than a page, its head above each part', () => {
    const tall = (name: string, height: number): Slab => ({
      ...named(name, { height, repeated: [named('head')] }),
      split: (room) => [named(`${name}<`, { height: room }), tall(`${name}>`, height - room)],
    })
    expect(pagesOf([named('head', { tied: true }), tall('r', 250)])).toEqual(['head r<', 'head r><', 'head r>>'])
  })

  it('start such a row on the page it would begin on when there is room for some of it', () => {
    const tall: Slab = {
      ...named('r', { height: 300 }),
      split: (room) => [named('r<', { height: room }), named('r>', { height: 90 })],
    }
    expect(pagesOf([named('a', { height: 5 }), tall])[0]).toBe('a r<')
    expect(pagesOf([named('a', { height: 60 }), tall])[0]).toBe('a')
  })
})

describe('a heading', () => {
  const heading = (name: string) => named(name, { heading: true, tied: true })

  it('keeps two slabs of what follows, not one', () => {
    const flow = keepTwoLines([...lines(8), heading('h'), named('p'), named('q'), named('r')])
    expect(pagesOf(flow)).toEqual(['l0 l1 l2 l3 l4 l5 l6 l7', 'h p q r'])
  })

  it('goes with the next heading when one line stands between them', () => {
    const flow = keepTwoLines([...lines(7), heading('h'), named('p'), heading('i'), named('q'), named('r')])
    expect(pagesOf(flow)).toEqual(['l0 l1 l2 l3 l4 l5 l6', 'h p i q r'])
  })

  it('is alone when nothing follows', () => {
    expect(pagesOf(keepTwoLines([heading('h')]))).toEqual(['h'])
  })
})

describe('a frame', () => {
  it('goes on page after page around what it holds, behind it', () => {
    const drawn: [number, number][] = []
    const frame: Frame = {
      draw: (top, bottom) => {
        drawn.push([top, bottom])
        return []
      },
    }
    const framed = lines(12).map((line) => ({ ...line, frames: [frame] }))
    for (const page of paginate([named('before'), ...framed], 100, rule)) marksOf(page)
    expect(drawn).toEqual([
      [10, 100],
      [0, 30],
    ])
  })
})

describe('notes', () => {
  /** A line that calls a note of so many lines. */
  function calling(name: string, note: Slab[], more: Parameters<typeof named>[1] = {}): Slab {
    const made = named(name, more)
    const called = { element: {}, said: '', slabs: note }
    made.marks.push({ kind: 'text', pieces: [{ style: { note: called } }] } as unknown as Mark)
    return made
  }

  it('stand at the foot of the page that calls them, under a rule', () => {
    const flow = [...lines(2), calling('a', lines(2, 'n')), ...lines(1, 'm')]
    expect(pagesOf(flow)).toEqual(['l0 l1 a m0 — n0 n1'])
    const [page] = paginate(flow, 100, rule)
    expect(page?.map(({ top }) => top)).toEqual([0, 10, 20, 30, 76, 80, 90])
  })

  it('take their call with them to the next page when there is no room for both', () => {
    expect(pagesOf([...lines(8), calling('a', lines(2, 'n'))])).toEqual(['l0 l1 l2 l3 l4 l5 l6 l7', 'a — n0 n1'])
  })

  it('make text wait that would stand on them', () => {
    expect(pagesOf([calling('a', lines(3, 'n')), ...lines(8)])).toEqual(['a l0 l1 l2 l3 l4 — n0 n1 n2', 'l5 l6 l7'])
  })

  it('go on at the foot of the next page when they are longer than theirs, and lose no line', () => {
    const pages = pagesOf([calling('a', lines(14, 'n')), ...lines(5)])
    expect(pages[0]).toMatch(/^a .*— n0 n1/)
    expect(pages.join(' ').match(/n\d+/g)).toEqual(lines(14).map((_, index) => `n${index}`))
    expect(pages.join(' ').match(/l\d/g)).toEqual(['l0', 'l1', 'l2', 'l3', 'l4'])
  })

  it('get pages of their own when they are longer than any', () => {
    const pages = pagesOf([calling('a', lines(40, 'n')), named('high', { height: 95 })])
    expect(pages.join(' ').match(/n\d+/g)).toHaveLength(40)
    expect(pages.at(-1)).toBe('high')
  })

  it('never stand over text, whatever calls them', () => {
    for (let height = 10; height <= 100; height += 10) {
      for (let count = 1; count < 25; count++) {
        const flow = [...lines(3), calling('a', lines(count, 'n'), { height }), ...lines(7)]
        for (const page of paginate(flow, 100, rule)) {
          const ends = page.map(({ slab: each, top }) => top + each.height)
          for (const [index, { top }] of page.entries()) expect(top).toBeGreaterThanOrEqual(ends[index - 1] ?? 0)
          expect(ends.at(-1) ?? 0).toBeLessThanOrEqual(100)
        }
      }
    }
  })
})
