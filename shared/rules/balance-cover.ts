/**
 * What may be shown of a balance by category: no category under the minimum, nor one that could be computed from what
 * is shown and the totals (evening.md item 7).
 *
 * People are put into cells that no axis divides further; cells of too few people are hidden, and further ones with
 * them until the hidden cells together say nothing of one of them. Every share shown, on whichever axis, is a sum of
 * whole cells and of the hidden ones taken as one: whatever is added or subtracted, one hidden cell never comes out.
 */
import type { Duration } from './facts.ts'
import { sideOf, type Participant } from './people.ts'

/** One person in the balance. */
export interface Voice {
  person: Participant
  turns: number
  ms: Duration
}

export interface SpeechShare {
  /** Values of the axis; null for who has none, or did not say. Several when hidden ones are put together. */
  sides: (string | null)[]
  people: number
  spoke: number
  turns: number
  ms: Duration
}

/** Colleges are a division of the members, so those two are read together; what people declare is known to nobody. */
const knownAxes: ReadonlySet<string> = new Set(['college', 'status'])

/** The house's minimum. The rules raise it for all, and lower it for institutions alone: they are no neighbours. */
const houseMinimum = 5

interface Cell extends Omit<SpeechShare, 'sides'> {
  /** Of each axis of the group, in its order. */
  sides: (string | null)[]
  smallest: number
}

/** Shares by axis, in the order asked; an axis of which nothing may be shown has none. */
export function coverShares(
  voices: readonly Voice[],
  axes: readonly string[],
  smallest: number,
): { axis: string; shares: SpeechShare[] }[] {
  const known = axes.filter((axis) => knownAxes.has(axis))
  const groups = [known, ...axes.filter((axis) => !knownAxes.has(axis)).map((axis) => [axis])]
  const shares = new Map(groups.flatMap((group) => [...coverGroup(voices, group, smallest)]))
  return axes.map((axis) => ({ axis, shares: shares.get(axis) ?? [] }))
}

function coverGroup(voices: readonly Voice[], axes: readonly string[], smallest: number): Map<string, SpeechShare[]> {
  const cells = cellsOf(voices, axes, smallest)
  const hidden = hiddenOf(cells, Math.max(houseMinimum, smallest))
  return new Map(axes.map((axis, place) => [axis, sharesOn(cells, hidden, place)]))
}

function cellsOf(voices: readonly Voice[], axes: readonly string[], smallest: number): Cell[] {
  const cells = new Map<string, Cell>()
  for (const { person, turns, ms } of voices) {
    const sides = axes.map((axis) => sideOf(person, axis))
    const key = JSON.stringify(sides)
    const isInstitution = axes.includes('status') && person.status === 'guest'
    const own = isInstitution ? smallest : Math.max(houseMinimum, smallest)
    const cell = cells.get(key) ?? { sides, people: 0, spoke: 0, turns: 0, ms: 0, smallest: own }
    cells.set(key, {
      ...cell,
      people: cell.people + 1,
      spoke: cell.spoke + (turns > 0 ? 1 : 0),
      turns: cell.turns + turns,
      ms: cell.ms + ms,
    })
  }
  return [...cells.values()]
}

/** Those of too few people, and as many others as it takes; first those beside them on some axis, then the smallest. */
function hiddenOf(cells: readonly Cell[], smallest: number): Set<Cell> {
  const hidden = new Set(cells.filter((cell) => cell.people < cell.smallest))
  const isBeside = (cell: Cell) =>
    [...hidden].some((other) => cell.sides.some((side, place) => side !== null && side === other.sides[place]))
  while (hidden.size > 0 && hidden.size < cells.length && !keepsSecret([...hidden], smallest)) {
    const [next] = cells
      .filter((cell) => !hidden.has(cell))
      .sort((a, b) => Number(isBeside(b)) - Number(isBeside(a)) || a.people - b.people)
    if (next !== undefined) hidden.add(next)
  }
  return hidden
}

/** Cells put together tell of none of them: not alone, enough people, and neither all silent nor all heard. */
function keepsSecret(cells: readonly Cell[], smallest: number): boolean {
  const { people, spoke } = sumOf(cells)
  return cells.length > 1 && people >= smallest && spoke > 0 && spoke < people
}

/** Sides that hidden cells lie on are one share, unless all of them lie on one side; the others stand alone. */
function sharesOn(cells: readonly Cell[], hidden: ReadonlySet<Cell>, place: number): SpeechShare[] {
  const sideIn = (cell: Cell) => cell.sides[place] ?? null
  if (hidden.size === cells.length) return []
  const covered = new Set([...hidden].map(sideIn))
  const sides = [...new Set(cells.map(sideIn))]
  const alone = sides.filter((side) => covered.size < 2 || !covered.has(side)).map((side) => [side])
  const together = covered.size < 2 ? [] : [sides.filter((side) => covered.has(side))]
  // One share of everything says nothing of anybody.
  if (alone.length === 0) return []
  return [...alone, ...together].map((group) => ({
    sides: group,
    ...sumOf(cells.filter((cell) => group.includes(sideIn(cell)))),
  }))
}

function sumOf(cells: readonly Cell[]): Omit<SpeechShare, 'sides'> {
  const sum = { people: 0, spoke: 0, turns: 0, ms: 0 }
  for (const { people, spoke, turns, ms } of cells) {
    sum.people += people
    sum.spoke += spoke
    sum.turns += turns
    sum.ms += ms
  }
  return sum
}
