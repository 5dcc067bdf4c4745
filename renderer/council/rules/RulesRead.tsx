import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RulesProfile } from '#shared/contract/meeting.ts'
import { ruleValue, ruleWords, type RuleField } from '#shared/minutes/rule-words/rule-words.ts'
import { usePageLanguage } from './use-rule-value.ts'
import styles from './rules.module.css'

/** What the form has on the surface, in its order. */
const surface: readonly RuleField[] = [
  'speechPriority',
  'alternation',
  'turnMinutes',
  'quorum',
  'voters',
  'majority',
  'majorityBase',
  'signers',
]

function Lines({ rules, fields }: { rules: RulesProfile; fields: readonly RuleField[] }): ReactNode {
  const language = usePageLanguage()
  const { labels } = ruleWords(language)
  return (
    <dl className={styles.read}>
      {fields.map((field) => (
        <div key={field} className={styles.pair}>
          <dt>{labels[field]}</dt>
          <dd>{ruleValue(language, field, rules[field], rules)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Rules nobody edits any more, in words: a form of greyed fields would be harder to read. */
export function RulesRead({ rules }: { rules: RulesProfile }): ReactNode {
  const { t } = useTranslation('rules')
  const others = (Object.keys(rules) as RuleField[]).filter((field) => !surface.includes(field))
  return (
    <div className={styles.parts}>
      <Lines rules={rules} fields={surface} />
      <details className={styles.details}>
        <summary>
          <strong>{t('sections.details')}</strong>
        </summary>
        <div className={styles.parts}>
          <Lines rules={rules} fields={others} />
        </div>
      </details>
    </div>
  )
}
