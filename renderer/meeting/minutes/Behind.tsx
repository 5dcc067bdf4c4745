import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { Minutes } from '../../ui/Minutes.tsx'
import type { Evening } from '../evening/evening.ts'
import { useTimeline } from '../evening/live.ts'
import styles from './minutes.module.css'

interface BehindProps {
  evening: Evening
  /** The session is on another item than the one being written. */
  elsewhere: boolean
  onRejoin: () => void
}

/** One line above the text, always there: where the session is, and an offer to rejoin it. The text stays put. */
export function Behind({ evening, elsewhere, onRejoin }: BehindProps): ReactNode {
  const { t } = useTranslation('minutes')
  const times = useTimeline(evening)
  const { current, session } = evening
  const on = current === null ? undefined : times.items[current.id]
  const number = current === null ? '' : (evening.numbers.get(current.id) ?? '')
  if (elsewhere) {
    return (
      <div className={styles.where} data-tone="caution">
        <output>{t('elsewhere', { number, count: Math.floor((on?.spentMs ?? 0) / 60_000) })}</output>
        <Button
          size="sm"
          onClick={onRejoin}
          rightSection={<KeyHint keys={['Ctrl', 'J']} />}
          aria-keyshortcuts="Control+J"
        >
          {t('rejoin')}
        </Button>
      </div>
    )
  }
  return (
    <div className={styles.where}>
      <p>
        {t(`phase.${session.phase}`)}
        {on !== undefined && ' · '}
        {on !== undefined && <Minutes plannedMs={on.plannedMs} spentMs={on.spentMs} />}
      </p>
    </div>
  )
}
