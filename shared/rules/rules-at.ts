/**
 * The rules at an instant: what the meeting prepared until the session opens, the copy frozen at the opening from then
 * on, and what the assembly changed since, each from the hour it was changed.
 */
import { ofKind, type Instant, type JournalEntry } from './facts.ts'
import type { RulesProfile } from './rules-profile.ts'

/**
 * @param entries effective, in order (journal.ts)
 * @param prepared the meeting's own copy, as Préparer edits it; a session opened before rules were frozen keeps it
 */
export function rulesAt(
  entries: readonly JournalEntry[],
  prepared: RulesProfile,
  at: Instant = Number.POSITIVE_INFINITY,
): RulesProfile {
  const opening = entries.find((entry) => entry.kind === 'sessionOpened')
  const frozen = opening?.kind === 'sessionOpened' && opening.at <= at ? (opening.rules ?? prepared) : prepared
  const changed = ofKind(entries, 'ruleChanged').filter((entry) => entry.at <= at)
  // A field left out is no change; the same object comes back when nothing changed, for whoever compares.
  return changed.length === 0 ? frozen : Object.assign({}, frozen, ...changed.map(({ changes }) => said(changes)))
}

function said(changes: object): object {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
}
