import { Button } from '@mantine/core'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '#shared/contract/meeting.ts'
import type { AttendanceStatus } from '#shared/rules/attendance.ts'
import type { Instant } from '#shared/rules/facts.ts'
import { TimeField } from './TimeField.tsx'
import styles from './conduct.module.css'

/** What a line of the room can ask for, by person: the same object while the screen is shown. */
export interface RoomActs {
  arrive: (personId: string) => void
  leave: (personId: string) => void
  correctTime: (personId: string, kind: 'arrived' | 'left', at: Instant) => Promise<boolean>
}

interface PersonLineProps {
  person: Person
  status: AttendanceStatus
  /** Of the arrival when present, of the departure when gone. */
  at: Instant | null
  /** Who holds this person's proxy, by name. */
  proxyTo: string | null
  /** Whose proxies this person casts, by name, comma between. */
  holds: string
  /** Recused on the running item. */
  recused: boolean
  timeZone: string
  acts: RoomActs
}

/** One person at the door. Drawn again only when something about them changed: there may be four hundred. */
export const PersonLine = memo(function PersonLine(props: PersonLineProps): ReactNode {
  const { person, status, at, proxyTo, holds, recused, timeZone, acts } = props
  const { t } = useTranslation('conduct')
  const kind = status === 'left' ? 'left' : 'arrived'
  return (
    <li className={styles.personLine} data-status={status}>
      <span className={styles.personName}>
        {person.card !== null && <span className={styles.soft}>{person.card} · </span>}
        {person.name}
        <small>
          {t(`status.${status}`)}
          {at !== null && ' · '}
          {at !== null && (
            <TimeField
              at={at}
              timeZone={timeZone}
              what={t(`undo.${kind}`, { name: person.name })}
              onCorrect={(time) => acts.correctTime(person.id, kind, time)}
            />
          )}
          {proxyTo !== null && ` · ${t('room.proxyTo', { name: proxyTo })}`}
          {holds !== '' && ` · ${t('room.holds', { names: holds })}`}
          {recused && ` · ${t('room.recused')}`}
        </small>
      </span>
      {status === 'present' ? (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          onClick={() => acts.leave(person.id)}
          aria-label={t('room.leftOf', { name: person.name })}
        >
          {t('room.left')}
        </Button>
      ) : (
        <Button
          size="compact-sm"
          onClick={() => acts.arrive(person.id)}
          aria-label={t('room.arrivedOf', { name: person.name })}
        >
          {t('room.arrived')}
        </Button>
      )}
    </li>
  )
})
