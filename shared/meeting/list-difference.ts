/** What was taken out of a list and what came into it, in order. */
import { diffArrays } from 'diff'

export interface ListRun<T> {
  is: 'kept' | 'added' | 'removed'
  /** Kept: as the later list has them. */
  items: T[]
}

export function listDifference<T>(before: T[], after: T[], same: (one: T, other: T) => boolean): ListRun<T>[] {
  return diffArrays(before, after, { comparator: same }).map(({ value, added, removed }) => ({
    is: added ? 'added' : removed ? 'removed' : 'kept',
    items: value,
  }))
}
