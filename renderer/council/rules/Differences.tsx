import type { ReactNode } from 'react'
import { ruleDifferences } from '#shared/minutes/rule-words/rule-words.ts'
import type { RuleChanges, RulesProfile } from '#shared/rules/rules-profile.ts'
import { usePageLanguage } from './use-rule-value.ts'
import styles from './rules.module.css'

/** What would change, a line a rule, before it does. */
export function Differences({ before, changes }: { before: RulesProfile; changes: RuleChanges }): ReactNode {
  const language = usePageLanguage()
  return (
    <ul className={styles.differences}>
      {ruleDifferences(language, before, changes).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
