import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { rulesProfileSchema } from '#shared/contract/rules.ts'
import { ballots } from '#shared/rules/facts.ts'
import { tieRules } from '#shared/rules/rules-profile.ts'
import type { RulesPartProps } from './change-rules.ts'
import { CheckRule, ChoiceRule, ManyRule } from './fields.tsx'
import { fractionOf, shareOf } from './fractions.ts'
import { useRuleValue } from './use-rule-value.ts'
import styles from './rules.module.css'

const modes = rulesProfileSchema.shape.decisionModes.element.options
const demands = ['1/4', '1/3', '1/2']

/** How things are decided, and how one votes. */
export function VoteDetails({ rules, change }: RulesPartProps): ReactNode {
  const { t } = useTranslation('rules')
  const said = useRuleValue(rules)
  const asked = rules.secretOnDemand === null ? '' : shareOf(rules.secretOnDemand)
  const demanded = asked === '' || demands.includes(asked) ? demands : [...demands, asked]
  return (
    <section className={styles.part}>
      <h4>{t('sections.deciding')}</h4>
      <div className={styles.fields}>
        <ChoiceRule
          label={t('field.voters')}
          how={t('field.votersHow')}
          value={rules.voters}
          choices={(['members', 'everybody'] as const).map((value) => ({ value, label: said('voters', value) }))}
          onChoose={(voters) => change({ voters })}
        />
        <ChoiceRule
          label={t('field.tieRule')}
          how={t('field.tieRuleHow')}
          value={rules.tieRule}
          choices={tieRules.map((value) => ({ value, label: said('tieRule', value) }))}
          onChoose={(tieRule) => change({ tieRule })}
        />
        <ChoiceRule
          label={t('field.secretOnDemand')}
          how={t('field.secretOnDemandHow')}
          value={asked}
          choices={[{ value: '', label: t('field.notSaid') }, ...demanded.map((value) => ({ value, label: value }))]}
          onChoose={(share) => change({ secretOnDemand: share === '' ? null : fractionOf(share) })}
        />
      </div>
      <div className={styles.lists}>
        <ManyRule
          label={t('field.decisionModes')}
          how={t('field.decisionModesHow')}
          value={rules.decisionModes}
          choices={modes.map((value) => ({ value, label: said('decisionModes', [value]) }))}
          atLeastOne
          onChange={(decisionModes) => change({ decisionModes })}
        />
        <ManyRule
          label={t('field.ballots')}
          how={t('field.ballotsHow')}
          value={rules.ballots}
          choices={ballots.map((value) => ({ value, label: said('ballots', [value]) }))}
          atLeastOne
          onChange={(allowed) =>
            // Persons are elected by phone only where a secret vote by phone is allowed at all.
            change({ ballots: allowed, ...(allowed.includes('secretPhone') ? {} : { electionsByPhone: false }) })
          }
        >
          <p className={styles.warning}>{t('secretPhoneWarning')}</p>
        </ManyRule>
      </div>
      {rules.ballots.includes('secretPhone') && (
        <CheckRule
          label={t('field.electionsByPhone')}
          how={t('field.electionsByPhoneHow')}
          value={rules.electionsByPhone}
          onChange={(electionsByPhone) => change({ electionsByPhone })}
        />
      )}
      <CheckRule
        label={t('field.parity')}
        how={t('field.parityHow')}
        value={rules.parity}
        onChange={(parity) => change({ parity })}
      />
    </section>
  )
}
