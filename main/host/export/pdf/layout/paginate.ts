/**
 * Puts slabs on pages: ties respected, table heads repeated, rows taller than a page continued, notes at the foot of the
 * page that calls them.
 */
import { type PlacedSlab, type Slab, gapBetween, notesIn, pile } from './slab.ts'
import { NOTES } from './theme.ts'

/** Below this, a page's foot is left white rather than given the first lines of something cut. */
const SHORTEST_START = 90

/** Fills pages of `height` points; tops count from the page's first line. `rule` parts notes from the text. */
export function paginate(slabs: readonly Slab[], height: number, rule: Slab): PlacedSlab[][] {
  const pages = new Pages(height, rule)
  for (const group of tiedGroups(asFlow(slabs))) {
    const [first] = group
    if (first?.startsPage === true) pages.turn()
    if (pages.fits(group)) pages.place(group)
    else if (pages.fitsOnNew(group)) {
      pages.turn()
      pages.makeRoom(group)
      pages.place(group)
    } else pages.pour(group)
  }
  return pages.done()
}

class Pages {
  readonly #height: number
  readonly #rule: Slab
  readonly #pages: PlacedSlab[][] = []
  #page: PlacedSlab[] = []
  #y = 0
  /** Lines of notes for the foot of this page; those that find no room there go on at the foot of the next. */
  #notes: Slab[] = []

  constructor(height: number, rule: Slab) {
    this.#height = height
    this.#rule = rule
  }

  /** A new page, unless this one is still empty. */
  turn(): void {
    if (this.#page.length === 0 && this.#notes.length === 0) return
    this.#pages.push([...this.#page, ...this.#placeNotes()])
    this.#page = []
    this.#y = 0
  }

  /** The notes waiting are more than a new page can take beside the group: pages of notes come first. */
  makeRoom(group: readonly Slab[]): void {
    while (this.#page.length === 0 && this.#notes.length > 0 && !this.fits(group)) this.turn()
  }

  fits(group: readonly Slab[]): boolean {
    const foot = this.#foot([...this.#notes, ...notesOf(group)])
    return this.#end(group, this.#page.at(-1)?.slab, this.#y) + foot <= this.#height
  }

  fitsOnNew(group: readonly Slab[]): boolean {
    return this.#end(group, undefined, headHeight(group[0])) + this.#foot(notesOf(group)) <= this.#height
  }

  place(group: readonly Slab[]): void {
    for (const slab of group) this.#put(slab)
  }

  /** A group no page holds: slab after slab, each cut where it can be. */
  pour(group: readonly Slab[]): void {
    if (this.#height - this.#y - this.#foot(this.#notes) < SHORTEST_START) this.turn()
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
      } else if (this.#page.length > 0 || this.#notes.length > 0) {
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
    do this.turn()
    while (this.#notes.length > 0)
    return this.#pages.length === 0 ? [[]] : this.#pages
  }

  #put(slab: Slab): void {
    if (this.#page.length === 0 && slab.repeated !== undefined) {
      for (const head of slab.repeated) this.#put(head)
    }
    const top = this.#y + gapBetween(this.#page.at(-1)?.slab, slab)
    this.#page.push({ slab, top })
    this.#y = top + slab.height
    this.#notes.push(...notesOf([slab]))
  }

  /** What notes take at the foot of a page: all they need, up to a share of it. */
  #foot(notes: readonly Slab[]): number {
    return notes.length === 0 ? 0 : Math.min(pile([this.#rule, ...notes]).height, this.#height * NOTES.most)
  }

  /** Takes as many lines of notes as stand under the text, one at least on a page that has nothing else. */
  #placeNotes(): PlacedSlab[] {
    const room = this.#height - this.#y + 0.01
    let count = this.#notes.length
    while (count > 0 && pile([this.#rule, ...this.#notes.slice(0, count)]).height > room) count--
    if (this.#page.length === 0) count = Math.max(1, count)
    const taken = this.#notes.slice(0, count)
    this.#notes = this.#notes.slice(count)
    if (taken.length === 0) return []
    const { placed, height } = pile([this.#rule, ...taken])
    const down = Math.max(this.#y, this.#height - height)
    return placed.map((each) => ({ ...each, top: each.top + down }))
  }

  #room(slab: Slab): number {
    const start = this.#page.length === 0 ? headHeight(slab) : this.#y + gapBetween(this.#page.at(-1)?.slab, slab)
    return this.#height - start - this.#foot(this.#notes)
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

const notesOf = (slabs: readonly Slab[]) => slabs.flatMap(notesIn).flatMap((note) => note.slabs)

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
