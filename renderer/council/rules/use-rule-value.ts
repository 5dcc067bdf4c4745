import { useTranslation } from 'react-i18next'
import type { Language, RulesProfile } from '#shared/contract/meeting.ts'
import { ruleValue, type RuleField, type RuleNames } from '#shared/minutes/rule-words/rule-words.ts'

export function usePageLanguage(): Language {
  return useTranslation().i18n.language === 'en' ? 'en' : 'fr'
}

/** A rule's value as the minutes word it, so that what one chooses is what one will read. */
export function useRuleValue(names: RuleNames): <K extends RuleField>(field: K, value: RulesProfile[K]) => string {
  const language = usePageLanguage()
  return (field, value) => ruleValue(language, field, value, names)
}
