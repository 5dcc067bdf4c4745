import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '#shared/contract/meeting.ts'
import type { Evening } from '../evening/evening.ts'
import styles from '../conduct/door.module.css'

interface JustLeftProps {
  person: Person
  evening: Evening
  /** The field then asks to whom. */
  giveProxy: () => void
}

/** Whoever has just left and has a vote may leave it to someone, while they are still at the door. */
export function JustLeft({ person, evening, giveProxy }: JustLeftProps): ReactNode {
  const { t } = useTranslation('conduct')
  const found = evening.attendance.byPerson[person.id]
  const hasVote = evening.participants.some(({ id, votingRight }) => id === person.id && votingRight)
  if (evening.rules.proxiesPerHolder === 0 || !hasVote || found?.status !== 'left' || found.proxyTo !== null)
    return null
  return (
    <div className={styles.noted}>
      <span className={styles.notedName}>{t('undo.left', { name: person.name })}</span>
      <Button size="compact-sm" onClick={giveProxy}>
        {t('room.givesProxy')}
      </Button>
    </div>
  )
}
