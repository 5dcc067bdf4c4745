import { Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Commands } from '../evening/commands.ts'
import { EntryForm } from './EntryForm.tsx'
import { useFormFocus } from '../../ui/use-form-focus.ts'
import { useKeptDraft } from './use-kept-draft.ts'
import styles from './record.module.css'

export interface VoteOpeningProps {
  itemId: string
  /** Votes that may be cast on this item now. */
  eligible: number
  commands: Commands
  onDone: () => void
}

/** The question, in full, before hands go up (evening.md item 12). */
export function VoteOpening({ itemId, eligible, commands, onDone }: VoteOpeningProps): ReactNode {
  const { t } = useTranslation('conduct')
  const { values, change, forget } = useKeptDraft(`vote ${itemId}`, { question: '' })
  const first = useFormFocus<HTMLTextAreaElement>()
  const open = async (): Promise<void> => {
    if (!(await commands.openVote({ question: values.question.trim() }))) return
    forget()
    onDone()
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
    >
      <Textarea
        ref={first}
        label={t('vote.question')}
        description={t('vote.questionHow', { count: eligible })}
        value={values.question}
        maxRows={5}
        onChange={(event) => change({ question: event.currentTarget.value })}
      />
      <p className={styles.hint}>{values.question.trim() === '' && t('vote.withoutText')}</p>
    </EntryForm>
  )
}
