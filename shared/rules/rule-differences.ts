/** What two sets of rules say differently: what one of them would change in the other. */
import type { RuleChanges, RulesProfile } from './rules-profile.ts'

/** Order counts where it is said (who signs first); an object with its keys in another order is the same. */
function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  const [mine, theirs] = [Object.entries(one), new Map(Object.entries(other))]
  return mine.length === theirs.size && mine.every(([key, value]) => theirs.has(key) && same(value, theirs.get(key)))
}

/** Of the changes wanted, those that change anything; a field left out is no change. */
export function changedRules(before: RulesProfile, wanted: RuleChanges): Partial<RulesProfile> {
  return Object.fromEntries(
    Object.entries(wanted).filter(
      ([field, value]) => value !== undefined && !same(before[field as keyof RulesProfile], value),
    ),
  )
}
