/**
 * The rules in words, field by field: one place for the minutes, the summary of a merge and every screen, so that a
 * rule that changed reads the same wherever it is said. Typed completely: a new rule needs its words.
 */
import type { Language } from '#shared/contract/meeting.ts'
import { changedRules } from '#shared/rules/rule-differences.ts'
import type { RuleChanges, RulesProfile } from '#shared/rules/rules-profile.ts'
import { englishRules } from './english.ts'
import { frenchRules } from './french.ts'

export type RuleField = keyof RulesProfile

/** Names for the ids a rule holds. */
export type RuleNames = Pick<RulesProfile, 'colleges' | 'categories'>

export interface RuleWords {
  labels: Record<RuleField, string>
  values: { [K in RuleField]: (value: RulesProfile[K], names: RuleNames) => string }
  /** A rule and what it is: « quorum : aucun ». */
  is: (label: string, value: string) => string
  /** A rule, what it was and what it became. */
  became: (label: string, before: string, after: string) => string
}

const byLanguage: Record<Language, RuleWords> = { fr: frenchRules, en: englishRules }

export function ruleWords(language: Language): RuleWords {
  return byLanguage[language]
}

/** One value in words. */
export function ruleValue<K extends RuleField>(
  language: Language,
  field: K,
  value: RulesProfile[K],
  names: RuleNames,
): string {
  return byLanguage[language].values[field](value, names)
}

/** What changes from one set of rules to another, a line a rule, in the order of the profile. */
export function ruleDifferences(language: Language, before: RulesProfile, changes: RuleChanges): string[] {
  const words = byLanguage[language]
  const after: RulesProfile = { ...before, ...changedRules(before, changes) }
  return differing(before, after).map((field) =>
    words.became(
      words.labels[field],
      ruleValue(language, field, before[field], before),
      ruleValue(language, field, after[field], after),
    ),
  )
}

function differing(before: RulesProfile, after: RulesProfile): RuleField[] {
  const changed = changedRules(before, after)
  return (Object.keys(before) as RuleField[]).filter((field) => field in changed)
}
