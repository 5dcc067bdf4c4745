import { ActionIcon, Button } from '@mantine/core'
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { QueueEntry } from '#shared/rules/floor.ts'
import { CrossIcon, GripIcon } from '../../ui/icons.tsx'
import type { Commands } from '../evening/commands.ts'
import styles from './conduct.module.css'

interface WaitingProps {
  entry: QueueEntry
  place: number
  name: string
  commands: Commands
  /** One place up or down the list. */
  onMove: (requestId: string, by: -1 | 1) => void
  onGrip: (event: PointerEvent, requestId: string) => void
}

/** Someone who waits: their place, why it is theirs, and a grip that moves it, by hand or with the arrows. */
export function Waiting({ entry, place, name, commands, onMove, onGrip }: WaitingProps): ReactNode {
  const { t } = useTranslation('conduct')
  const { t: codes } = useTranslation('codes')
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    onMove(entry.requestId, event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <li className={styles.waiting} data-item={entry.requestId}>
      <button
        type="button"
        className={styles.grip}
        aria-label={t('floor.move', { name, place })}
        aria-describedby="floor-grip-help"
        onKeyDown={onKeyDown}
        onPointerDown={(event) => onGrip(event, entry.requestId)}
      >
        <span className={styles.place}>{place}</span>
        <GripIcon />
      </button>
      <span className={styles.waitingName}>
        {name}
        <small>{codes(entry.reason.code, { turns: '', others: '', ...entry.reason.params })}</small>
      </span>
      <Button
        size="compact-sm"
        onClick={() => void commands.give(entry.requestId)}
        aria-label={t('floor.give', { name })}
      >
        {t('floor.giveShort')}
      </Button>
      <ActionIcon
        size="md"
        onClick={() => void commands.withdraw(entry.requestId)}
        aria-label={t('floor.withdraw', { name })}
        title={t('floor.withdraw', { name })}
      >
        <CrossIcon />
      </ActionIcon>
    </li>
  )
}
