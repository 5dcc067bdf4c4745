import { Button, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { addAction } from '#shared/meeting/edits.ts'
import { useMeeting } from '../../storage/hooks.tsx'
import { newId } from '../../storage/ids.ts'
import type { Evening } from './use-evening.ts'
import styles from './conduct.module.css'

/** What, who, for when. Only "what" is needed now; the rest is asked again when finalising. */
export function ActionPanel({ evening, onDone }: { evening: Evening; onDone: () => void }): ReactNode {
  const { t } = useTranslation('conduct')
  const meeting = useMeeting()
  const [what, setWhat] = useState('')
  const [owner, setOwner] = useState('')
  const [due, setDue] = useState('')
  const record = (): void => {
    meeting.history.edit(t('undo.action'), (origin) =>
      addAction(
        meeting.body,
        {
          id: newId(),
          itemId: evening.current?.id ?? null,
          what: what.trim(),
          owner: owner.trim(),
          due: /^\d{4}-\d{2}-\d{2}$/.test(due) ? due : null,
        },
        origin,
      ),
    )
    onDone()
  }
  return (
    <form
      className={styles.panel}
      aria-label={t('action.title')}
      onSubmit={(event) => {
        event.preventDefault()
        record()
      }}
    >
      <TextInput
        label={t('action.what')}
        value={what}
        required
        autoFocus
        onChange={(event) => setWhat(event.currentTarget.value)}
      />
      <div className={styles.row}>
        <TextInput
          label={t('action.owner')}
          description={t('action.ownerHow')}
          value={owner}
          list="action-owners"
          onChange={(event) => setOwner(event.currentTarget.value)}
        />
        <datalist id="action-owners">
          {evening.meeting.people.map((person) => (
            <option key={person.id} value={person.name} />
          ))}
        </datalist>
        <TextInput
          label={t('action.due')}
          description={t('action.dueHow')}
          type="date"
          value={due}
          onChange={(event) => setDue(event.currentTarget.value)}
        />
      </div>
      <div className={styles.row}>
        <Button type="submit" variant="filled">
          {t('action.record')}
        </Button>
        <Button onClick={onDone}>{t('cancel')}</Button>
      </div>
    </form>
  )
}
