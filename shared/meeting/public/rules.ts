import type { PublicSpeechRules } from '#shared/contract/public-rules.ts'
import type { RulesProfile } from '#shared/rules/rules-profile.ts'
import { policyOf } from '#shared/rules/speech-policies.ts'

/** The rules of speech as a slide says them: nothing of a person in it. */
export function publicSpeechRules(rules: RulesProfile): PublicSpeechRules {
  const { alternation, colleges, categories } = rules
  const sides =
    alternation === null
      ? []
      : alternation === 'college'
        ? colleges
        : (categories.find(({ id }) => id === alternation)?.values ?? [])
  return {
    policy: policyOf(rules),
    priority: rules.speechPriority,
    sides: sides.map(({ name }) => name),
    turnMinutes: rules.turnMinutes,
    replySeconds: rules.replySeconds,
    oneTurnEach: rules.oneTurnEach,
    kindsFirst: rules.kindsFirst,
  }
}
