/** The assembly changes its rules while it meets, and the journal says who proposed it. */
import { changedRules } from '#shared/rules/rule-differences.ts'
import type { RuleChanges } from '#shared/rules/rules-profile.ts'
import type { Desk } from './desk.ts'

export function rulesCommands({ write, evening, name }: Desk) {
  return {
    /**
     * @param changes what is wanted; a rule that already is so is left out, and nothing is written when none is left
     * @param proposedBy who proposed it, in the words the minutes print; empty when nobody said
     */
    async changeRule(changes: RuleChanges, proposedBy = ''): Promise<boolean> {
      const found = evening()
      if (found === null) return false
      const changed = changedRules(found.rules, changes)
      if (Object.keys(changed).length === 0) return true
      return write({ kind: 'ruleChanged', changes: changed, proposedBy: proposedBy.trim() }, name('ruleChanged'))
    },
  }
}
