/** How wide the columns of a table are: as given, else shared out by what they hold. */

export interface ColumnNeed {
  /** The widest word, and everything on one line; points, padding included. */
  min: number
  max: number
}

/**
 * Widths that fill `width` exactly. `given` are relative shares; a share too small for its widest word takes from the
 * others. Without shares, each column gets its longest word and then room in proportion to what it would still like,
 * as browsers do (CSS 2.2 §17.5.2.2).
 */
export function columnWidths(needs: readonly ColumnNeed[], width: number, given?: readonly number[]): number[] {
  // One endless word does not starve the other columns: it is cut instead.
  const floor = needs.map(({ min }) => Math.min(min, (width / needs.length) * 1.5))
  const sumFloor = sum(floor)
  if (sumFloor >= width) return floor.map((min) => (min / sumFloor) * width)
  const wishes = given !== undefined && usable(given, needs.length) ? given : null
  if (wishes !== null) return atLeast(floor, wishes, width)
  const wants = needs.map(({ max }, index) => Math.max(max - (floor[index] ?? 0), 0))
  const spare = width - sumFloor
  const sumWants = sum(wants)
  if (sumWants <= spare) {
    // Everything fits on one line: what is left goes to the wide ones, so that short columns stay short.
    const natural = floor.map((min, index) => min + (wants[index] ?? 0))
    return natural.map((each) => each + ((spare - sumWants) * each) / sum(natural))
  }
  return floor.map((min, index) => min + (spare * (wants[index] ?? 0)) / sumWants)
}

const usable = (given: readonly number[], count: number) =>
  given.length === count && given.every((share) => Number.isFinite(share) && share > 0)

/** Shares of `width`, none below its floor. */
function atLeast(floor: readonly number[], shares: readonly number[], width: number): number[] {
  const fixed = new Set<number>()
  for (;;) {
    const room = width - sum([...fixed].map((index) => floor[index] ?? 0))
    const total = sum(shares.filter((_, index) => !fixed.has(index)))
    const sized = shares.map((share, index) => (fixed.has(index) ? (floor[index] ?? 0) : (room * share) / total))
    const tooSmall = sized.findIndex((each, index) => !fixed.has(index) && each < (floor[index] ?? 0) - 1e-6)
    if (tooSmall === -1) return sized
    fixed.add(tooSmall)
  }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
