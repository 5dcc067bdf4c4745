import { Switch, TextInput, Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Doubles } from './Doubles.tsx'
import { EntryForm } from '../record/EntryForm.tsx'
import { useFormFocus } from '../../ui/use-form-focus.ts'
import { usePhonesMayVote } from '../record/use-phone-vote.ts'
import type { OpeningProps } from './opening.ts'
import { countingId } from './vote-typing.ts'
import { useKeptDraft } from '../record/use-kept-draft.ts'
import { SecretSwitch, useMayBeSecret } from '../secret/SecretSwitch.tsx'
import styles from '../record/record.module.css'

/** The question, in full, before hands go up (evening.md item 12). */
export function VoteOpening({ itemId, evening, eligible, commands, about, back, onDone }: OpeningProps): ReactNode {
  const { t } = useTranslation('conduct')
  const { values, change, forget } = useKeptDraft(`vote ${about?.proposalId ?? itemId}`, {
    question: about?.text ?? '',
    forMeans: '',
    againstMeans: '',
    withPhones: true,
    secret: false,
  })
  const mayVoteByPhone = usePhonesMayVote()
  const mayBeSecret = useMayBeSecret(evening, itemId)
  const isSecret = mayBeSecret && values.secret
  const first = useFormFocus<HTMLTextAreaElement>(back)
  const open = async (): Promise<void> => {
    const { question, forMeans, againstMeans, withPhones } = values
    const ballot = isSecret
      ? ({ ballot: 'secretPhone', byPhone: false } as const)
      : { byPhone: withPhones && mayVoteByPhone }
    const words = {
      question: question.trim(),
      forMeans: forMeans.trim(),
      againstMeans: againstMeans.trim(),
      proposalId: about?.proposalId ?? null,
    }
    if (!(await commands.openVote({ ...words, ...ballot }))) return
    forget()
    onDone()
    // The hand was here: what it opened is seen whole.
    requestAnimationFrame(() => document.getElementById(countingId)?.scrollIntoView({ block: 'nearest' }))
  }
  return (
    <EntryForm
      title={t('vote.open')}
      recordLabel={t('vote.openNow')}
      onRecord={() => void open()}
      onCancel={() => {
        forget()
        onDone()
      }}
      {...(values.question.trim() === '' ? {} : { onShow: () => commands.showWording(values.question) })}
    >
      <Textarea
        ref={first}
        label={t('vote.question')}
        description={t('vote.questionHow', { count: eligible })}
        value={values.question}
        maxRows={5}
        onChange={(event) => change({ question: event.currentTarget.value })}
      />
      <div className={styles.row}>
        {(['forMeans', 'againstMeans'] as const).map((side) => (
          <TextInput
            key={side}
            className={styles.grows ?? ''}
            label={t(`vote.${side}`)}
            autoComplete="off"
            value={values[side]}
            onChange={(event) => change({ [side]: event.currentTarget.value })}
          />
        ))}
      </div>
      {mayBeSecret && (
        <SecretSwitch
          itemId={itemId}
          evening={evening}
          checked={values.secret}
          onChange={(chosen) => change({ secret: chosen })}
        />
      )}
      {mayVoteByPhone && !isSecret && (
        <Switch
          label={t('vote.withPhones')}
          description={t('vote.withPhonesHow')}
          checked={values.withPhones}
          onChange={(event) => change({ withPhones: event.currentTarget.checked })}
        />
      )}
      <p className={styles.hint}>
        <Doubles evening={evening} />
      </p>
      <p className={styles.hint}>{values.question.trim() === '' && t('vote.withoutText')}</p>
    </EntryForm>
  )
}
