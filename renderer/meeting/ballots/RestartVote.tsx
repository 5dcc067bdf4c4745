import { TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Vote } from '#shared/rules/votes.ts'
import type { Commands } from '../evening/commands.ts'
import { EntryForm } from '../record/EntryForm.tsx'
import { useFormFocus } from '../../ui/use-form-focus.ts'
import styles from '../record/record.module.css'

interface RestartVoteProps {
  vote: Vote
  commands: Commands
  onDone: () => void
}

/** A vote taken again: with its reason, the earlier count kept (evening.md item 12). */
export function RestartVote({ vote, commands, onDone }: RestartVoteProps): ReactNode {
  const { t } = useTranslation('conduct')
  const [reason, setReason] = useState('')
  const first = useFormFocus<HTMLInputElement>()
  const restart = async (): Promise<void> => {
    if (await commands.restartVote(vote.voteId, reason.trim())) onDone()
  }
  return (
    <EntryForm
      title={t('vote.restart')}
      recordLabel={t('vote.restartNow')}
      onRecord={() => void restart()}
      onCancel={onDone}
    >
      <p className={styles.question}>{vote.question === '' ? t('vote.noText') : vote.question}</p>
      <TextInput
        ref={first}
        label={t('vote.reason')}
        description={t('vote.restartKeeps')}
        autoComplete="off"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </EntryForm>
  )
}
