import { Button, Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '#shared/contract/meeting.ts'
import { setPerson } from '#shared/meeting/edits.ts'
import { useEdit } from '../prepare/use-edit.ts'
import { digitsOf } from '../record/CountField.tsx'
import { nextFreeCard } from './door.ts'
import styles from './door.module.css'

interface JustNotedProps {
  person: Person
  people: readonly Person[]
}

/** Whoever came in last: the number of their card, and whether they are a minor. The field above keeps the caret. */
export function JustNoted({ person, people }: JustNotedProps): ReactNode {
  const { t } = useTranslation('conduct')
  const edit = useEdit()
  const next = nextFreeCard(people)
  const give = (card: number | null): void =>
    edit(t('undo.card', { name: person.name }), (body, origin) => setPerson(body, person.id, { card }, origin))
  const onCard = (typed: string): void => {
    const card = Number(digitsOf(typed).slice(0, 4))
    if (card !== person.card) give(card === 0 ? null : card)
  }
  return (
    <div className={styles.noted}>
      <span className={styles.notedName}>{person.name}</span>
      <label>
        {t('room.card')}
        <input
          key={person.card}
          type="text"
          inputMode="numeric"
          size={4}
          defaultValue={person.card ?? ''}
          onBlur={(event) => onCard(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onCard(event.currentTarget.value)
          }}
        />
      </label>
      {person.card === null && (
        <Button size="compact-sm" onClick={() => give(next)}>
          {t('room.giveCard', { card: next })}
        </Button>
      )}
      <Checkbox
        size="xs"
        label={t('room.minor')}
        checked={person.isMinor}
        onChange={({ currentTarget: { checked } }) =>
          edit(t('undo.personChanged', { name: person.name }), (body, origin) =>
            setPerson(body, person.id, { isMinor: checked }, origin),
          )
        }
      />
    </div>
  )
}
