import { describe, expect, it } from 'vitest'
import { keepTwoLines } from '#host/export/pdf/layout/heading.ts'
import { paginate } from '#host/export/pdf/layout/paginate.ts'
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
const pagesOf = (slabs: Slab[], height = 100) =>
  paginate(slabs, height).map((page) => page.map(({ slab: each }) => names.get(each.marks) ?? '?').join(' '))

describe('pages', () => {
  it('are filled from the top', () => {
    expect(pagesOf(lines(12))).toEqual(['l0 l1 l2 l3 l4 l5 l6 l7 l8 l9', 'l10 l11'])
  })

  it('drop the space above their first slab, and take the larger of two spaces elsewhere', () => {
    const [page] = paginate([named('a', { above: 30, below: 5 }), named('b', { above: 8 })], 100)
    expect(page?.map(({ top }) => top)).toEqual([0, 18])
  })

  it('are one even without anything on them', () => {
    expect(paginate([], 100)).toEqual([[]])
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
    for (const page of paginate([named('before'), ...framed], 100)) marksOf(page)
    expect(drawn).toEqual([
      [10, 100],
      [0, 30],
    ])
  })
})
