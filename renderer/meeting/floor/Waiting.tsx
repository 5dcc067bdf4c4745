import { ActionIcon, Button } from '@mantine/core'
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { QueueEntry, QueueReasonCode } from '#shared/rules/floor.ts'
import { CrossIcon, GripIcon } from '../../ui/icons.tsx'
import type { Commands } from '../evening/commands.ts'
import { turnClock } from './turn-clock.ts'
import styles from './floor.module.css'

/** Count or time somebody: for the steward alone, and not while the room may read this screen (evening.md item 7). */
const ofOnePerson: ReadonlySet<QueueReasonCode> = new Set<QueueReasonCode>([
  'fewerTurns',
  'lessTime',
  'spoken',
  'moreTime',
  'hadTurn',
])

interface WaitingProps {
  entry: QueueEntry
  place: number
  name: string
  /** The room may read this screen. */
  hidden: boolean
  commands: Commands
  /** On the grip: along the list, by hand, the floor, off the list. */
  onKeyDown: (event: KeyboardEvent) => void
  onGrip: (event: PointerEvent, requestId: string) => void
}

/** Someone who waits: their place, what they ask for, why it is theirs, and a grip that moves it. */
export function Waiting({ entry, place, name, hidden, commands, onKeyDown, onGrip }: WaitingProps): ReactNode {
  const { t } = useTranslation('conduct')
  const { t: codes } = useTranslation('codes')
  const { t: floor } = useTranslation('floor')
  const { reason, form, resumes } = entry
  const why =
    hidden && ofOnePerson.has(reason.code) ? '' : codes(reason.code, { turns: '', others: '', ...reason.params })
  const left = resumes === null || hidden ? '' : floor('list.spoke', { time: turnClock(resumes.spentMs) })
  // A kind that is itself the reason is said once.
  const kind = form === 'speak' || reason.code === form ? '' : floor(`kinds.${form}`)
  const said = [kind, why, left].filter((words) => words !== '').join(' · ')
  return (
    <li className={styles.waiting} data-item={entry.requestId} data-by-hand={reason.code === 'byHand'}>
      <button
        type="button"
        className={styles.grip}
        data-grip
        aria-label={`${t('floor.move', { name, place })}${said === '' ? '' : `, ${said}`}`}
        aria-describedby="floor-grip-help"
        onKeyDown={onKeyDown}
        onPointerDown={(event) => onGrip(event, entry.requestId)}
      >
        <span className={styles.place}>{place}</span>
        <GripIcon />
      </button>
      <span className={styles.waitingName}>
        {name}
        <small>{said}</small>
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
