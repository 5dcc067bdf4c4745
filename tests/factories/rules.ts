/** Rules to test with: the house's defaults, and what a test is about. */
import { defaultRules } from '#shared/contract/rules.ts'
import { speechRule } from '#shared/meeting/speech.ts'
import type { SpeechRule } from '#shared/rules/people.ts'
import type { RulesProfile } from '#shared/rules/rules-profile.ts'

export function rulesWith(changes: Partial<RulesProfile> = {}): RulesProfile {
  return { ...defaultRules, ...changes }
}

/** First those who have not spoken, turns without limit, a minute's window, one place frozen; and `changes`. */
export function speechWith(changes: Partial<SpeechRule> = {}): SpeechRule {
  return { ...speechRule(defaultRules), ...changes }
}
