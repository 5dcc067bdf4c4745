import { Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '#shared/contract/meeting.ts'
import { useFormFocus } from '../../ui/use-form-focus.ts'
import type { Worded } from '../evening/deciding-commands.ts'
import { EntryForm } from '../record/EntryForm.tsx'
import { NameField } from '../record/NameField.tsx'
import { useKeptDraft } from '../record/use-kept-draft.ts'
import { Changes } from './Changes.tsx'
import styles from './deciding.module.css'

interface WordedFormProps {
  /** What the unfinished form is kept under. */
  draft: string
  words: { title: string; record: string; text: string; by: string }
  people: readonly Person[]
  /** What it starts from; recording it unchanged is nothing to record. */
  start?: string
  /** Answers whether it was recorded; the words stay when it was not. */
  onRecord: (worded: Worded) => Promise<boolean>
  onDone: () => void
  onShow?: ((text: string) => void) | undefined
  /** Shows under it, word by word, what is changed of the text it starts from. */
  comparing?: boolean
}

/** Words, and whose they are if that person agrees to be named: a proposal, an amendment, an objection. */
export function WordedForm({
  draft,
  words,
  people,
  start = '',
  onRecord,
  onDone,
  onShow,
  comparing = false,
}: WordedFormProps): ReactNode {
  const { t } = useTranslation('deciding')
  const { values, change, forget } = useKeptDraft<Worded>(draft, { text: start, by: '' })
  const first = useFormFocus<HTMLTextAreaElement>()
  const text = values.text.trim()
  const leave = (): void => {
    forget()
    onDone()
  }
  const record = async (): Promise<void> => {
    if (await onRecord({ text, by: values.by.trim() })) leave()
  }
  return (
    <EntryForm
      title={words.title}
      recordLabel={words.record}
      ready={text !== '' && text !== start.trim()}
      onRecord={() => void record()}
      onCancel={leave}
      {...(onShow === undefined || text === '' ? {} : { onShow: () => onShow(text) })}
    >
      <Textarea
        ref={first}
        label={words.text}
        value={values.text}
        maxRows={8}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      {comparing && (
        <p className={styles.changes} aria-label={t('changes')}>
          {text !== start && <Changes before={start} after={text} />}
        </p>
      )}
      <NameField
        label={words.by}
        placeholder={t('nobody')}
        value={values.by}
        people={people}
        onChange={(by) => change({ by })}
      />
    </EntryForm>
  )
}
