import { Checkbox, Textarea, TextInput } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '#shared/contract/meeting.ts'
import { addParkedPoint } from '#shared/meeting/edits.ts'
import { announce } from '../../app/announce.ts'
import { newId } from '../../storage/ids.ts'
import { useEdit } from '../prepare/use-edit.ts'
import { EntryForm } from './EntryForm.tsx'
import { useFormFocus } from '../../ui/use-form-focus.ts'
import { useKeptDraft } from './use-kept-draft.ts'

export interface ParkedPointFormProps {
  itemId: string
  people: readonly Person[]
  onDone: () => void
}

/** An off-subject remark kept to come back to: being written down calms people (evening.md item 14). */
export function ParkedPointForm({ itemId, people, onDone }: ParkedPointFormProps): ReactNode {
  const { t } = useTranslation('writing')
  const edit = useEdit()
  const id = useId()
  const { values, change, forget } = useKeptDraft(`parked ${itemId}`, { text: '', author: '', onWall: false })
  const first = useFormFocus<HTMLTextAreaElement>()
  const text = values.text.trim()
  const leave = (): void => {
    forget()
    onDone()
  }
  const record = (): void => {
    const point = { id: newId(), itemId, text, author: values.author.trim(), onWall: values.onWall }
    edit(t('parked.undo'), (body, origin) => addParkedPoint(body, point, origin))
    announce({ id: 'parked', tone: 'done', words: t('parked.recorded', { text }) })
    leave()
  }
  return (
    <EntryForm
      title={t('parked.title')}
      recordLabel={t('parked.record')}
      ready={text !== ''}
      onRecord={record}
      onCancel={leave}
    >
      <Textarea
        ref={first}
        label={t('parked.text')}
        value={values.text}
        maxRows={5}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <TextInput
        label={t('parked.author')}
        description={t('parked.authorHow')}
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
    </EntryForm>
  )
}
