/** Puts slabs on pages: ties respected, table heads repeated, rows taller than a page continued. */
import { type PlacedSlab, type Slab, gapBetween } from './slab.ts'

/** Below this, a page's foot is left white rather than given the first lines of something cut. */
const SHORTEST_START = 90

/** Fills pages of `height` points; tops count from the page's first line. */
export function paginate(slabs: readonly Slab[], height: number): PlacedSlab[][] {
  const pages = new Pages(height)
  for (const group of tiedGroups(asFlow(slabs))) {
    const [first] = group
    if (first?.startsPage === true) pages.turn()
    if (pages.fits(group)) pages.place(group)
    else if (pages.fitsOnNew(group)) {
      pages.turn()
      pages.place(group)
    } else pages.pour(group)
  }
  return pages.done()
}

class Pages {
  readonly #height: number
  readonly #pages: PlacedSlab[][] = []
  #page: PlacedSlab[] = []
  #y = 0

  constructor(height: number) {
    this.#height = height
  }

  /** A new page, unless this one is still empty. */
  turn(): void {
    if (this.#page.length === 0) return
    this.#pages.push(this.#page)
    this.#page = []
    this.#y = 0
  }

  fits(group: readonly Slab[]): boolean {
    return this.#end(group, this.#page.at(-1)?.slab, this.#y) <= this.#height
  }

  fitsOnNew(group: readonly Slab[]): boolean {
    return this.#end(group, undefined, headHeight(group[0])) <= this.#height
  }

  place(group: readonly Slab[]): void {
    for (const slab of group) this.#put(slab)
  }

  /** A group no page holds: slab after slab, each cut where it can be. */
  pour(group: readonly Slab[]): void {
    if (this.#height - this.#y < SHORTEST_START) this.turn()
    const waiting = [...group]
    for (let slab = waiting.shift(); slab !== undefined; slab = waiting.shift()) {
      if (this.fits([slab])) {
        this.#put(slab)
        continue
      }
      const halves = this.fitsOnNew([slab]) ? null : (slab.split?.(this.#room(slab)) ?? null)
      if (halves !== null) {
        this.#put({ ...slab, ...halves[0] })
        waiting.unshift({ ...slab, ...halves[1], above: 0 })
        this.turn()
      } else if (this.#page.length > 0) {
        this.turn()
        waiting.unshift(slab)
      } else {
        // Nothing cuts it and it is alone: it runs past the foot rather than being lost.
        this.#put(slab)
        this.turn()
      }
    }
  }

  done(): PlacedSlab[][] {
    this.turn()
    return this.#pages.length === 0 ? [[]] : this.#pages
  }

  #put(slab: Slab): void {
    if (this.#page.length === 0 && slab.repeated !== undefined) {
      for (const head of slab.repeated) this.#put(head)
    }
    const top = this.#y + gapBetween(this.#page.at(-1)?.slab, slab)
    this.#page.push({ slab, top })
    this.#y = top + slab.height
  }

  #room(slab: Slab): number {
    const start = this.#page.length === 0 ? headHeight(slab) : this.#y + gapBetween(this.#page.at(-1)?.slab, slab)
    return this.#height - start
  }

  #end(group: readonly Slab[], before: Slab | undefined, start: number): number {
    let [y, previous] = [start, before]
    for (const slab of group) {
      y += gapBetween(previous, slab) + slab.height
      previous = slab
    }
    // Widths and heights are sums of fractions.
    return y - 0.01
  }
}

const headHeight = (slab: Slab | undefined): number =>
  (slab?.repeated ?? []).reduce((sum, head) => sum + head.height, 0)

/** Page breaks become the wish of the slab that follows; one at the very end is no page. */
function asFlow(slabs: readonly Slab[]): Slab[] {
  const flow: Slab[] = []
  let startsPage = false
  for (const slab of slabs) {
    if (slab.startsPage === true && slab.height === 0) {
      startsPage = true
      const last = flow.at(-1)
      if (last !== undefined) flow[flow.length - 1] = { ...last, tied: false }
      continue
    }
    flow.push(startsPage ? { ...slab, startsPage } : slab)
    startsPage = false
  }
  return flow
}

/** Runs of slabs no page may part. */
function tiedGroups(slabs: readonly Slab[]): Slab[][] {
  const groups: Slab[][] = []
  let open = false
  for (const slab of slabs) {
    if (open) groups.at(-1)?.push(slab)
    else groups.push([slab])
    open = slab.tied
  }
  return groups
}
