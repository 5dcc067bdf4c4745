import type { RulesProfile } from '#shared/rules/rules-profile.ts'
import type { SpeechRule } from '#shared/rules/people.ts'

/** A meeting's rules of speech, as the floor reads them. */
export function speechRule(rules: RulesProfile): SpeechRule {
  return {
    turnMs: rules.turnMinutes === null ? null : rules.turnMinutes * 60_000,
    replyMs: rules.replySeconds * 1000,
    priority: rules.speechPriority,
    scope: rules.speechScope,
    alternation: rules.alternation,
    oneTurnEach: rules.oneTurnEach,
    kindsFirst: rules.kindsFirst,
    frozenPlaces: rules.frozenPlaces,
    simultaneousMs: rules.simultaneousMs,
  }
}
