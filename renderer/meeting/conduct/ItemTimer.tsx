import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Minutes } from '../../ui/Minutes.tsx'
import type { Commands } from '../evening/commands.ts'
import { lastEntry, type Evening } from '../evening/evening.ts'
import { useTimeline } from '../evening/live.ts'
import { TimeField } from './TimeField.tsx'
import styles from './conduct.module.css'

interface ItemTimerProps {
  itemId: string
  title: string
  evening: Evening
  commands: Commands
}

/** Time left on an item, as words and as a line that fills: calm, and never red. */
export function ItemTimer({ itemId, title, evening, commands }: ItemTimerProps): ReactNode {
  const { t } = useTranslation('conduct')
  const times = useTimeline(evening).items[itemId]
  const entry = lastEntry(evening, 'itemStarted', (each) => each.itemId === itemId)
  const plannedMs = times?.plannedMs ?? null
  const spentMs = times?.spentMs ?? 0
  // What is over is told by what it took.
  const isLive = times?.state === 'current'
  const share = plannedMs === null || plannedMs === 0 ? 0 : Math.min(1, spentMs / plannedMs)
  return (
    <div className={styles.timer}>
      <p className={styles.timeLeft}>
        {entry === null && plannedMs !== null
          ? t('item.plannedFor', { count: Math.round(plannedMs / 60_000) })
          : entry !== null && <Minutes plannedMs={isLive ? plannedMs : null} spentMs={spentMs} />}
      </p>
      {entry !== null && (
        <p className={styles.started}>
          {plannedMs !== null && `${t('item.plannedFor', { count: Math.round(plannedMs / 60_000) })} · `}
          {t('item.startedAt')}{' '}
          <TimeField
            at={entry.at}
            timeZone={evening.meeting.header.timeZone}
            what={t('undo.itemStarted', { title })}
            onCorrect={(at) => commands.correctTime(entry, at)}
          />
        </p>
      )}
      {plannedMs !== null && (
        <div className={styles.track} aria-hidden="true" data-over={spentMs > plannedMs}>
          <div style={{ transform: `scaleX(${share})` }} />
        </div>
      )}
    </div>
  )
}
