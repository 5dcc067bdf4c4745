import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { majorityBases } from '#shared/rules/rules-profile.ts'
import type { RulesPartProps } from './change-rules.ts'
import { ChoiceRule } from './fields.tsx'
import { fractionOf, shareOf, usualMajorities } from './fractions.ts'
import { useRuleValue } from './use-rule-value.ts'
import styles from './rules.module.css'

/** What it takes to adopt. */
export function VoteRules({ rules, change }: RulesPartProps): ReactNode {
  const { t } = useTranslation('rules')
  const said = useRuleValue(rules)
  const share = shareOf(rules.majority)
  const shares = usualMajorities.includes(share) ? usualMajorities : [...usualMajorities, share]
  return (
    <div className={styles.fields}>
      <ChoiceRule
        label={t('field.majority')}
        how={t('field.majorityHow')}
        value={share}
        choices={shares.map((value) => ({ value, label: said('majority', fractionOf(value)) }))}
        onChoose={(chosen) => change({ majority: fractionOf(chosen) })}
      />
      <ChoiceRule
        label={t('field.majorityBase')}
        how={t('field.majorityBaseHow')}
        value={rules.majorityBase}
        choices={majorityBases.map((value) => ({ value, label: said('majorityBase', value) }))}
        onChoose={(majorityBase) => change({ majorityBase })}
      />
    </div>
  )
}
