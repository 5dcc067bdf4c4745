/** What was noted wrongly, late or not at all (evening.md item 5). */
import { factSchema } from '#shared/contract/journal.ts'
import type { Fact, Instant, JournalEntry } from '#shared/rules/facts.ts'
import type { Desk } from './desk.ts'

export function journalCommands({ write, record, unwrite, takeBack, name, newId }: Desk) {
  return {
    /** Puts an entry at its real time; what derives from it follows. */
    correctTime: (entry: JournalEntry, at: Instant) =>
      write(factSchema.parse(entry), name('timeCorrected'), { at, corrects: entry.id }),
    /** It did not happen. */
    cancelEntry: (entry: JournalEntry) => takeBack(entry, name('entryCancelled')),
    /** It happened, and nobody noted it then: one act, of several facts when it had a beginning and an end. */
    async enter(facts: readonly { fact: Fact; at: Instant }[]): Promise<boolean> {
      const group = newId()
      const entered: string[] = []
      for (const { fact, at } of facts) {
        const id = await record(fact, name('entered'), { at, group })
        if (id === null) {
          // Half an act is none: a beginning without its end would say that someone still speaks.
          for (const each of entered.toReversed()) await unwrite(each)
          return false
        }
        entered.push(id)
      }
      return true
    },
  }
}
