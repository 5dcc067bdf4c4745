/**
 * The three ways of ordering who speaks that a council chooses by name; anything else is "detailed rules"
 * (evening.md item 18). How long a turn is, how many places are frozen and the window of hands and phones belong to
 * none of them.
 */
import type { RulesProfile } from './rules-profile.ts'

/** In the order they are offered; the middle one is the default. */
export const speechPolicies = ['inOrder', 'firstTimeFirst', 'alternating'] as const
export type SpeechPolicy = (typeof speechPolicies)[number]

export type PolicyFields = Pick<
  RulesProfile,
  'speechPriority' | 'speechScope' | 'alternation' | 'oneTurnEach' | 'kindsFirst'
>

const plain: PolicyFields = {
  speechPriority: 'none',
  speechScope: 'session',
  alternation: null,
  oneTurnEach: false,
  kindsFirst: false,
}

/**
 * What choosing a policy by name writes in the rules.
 *
 * @param axis of `alternating`: `college`, or the id of a category
 */
export function policyFields(policy: SpeechPolicy, axis = 'college'): PolicyFields {
  const fields: Record<SpeechPolicy, PolicyFields> = {
    inOrder: plain,
    firstTimeFirst: { ...plain, speechPriority: 'firstTime' },
    alternating: { ...plain, alternation: axis },
  }
  return fields[policy]
}

/** The name of what rules say about the order of speaking, whatever axis alternates. */
export function policyOf(rules: PolicyFields): SpeechPolicy | 'detailed' {
  const { speechPriority, speechScope, alternation, oneTurnEach, kindsFirst } = rules
  if (oneTurnEach || kindsFirst) return 'detailed'
  if (speechPriority === 'none') return alternation === null ? 'inOrder' : 'alternating'
  // "First time" is said of the evening: counted on the item alone, it is another rule.
  const isByName = speechPriority === 'firstTime' && speechScope === 'session' && alternation === null
  return isByName ? 'firstTimeFirst' : 'detailed'
}
