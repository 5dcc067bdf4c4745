import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RulesPartProps } from './change-rules.ts'
import { CheckRule, ManyRule, NumberRule } from './fields.tsx'
import { useRuleValue } from './use-rule-value.ts'
import styles from './rules.module.css'

/** Who is heard, by group and never by person. */
export function BalanceDetails({ rules, change }: RulesPartProps): ReactNode {
  const { t } = useTranslation('rules')
  const said = useRuleValue(rules)
  const axes = ['college', 'status', ...rules.categories.map(({ id }) => id)]
  return (
    <section className={styles.part}>
      <h4>{t('sections.balance')}</h4>
      <ManyRule
        label={t('field.balanceBy')}
        how={t('field.balanceByHow')}
        value={rules.balanceBy}
        choices={axes.map((value) => ({ value, label: said('balanceBy', [value]) }))}
        onChange={(balanceBy) => change({ balanceBy })}
      />
      <CheckRule
        label={t('field.balanceOnWall')}
        how={t('field.balanceOnWallHow')}
        value={rules.balanceOnWall}
        onChange={(balanceOnWall) => change({ balanceOnWall })}
      />
      <CheckRule
        label={t('field.balanceInMinutes')}
        how={t('field.balanceInMinutesHow')}
        value={rules.balanceInMinutes}
        onChange={(balanceInMinutes) => change({ balanceInMinutes })}
      />
      <CheckRule
        label={t('field.keepIndividualTimes')}
        how={t('field.keepIndividualTimesHow')}
        value={rules.keepIndividualTimes}
        onChange={(keepIndividualTimes) => change({ keepIndividualTimes })}
      />
      <div className={styles.fields}>
        <NumberRule
          label={t('field.smallestCategory')}
          how={t('field.smallestCategoryHow')}
          value={rules.smallestCategory}
          min={2}
          max={100}
          onCommit={(smallestCategory, group) => {
            if (smallestCategory !== null) change({ smallestCategory }, group)
          }}
        />
      </div>
    </section>
  )
}
