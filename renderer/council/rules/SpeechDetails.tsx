import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { speechPriorities } from '#shared/rules/rules-profile.ts'
import { twoSidedAxes } from '#shared/rules/two-sided-axes.ts'
import type { RulesPartProps } from './change-rules.ts'
import { CheckRule, ChoiceRule, NumberRule } from './fields.tsx'
import { useRuleValue } from './use-rule-value.ts'
import styles from './rules.module.css'

/** Everything the three named policies are made of, and the rest. */
export function SpeechDetails({ rules, change }: RulesPartProps): ReactNode {
  const { t } = useTranslation('rules')
  const said = useRuleValue(rules)
  const { alternation } = rules
  const axes = [...new Set([...(alternation === null ? [] : [alternation]), ...twoSidedAxes(rules)])]
  return (
    <section className={styles.part}>
      <h4>{t('sections.order')}</h4>
      <div className={styles.fields}>
        <ChoiceRule
          label={t('field.speechPriority')}
          how={t('field.speechPriorityHow')}
          value={rules.speechPriority}
          choices={speechPriorities.map((value) => ({ value, label: said('speechPriority', value) }))}
          onChoose={(speechPriority) => change({ speechPriority })}
        />
        <ChoiceRule
          label={t('field.speechScope')}
          how={t('field.speechScopeHow')}
          value={rules.speechScope}
          choices={(['item', 'session'] as const).map((value) => ({ value, label: said('speechScope', value) }))}
          onChoose={(speechScope) => change({ speechScope })}
        />
        <ChoiceRule
          label={t('field.alternation')}
          how={t('field.alternationHow')}
          value={alternation ?? ''}
          choices={[
            { value: '', label: t('field.noAlternation') },
            ...axes.map((value) => ({ value, label: said('alternation', value) })),
          ]}
          onChoose={(chosen) => change({ alternation: chosen === '' ? null : chosen })}
        />
        <ChoiceRule
          label={t('field.frozenPlaces')}
          how={t('field.frozenPlacesHow')}
          value={String(rules.frozenPlaces)}
          choices={['0', '1', '2'].map((value) => ({ value, label: value }))}
          onChoose={(places) => change({ frozenPlaces: Number(places) })}
        />
        <NumberRule
          label={t('field.replySeconds')}
          how={t('field.replySecondsHow')}
          value={rules.replySeconds}
          min={5}
          max={3600}
          onCommit={(replySeconds, group) => {
            if (replySeconds !== null) change({ replySeconds }, group)
          }}
        />
        <NumberRule
          label={t('field.simultaneous')}
          how={t('field.simultaneousHow')}
          value={rules.simultaneousMs / 1000}
          min={0}
          max={600}
          onCommit={(seconds, group) => {
            if (seconds !== null) change({ simultaneousMs: seconds * 1000 }, group)
          }}
        />
      </div>
      <CheckRule
        label={t('field.oneTurnEach')}
        how={t('field.oneTurnEachHow')}
        value={rules.oneTurnEach}
        onChange={(oneTurnEach) => change({ oneTurnEach })}
      />
      <CheckRule
        label={t('field.kindsFirst')}
        how={t('field.kindsFirstHow')}
        value={rules.kindsFirst}
        onChange={(kindsFirst) => change({ kindsFirst })}
      />
      <CheckRule
        label={t('field.turnOnWall')}
        how={t('field.turnOnWallHow')}
        value={rules.turnOnWall}
        onChange={(turnOnWall) => change({ turnOnWall })}
      />
    </section>
  )
}
