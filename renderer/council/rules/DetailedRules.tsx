import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { BalanceDetails } from './BalanceDetails.tsx'
import { Categories } from './Categories.tsx'
import type { RulesPartProps } from './change-rules.ts'
import { CheckRule, ChoiceRule, NumberRule } from './fields.tsx'
import { SpeechDetails } from './SpeechDetails.tsx'
import { VoteDetails } from './VoteDetails.tsx'
import { useRuleValue } from './use-rule-value.ts'
import styles from './rules.module.css'

function NoticeAndProxies({ rules, change }: RulesPartProps): ReactNode {
  const { t } = useTranslation('rules')
  return (
    <section className={styles.part}>
      <h4>{t('sections.notice')}</h4>
      <div className={styles.fields}>
        <NumberRule
          label={t('field.noticeDays')}
          how={t('field.noticeDaysHow')}
          value={rules.noticeDays}
          min={0}
          max={365}
          mayBeEmpty
          onCommit={(noticeDays, group) => change({ noticeDays }, group)}
        />
        <NumberRule
          label={t('field.proxies')}
          how={t('field.proxiesHow')}
          value={rules.proxiesPerHolder}
          min={0}
          max={20}
          onCommit={(proxiesPerHolder, group) => {
            if (proxiesPerHolder !== null) change({ proxiesPerHolder }, group)
          }}
        />
      </div>
    </section>
  )
}

function Publishing({ rules, change }: RulesPartProps): ReactNode {
  const { t } = useTranslation('rules')
  const said = useRuleValue(rules)
  return (
    <>
      <section className={styles.part}>
        <h4>{t('sections.signing')}</h4>
        <div className={styles.fields}>
          <ChoiceRule
            label={t('field.signWhen')}
            how={t('field.signWhenHow')}
            value={rules.signWhen}
            choices={(['circulation', 'approval'] as const).map((value) => ({ value, label: said('signWhen', value) }))}
            onChoose={(signWhen) => change({ signWhen })}
          />
        </div>
        <CheckRule
          label={t('field.signInOrder')}
          how={t('field.signInOrderHow')}
          value={rules.signInOrder}
          onChange={(signInOrder) => change({ signInOrder })}
        />
      </section>
      <section className={styles.part}>
        <h4>{t('sections.public')}</h4>
        {(['publicDebates', 'publicVoteCounts', 'publicDissentNames'] as const).map((rule) => (
          <CheckRule
            key={rule}
            label={t(`field.${rule}`)}
            how={t(`field.${rule}How`)}
            value={rules[rule]}
            onChange={(value) => change({ [rule]: value })}
          />
        ))}
      </section>
    </>
  )
}

/** Everything a council may settle and seldom does, folded away (evening.md item 18). */
export function DetailedRules({
  rules,
  change,
  title,
  signers = null,
}: RulesPartProps & { title?: string; signers?: ReactNode }): ReactNode {
  const { t } = useTranslation('rules')
  return (
    <details className={styles.details}>
      <summary>
        <strong>{title ?? t('sections.details')}</strong> <small>{t('sections.detailsHint')}</small>
      </summary>
      <div className={styles.parts}>
        <SpeechDetails rules={rules} change={change} />
        <NoticeAndProxies rules={rules} change={change} />
        <VoteDetails rules={rules} change={change} />
        <section className={styles.part}>
          <Categories rules={rules} change={change} />
        </section>
        <BalanceDetails rules={rules} change={change} />
        {signers !== null && (
          <section className={styles.part}>
            <h4>{t('sections.signers')}</h4>
            {signers}
          </section>
        )}
        <Publishing rules={rules} change={change} />
      </div>
    </details>
  )
}
