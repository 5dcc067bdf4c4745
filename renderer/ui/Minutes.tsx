import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { timeLeft } from './time-left.ts'
import styles from './ui.module.css'

export interface MinutesProps {
  /** What was planned, ms; null when nobody said. */
  plannedMs: number | null
  spentMs: number
}

/** Time left in words of whole minutes; over-run is "6 min more", in ochre, never red nor a negative number. */
export function Minutes({ plannedMs, spentMs }: MinutesProps): ReactNode {
  const { t } = useTranslation('ui')
  const said = timeLeft(plannedMs, spentMs)
  return (
    <span className={`${styles.minutes} ${said.kind === 'over' ? styles.over : ''}`} data-time={said.kind}>
      {said.kind === 'lastMinute' ? t('minutes.lastMinute') : t(`minutes.${said.kind}`, { count: said.minutes })}
    </span>
  )
}
