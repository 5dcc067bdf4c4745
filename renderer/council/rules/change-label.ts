import type { TFunction } from 'i18next'
import type { Language, RulesProfile } from '#shared/contract/meeting.ts'
import { ruleWords, type RuleField } from '#shared/minutes/rule-words/rule-words.ts'

/** What undo calls a change: the one rule by its name, several as such. */
export function changeLabel(t: TFunction<'rules'>, language: Language, changes: Partial<RulesProfile>): string {
  const [only, ...more] = Object.keys(changes) as RuleField[]
  if (only === undefined || more.length > 0) return t('undo.several')
  return t('undo.changed', { rule: ruleWords(language).labels[only] })
}
