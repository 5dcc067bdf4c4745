import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { wallClock } from '#shared/meeting/hours.ts'
import type { Instant } from '#shared/rules/facts.ts'
import { hour } from '../../ui/hours.ts'
import { hostTime } from '../../ui/page-clock.ts'
import { readWhen } from '../evening/read-when.ts'
import styles from './conduct.module.css'

interface TimeFieldProps {
  at: Instant
  timeZone: string
  /** What happened then: "arrival of Carla". */
  what: string
  /** Puts it at its real time. */
  onCorrect: (at: Instant) => Promise<boolean>
}

/** An hour that can be put right: pressed, it becomes a field (evening.md item 5). */
export function TimeField({ at, timeZone, what, onCorrect }: TimeFieldProps): ReactNode {
  const { t, i18n } = useTranslation('conduct')
  const [typed, setTyped] = useState<string | null>(null)
  const words = hour(at, i18n.language === 'en' ? 'en' : 'fr', timeZone)
  if (typed === null) {
    return (
      <button
        type="button"
        className={styles.hour}
        aria-label={t('time.correct', { what, hour: words })}
        onClick={() => setTyped(wallClock(at, timeZone).time)}
      >
        {words}
      </button>
    )
  }
  const read = readWhen(typed, { near: at, now: hostTime(), timeZone })
  const correct = async (): Promise<void> => {
    if (typed.trim() === '' || (read !== null && (await onCorrect(read)))) setTyped(null)
  }
  return (
    <form
      className={styles.timeField}
      onSubmit={(event) => {
        event.preventDefault()
        void correct()
      }}
    >
      <input
        type="text"
        size={9}
        aria-label={t('time.real', { what })}
        aria-invalid={typed.trim() !== '' && read === null}
        title={t('time.how')}
        autoComplete="off"
        value={typed}
        // The person pressed the hour to type another.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          setTyped(null)
        }}
      />
      <Button type="submit" size="compact-sm">
        {t('time.record')}
      </Button>
    </form>
  )
}
