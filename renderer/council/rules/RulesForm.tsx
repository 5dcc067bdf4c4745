import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RulesPartProps } from './change-rules.ts'
import { Colleges } from './Colleges.tsx'
import { DetailedRules } from './DetailedRules.tsx'
import { QuorumRules } from './QuorumRules.tsx'
import { SignerRules } from './SignerRules.tsx'
import { SpeechPolicyCards } from './SpeechPolicyCards.tsx'
import { TurnLength } from './TurnLength.tsx'
import { VoteRules } from './VoteRules.tsx'
import styles from './rules.module.css'

/** The one form of a set of rules: four subjects on the surface, the rest folded. The council's and a meeting's alike. */
export function RulesForm({ rules, change }: RulesPartProps): ReactNode {
  const { t } = useTranslation('rules')
  const part = (name: 'speech' | 'quorum' | 'votes' | 'signers', children: ReactNode): ReactNode => (
    <section className={styles.part} aria-labelledby={`rules-${name}`}>
      <h3 id={`rules-${name}`}>{t(`sections.${name}`)}</h3>
      {children}
    </section>
  )
  return (
    <div className={styles.form}>
      {part(
        'speech',
        <>
          <SpeechPolicyCards rules={rules} change={change} />
          <div className={styles.fields}>
            <TurnLength rules={rules} change={change} />
          </div>
        </>,
      )}
      {part('quorum', <QuorumRules quorum={rules.quorum} change={change} />)}
      {part('votes', <VoteRules rules={rules} change={change} />)}
      {part('signers', <SignerRules rules={rules} change={change} />)}
      <section className={styles.part}>
        <Colleges colleges={rules.colleges} change={change} />
      </section>
      <DetailedRules rules={rules} change={change} />
    </div>
  )
}
