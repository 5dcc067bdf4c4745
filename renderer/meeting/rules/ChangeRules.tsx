import { TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RulesProfile } from '#shared/contract/meeting.ts'
import { changedRules } from '#shared/rules/rule-differences.ts'
import { DetailedRules } from '../../council/rules/DetailedRules.tsx'
import { Differences } from '../../council/rules/Differences.tsx'
import { CheckRule } from '../../council/rules/fields.tsx'
import { QuorumRules } from '../../council/rules/QuorumRules.tsx'
import { SpeechPolicyCards } from '../../council/rules/SpeechPolicyCards.tsx'
import { SignerRules } from '../../council/rules/SignerRules.tsx'
import { TurnLength } from '../../council/rules/TurnLength.tsx'
import { VoteRules } from '../../council/rules/VoteRules.tsx'
import { useFormFocus } from '../../ui/use-form-focus.ts'
import type { Commands } from '../evening/commands.ts'
import type { Evening } from '../evening/evening.ts'
import { EntryForm } from '../record/EntryForm.tsx'
import panel from '../conduct/panel.module.css'
import styles from '../../council/rules/rules.module.css'

interface ChangeRulesProps {
  evening: Evening
  commands: Commands
  onDone: () => void
}

/** The assembly changes its rules while it meets: the usual ones first, who proposed it, and what will be written. */
export function ChangeRules({ evening, commands, onDone }: ChangeRulesProps): ReactNode {
  const { t } = useTranslation('rules')
  const first = useFormFocus<HTMLInputElement>()
  const [wanted, setWanted] = useState<Partial<RulesProfile>>({})
  const [by, setBy] = useState('')
  // On top of what the rules are now: another pen may have changed one meanwhile.
  const draft: RulesProfile = { ...evening.rules, ...wanted }
  const changes = changedRules(evening.rules, wanted)
  const isChanged = Object.keys(changes).length > 0
  const change = (more: Partial<RulesProfile>): void => setWanted((known) => ({ ...known, ...more }))
  const record = async (): Promise<void> => {
    if (await commands.changeRule(changes, by)) onDone()
  }
  return (
    <section className={panel.panel} aria-labelledby="change-rules">
      <EntryForm
        title={t('change.title')}
        recordLabel={t('change.record')}
        ready={isChanged}
        onRecord={() => void record()}
        onCancel={onDone}
      >
        {/* In the form, so that coming to it brings its title into sight too. */}
        <h3 id="change-rules">{t('change.title')}</h3>
        <p className={styles.how}>{t('change.how')}</p>
        <TextInput
          ref={first}
          label={t('change.proposedBy')}
          description={t('change.proposedByHow')}
          inputWrapperOrder={['label', 'input', 'description']}
          list="rules-people"
          autoComplete="off"
          maxLength={10_000}
          value={by}
          onChange={(event) => setBy(event.currentTarget.value)}
        />
        <datalist id="rules-people">
          {evening.meeting.people.map(({ id, name }) => (
            <option key={id}>{name}</option>
          ))}
        </datalist>
        <SpeechPolicyCards rules={draft} change={change} />
        <div className={styles.fields}>
          <TurnLength rules={draft} change={change} />
        </div>
        <CheckRule
          label={t('field.oneTurnEach')}
          how={t('field.oneTurnEachHow')}
          value={draft.oneTurnEach}
          onChange={(oneTurnEach) => change({ oneTurnEach })}
        />
        <QuorumRules quorum={draft.quorum} change={change} />
        <VoteRules rules={draft} change={change} />
        <DetailedRules
          rules={draft}
          change={change}
          title={t('change.other')}
          signers={<SignerRules rules={draft} change={change} />}
        />
        <div className={styles.preview} aria-live="polite">
          <p>{t(isChanged ? 'change.would' : 'change.nothing')}</p>
          {isChanged && <Differences before={evening.rules} changes={changes} />}
        </div>
      </EntryForm>
    </section>
  )
}
