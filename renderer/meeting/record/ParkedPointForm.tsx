import { Checkbox, TextInput } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ParkedPoint, Person } from '#shared/contract/meeting.ts'
import { addParkedPoint, setParkedPoint } from '#shared/meeting/edits.ts'
import { newId } from '../../storage/ids.ts'
import { useFormFocus } from '../../ui/use-form-focus.ts'
import { useEdit } from '../prepare/use-edit.ts'
import { EntryForm } from './EntryForm.tsx'
import styles from './record.module.css'
import { useKeptDraft } from './use-kept-draft.ts'

export interface ParkedPointFormProps {
  /** The item it is said on; null outside any. */
  itemId: string | null
  /** Whose names complete. */
  people: readonly Person[]
  /** The point that is put right; a new one without it. */
  mending?: ParkedPoint
  /** What the unfinished form is kept under. */
  draft: string
  onRecorded: (text: string) => void
  onCancel: () => void
}

/** An off-subject remark kept to come back to, in its author's words; on the wall only because they agreed. */
export function ParkedPointForm(props: ParkedPointFormProps): ReactNode {
  const { itemId, people, mending, draft, onRecorded, onCancel } = props
  const { t } = useTranslation('conduct')
  const edit = useEdit()
  const id = useId()
  const { text: was = '', author: by = '', onWall: shown = false } = mending ?? {}
  const { values, change, forget } = useKeptDraft(`parked ${draft}`, { text: was, author: by, onWall: shown })
  const first = useFormFocus<HTMLInputElement>()
  const text = values.text.trim()
  const record = (): void => {
    const fields = { text, author: values.author.trim(), onWall: values.onWall }
    forget()
    edit(t('undo.parked'), (body, origin) => {
      if (mending === undefined) addParkedPoint(body, { id: newId(), itemId, ...fields }, origin)
      else setParkedPoint(body, mending.id, fields, origin)
    })
    onRecorded(text)
  }
  const leave = (): void => {
    forget()
    onCancel()
  }
  return (
    <EntryForm
      title={t('parked.form')}
      recordLabel={t('parked.record')}
      ready={text !== ''}
      onRecord={record}
      onCancel={leave}
    >
      <TextInput
        ref={first}
        label={t('parked.text')}
        autoComplete="off"
        value={values.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <div className={styles.row}>
        <TextInput
          className={styles.grows ?? ''}
          label={t('parked.author')}
          value={values.author}
          list={`${id}-authors`}
          autoComplete="off"
          onChange={(event) => change({ author: event.currentTarget.value })}
        />
        <datalist id={`${id}-authors`}>
          {people.map((person) => (
            <option key={person.id}>{person.displayName}</option>
          ))}
        </datalist>
        <Checkbox
          label={t('parked.onWall')}
          checked={values.onWall}
          onChange={(event) => change({ onWall: event.currentTarget.checked })}
        />
      </div>
    </EntryForm>
  )
}
