import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Evening } from '../evening/evening.ts'
import { PersonField } from '../people/PersonField.tsx'
import styles from '../record/record.module.css'

interface TellersProps {
  evening: Evening
  tellers: readonly string[]
  /** Names of who stands: they do not count their own papers. */
  except?: readonly string[]
  onChange: (tellers: string[]) => void
}

/** Who counts: two of those present, and nobody who stands. */
export function Tellers({ evening, tellers, except = [], onChange }: TellersProps): ReactNode {
  const { t } = useTranslation('conduct')
  const { byPerson } = evening.attendance
  const mayCount = evening.meeting.people.filter(
    ({ id, name, displayName }) =>
      byPerson[id]?.status === 'present' &&
      !tellers.includes(id) &&
      !except.includes(name) &&
      (displayName === '' || !except.includes(displayName)),
  )
  return (
    <div className={styles.tellers}>
      <span className={styles.label} aria-hidden="true">
        {t('tally.tellers')}
      </span>
      <PersonField
        label={t('tally.tellers')}
        people={mayCount}
        onPick={async (person) => {
          onChange([...tellers, person.id])
          return true
        }}
      />
      {tellers.map((personId) => {
        const name = evening.people.get(personId)?.name ?? ''
        return (
          <Button
            key={personId}
            size="compact-md"
            onClick={() => onChange(tellers.filter((each) => each !== personId))}
            aria-label={t('tally.removeTeller', { name })}
          >
            {name} ×
          </Button>
        )
      })}
    </div>
  )
}
