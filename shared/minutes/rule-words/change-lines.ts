import type { Language } from '#shared/contract/meeting.ts'
import type { EntryOf, JournalEntry } from '#shared/rules/facts.ts'
import { rulesAt } from '#shared/rules/rules-at.ts'
import type { RulesProfile } from '#shared/rules/rules-profile.ts'
import { ruleDifferences } from './rule-words.ts'

/**
 * What one entry changed, a line a rule, against the rules of the moment before it.
 * @param standing effective entries, in order (journal.ts)
 */
export function changeLines(
  language: Language,
  standing: readonly JournalEntry[],
  prepared: RulesProfile,
  entry: EntryOf<'ruleChanged'>,
): string[] {
  const place = standing.findIndex(({ id }) => id === entry.id)
  const before = rulesAt(place === -1 ? standing : standing.slice(0, place), prepared, entry.at)
  return ruleDifferences(language, before, entry.changes)
}
