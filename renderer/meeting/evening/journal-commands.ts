/** What was noted wrongly, late or not at all (evening.md item 5). */
import { factSchema } from '#shared/contract/journal.ts'
import type { Fact, Instant, JournalEntry } from '#shared/rules/facts.ts'
import type { Desk } from './desk.ts'

export function journalCommands({ write, takeBack, name, newId }: Desk) {
  return {
    /** Puts an entry at its real time; what derives from it follows. */
    correctTime: (entry: JournalEntry, at: Instant) =>
      write(factSchema.parse(entry), name('timeCorrected'), { at, corrects: entry.id }),
    /** It did not happen. */
    cancelEntry: (entry: JournalEntry) => takeBack(entry, name('entryCancelled')),
    /** It happened, and nobody noted it then: one act, of several facts when it had a beginning and an end. */
    async enter(facts: readonly { fact: Fact; at: Instant }[]): Promise<boolean> {
      const group = newId()
      for (const { fact, at } of facts) if (!(await write(fact, name('entered'), { at, group }))) return false
      return true
    },
  }
}
