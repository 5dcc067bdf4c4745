import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { policyFields, policyOf, speechPolicies, type SpeechPolicy } from '#shared/rules/speech-policies.ts'
import { twoSidedAxes } from '#shared/rules/two-sided-axes.ts'
import type { RulesPartProps } from './change-rules.ts'
import { ChoiceRule } from './fields.tsx'
import { useRuleValue } from './use-rule-value.ts'
import styles from './rules.module.css'

/** Three named policies on the surface (evening.md item 18); a fourth card only says that something else was chosen. */
export function SpeechPolicyCards({ rules, change }: RulesPartProps): ReactNode {
  const { t } = useTranslation('rules')
  const name = useId()
  const said = useRuleValue(rules)
  const policy = policyOf(rules)
  const axes = twoSidedAxes(rules)
  const { alternation } = rules
  const choose = (chosen: SpeechPolicy): void => change(policyFields(chosen, axes[0] ?? 'college'))
  const shown = policy === 'detailed' ? ([...speechPolicies, 'detailed'] as const) : speechPolicies
  // One from an older file is offered too, or choosing another would be the only way to see it.
  const offered = alternation === null || axes.includes(alternation) ? axes : [alternation, ...axes]
  return (
    <fieldset className={styles.cards}>
      <legend>{t('policy.label')}</legend>
      {shown.map((each) => (
        <label key={each} className={styles.card} data-chosen={each === policy}>
          <input
            type="radio"
            name={name}
            checked={each === policy}
            disabled={each === 'alternating' && axes.length === 0 && policy !== 'alternating'}
            onChange={() => {
              if (each !== 'detailed') choose(each)
            }}
          />
          <span>
            <strong>{t(`policy.${each}`)}</strong>
            <small>{t(`policy.${each}How`)}</small>
            {each === 'alternating' && axes.length === 0 && <small>{t('policy.noAxis')}</small>}
          </span>
        </label>
      ))}
      {policy === 'alternating' && alternation !== null && (
        <ChoiceRule
          label={t('policy.axis')}
          how={t('policy.axisHow')}
          value={alternation}
          choices={offered.map((value) => ({ value, label: said('alternation', value) }))}
          onChoose={(chosen) => change({ alternation: chosen })}
        />
      )}
    </fieldset>
  )
}
