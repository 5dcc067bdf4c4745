/**
 * A slab is a slice of the page that is never cut: a line of text, a table row, a picture. Blocks become slabs once
 * their width is known; pages, cells and boxes are piles of them.
 */
import { type CalledNote, type Mark, lowered } from './marks.ts'
import type { StructureElement } from './structure.ts'

export interface Slab {
  height: number
  /** Space wanted above and below: between two slabs the larger wins, and the top of a page has none. */
  above: number
  below: number
  /** No page ends between this slab and the next. */
  tied: boolean
  /** y from the slab's top. */
  marks: Mark[]
  /** Boxes and bars that go on around this slab, the outermost first. */
  frames: readonly Frame[]
  startsPage?: boolean
  /** Its page carries no running head and no foot. */
  bare?: boolean
  /** A line of a heading. */
  heading?: boolean
  /** A heading starts here: a bookmark leads to it. */
  bookmark?: Bookmark
  /** A link inside the document leads to this slab, the first of its element. */
  anchor?: StructureElement
  /** Put at the top of a page that begins with this slab: the head of a table. */
  repeated?: readonly Slab[]
  /** A slab taller than any page gives what fits in `room` points and the rest; null when nothing fits. */
  split?: (room: number) => [Slab, Slab] | null
}

/** Drawn behind the slabs it holds, once a page, from the top of the first to the bottom of the last. */
export interface Frame {
  draw: (top: number, bottom: number) => Mark[]
}

export interface Bookmark {
  title: string
  level: number
  element: StructureElement
}

export interface PlacedSlab {
  slab: Slab
  top: number
}

export function slab(height: number, marks: Mark[] = [], more: Partial<Slab> = {}): Slab {
  return { height, above: 0, below: 0, tied: false, frames: [], ...more, marks }
}

/** Space between two slabs, or above the first. */
export function gapBetween(previous: Slab | undefined, next: Slab): number {
  return previous === undefined ? 0 : Math.max(previous.below, next.above)
}

/** Puts slabs under each other from y = 0. */
export function pile(slabs: readonly Slab[]): { placed: PlacedSlab[]; height: number } {
  let [y, previous] = [0, undefined as Slab | undefined]
  const placed = slabs.map((slab) => {
    const top = y + gapBetween(previous, slab)
    y = top + slab.height
    previous = slab
    return { slab, top }
  })
  return { placed, height: y }
}

/** Everything placed slabs draw: their frames behind, then themselves. */
export function marksOf(placed: readonly PlacedSlab[]): Mark[] {
  const extents = new Map<Frame, { top: number; bottom: number }>()
  for (const { slab, top } of placed) {
    for (const frame of slab.frames) {
      const extent = extents.get(frame)
      if (extent === undefined) extents.set(frame, { top, bottom: top + slab.height })
      else extent.bottom = top + slab.height
    }
  }
  const behind = [...extents].flatMap(([frame, { top, bottom }]) => frame.draw(top, bottom))
  return [...behind, ...placed.flatMap(({ slab, top }) => slab.marks.map((mark) => lowered(mark, top)))]
}

const notesByMarks = new WeakMap<readonly Mark[], readonly CalledNote[]>()

/** The notes called in what a slab draws, in their order. */
export function notesIn({ marks }: Slab): readonly CalledNote[] {
  const known = notesByMarks.get(marks)
  if (known !== undefined) return known
  const called = marks.flatMap((mark) => (mark.kind === 'text' ? mark.pieces.map((piece) => piece.style.note) : []))
  const notes = [...new Set(called)].filter((note) => note !== null)
  notesByMarks.set(marks, notes)
  return notes
}

/** Keeps all of them on one page, as far as a page can hold them. */
export function tieTogether(slabs: readonly Slab[]): Slab[] {
  return slabs.map((slab, index) => (index === slabs.length - 1 ? slab : { ...slab, tied: true }))
}

/** The first slab's space above and the last one's below, at least. */
export function withSpace(slabs: readonly Slab[], above: number, below: number): Slab[] {
  return slabs.map((slab, index) => ({
    ...slab,
    above: index === 0 ? Math.max(slab.above, above) : slab.above,
    below: index === slabs.length - 1 ? Math.max(slab.below, below) : slab.below,
  }))
}
