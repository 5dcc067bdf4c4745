import { TextInput } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Action, Person } from '#shared/contract/meeting.ts'
import { addAction, setAction } from '#shared/meeting/edits.ts'
import { newId } from '../../storage/ids.ts'
import { useEdit } from '../prepare/use-edit.ts'
import { EntryForm } from './EntryForm.tsx'
import { useFormFocus } from '../../ui/use-form-focus.ts'
import { useKeptDraft } from './use-kept-draft.ts'
import styles from './record.module.css'

export interface ActionFormProps {
  itemId: string | null
  people: readonly Person[]
  /** An action to mend; a new one when absent. */
  mending?: Action
  onDone: () => void
}

const plainDate = /^\d{4}-\d{2}-\d{2}$/

/** What, who, for when. Only "what" is needed now; the rest is asked again when finalising. */
export function ActionForm({ itemId, people, mending, onDone }: ActionFormProps): ReactNode {
  const { t } = useTranslation('conduct')
  const edit = useEdit()
  const id = useId()
  const { values, change, forget } = useKeptDraft(`action ${mending?.id ?? itemId ?? ''}`, {
    what: mending?.what ?? '',
    owner: mending?.owner ?? '',
    due: mending?.due ?? '',
  })
  const first = useFormFocus<HTMLInputElement>()
  const leave = (): void => {
    forget()
    onDone()
  }
  const record = (): void => {
    const fields = {
      what: values.what.trim(),
      owner: values.owner.trim(),
      due: plainDate.test(values.due) ? values.due : null,
    }
    edit(t('undo.action'), (body, origin) => {
      if (mending === undefined) addAction(body, { id: newId(), itemId, ...fields }, origin)
      else setAction(body, mending.id, fields, origin)
    })
    leave()
  }
  return (
    <EntryForm
      title={t('action.title')}
      recordLabel={t('action.record')}
      ready={values.what.trim() !== ''}
      onRecord={record}
      onCancel={leave}
    >
      <TextInput
        ref={first}
        label={t('action.what')}
        value={values.what}
        onChange={(event) => change({ what: event.currentTarget.value })}
      />
      <div className={styles.row}>
        <TextInput
          className={styles.grows ?? ''}
          label={t('action.owner')}
          description={t('action.ownerHow')}
          value={values.owner}
          list={`${id}-owners`}
          autoComplete="off"
          onChange={(event) => change({ owner: event.currentTarget.value })}
        />
        <datalist id={`${id}-owners`}>
          {people.map((person) => (
            <option key={person.id} value={person.name}>
              {person.role}
            </option>
          ))}
        </datalist>
        <TextInput
          label={t('action.due')}
          description={t('action.dueHow')}
          type="date"
          value={values.due}
          onChange={(event) => change({ due: event.currentTarget.value })}
        />
      </div>
    </EntryForm>
  )
}
