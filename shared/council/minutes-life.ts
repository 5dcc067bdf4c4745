/** The life of minutes in the council's journal: read with what a host of another version wrote left aside. */
import type * as Y from 'yjs'
import * as contract from '#shared/contract/minutes-life.ts'
import { publicationEntrySchema } from '#shared/contract/council.ts'
import type { CouncilFact, LifeEntry, LifeFact } from '#shared/rules/minutes-life/facts.ts'
import type { MinutesLife } from '#shared/rules/minutes-life/life.ts'
import { asHappened } from '#shared/rules/order.ts'

// The schema at the door and the types inside must be the same shapes; when they part, this does not compile.
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never
export const lifeSchemasAgree: [
  Same<contract.LifeFact, LifeFact>,
  Same<contract.LifeEntry, LifeEntry>,
  [MinutesLife] extends [contract.MinutesLife] ? true : never,
] = [true, true, true]

/** What was noted of minutes, the finalising included, as it happened. */
export function readLives(journal: Y.Doc): CouncilFact[] {
  const found = [...journal.getMap('entries').values()].flatMap((value): CouncilFact[] => {
    const published = publicationEntrySchema.safeParse(value)
    if (published.success) {
      const { id, host, seq, at, recordedAt, kind, docId } = published.data
      return [{ id, host, seq, at, recordedAt, kind, docId }]
    }
    const life = contract.lifeEntrySchema.safeParse(value)
    return life.success ? [life.data] : []
  })
  return found.sort(asHappened)
}

export function appendLife(journal: Y.Doc, entry: LifeEntry): void {
  journal.getMap('entries').set(entry.id, entry)
}
