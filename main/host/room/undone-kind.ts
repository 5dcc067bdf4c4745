import type { Fact, JournalEntry } from '#shared/rules/facts.ts'

type FactKind = Exclude<Fact['kind'], 'cancelled'>

/** Undoing an undoing of an undoing: nobody presses it more often. */
const deepest = 20

/**
 * The kind of fact an entry is about: its own, or that of what it undoes, for an undo needs the right of what it
 * undoes. Null when that can't be told.
 */
export function undoneKind(
  entry: JournalEntry | undefined,
  find: (entryId: string) => JournalEntry | undefined,
): FactKind | null {
  let found = entry
  for (let i = 0; i < deepest && found?.kind === 'cancelled'; i += 1) found = find(found.cancels ?? '')
  return found === undefined || found.kind === 'cancelled' ? null : found.kind
}
