import type { Evening } from '../evening/evening.ts'
import { publicSpeechRules } from '#shared/meeting/public/rules.ts'
import { speechRuleLines } from '../../projection/rule-lines.ts'

/** What is adopted, in the minutes' language: the sentences the wall shows. */
export function adoptedText({ rules, meeting }: Evening): string {
  const { language } = meeting.header
  const lines = speechRuleLines(publicSpeechRules(rules), language).join(' ')
  return language === 'fr'
    ? `Les règles de parole sont adoptées. ${lines}`
    : `The rules of speech are adopted. ${lines}`
}

/** Once, however it was worded since. */
export function areAdopted({ decisions, meeting }: Evening): boolean {
  const opening =
    meeting.header.language === 'fr' ? 'Les règles de parole sont adoptées' : 'The rules of speech are adopted'
  return decisions.some(({ text }) => text.startsWith(opening))
}
