import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../ui/KeyHint.tsx'
import type { Commands } from '../evening/commands.ts'
import type { Evening } from '../evening/evening.ts'
import { useTurnSpent } from '../evening/live.ts'
import { turnClock } from './turn-clock.ts'
import styles from './conduct.module.css'

/** How long this turn has lasted: the only thing here that moves each second. */
function TurnTime({ evening }: { evening: Evening }): ReactNode {
  const { t } = useTranslation('conduct')
  const spent = useTurnSpent(evening)
  const { turn } = evening.session
  const limit = turn?.form === 'turn' ? evening.meeting.rules.turnMinutes : null
  const isOver = limit !== null && spent > limit * 60_000
  return (
    <p className={isOver ? styles.over : undefined}>
      <span role="timer" aria-label={t('floor.since')}>
        {turnClock(spent)}
      </span>
      {limit !== null && ` / ${t('floor.limit', { count: limit })}`}
      {isOver && ` · ${t('floor.pleaseConclude')}`}
    </p>
  )
}

/** Who has the floor. Its place is kept when nobody has it, so that nothing under it moves. */
export function Speaking({ evening, commands }: { evening: Evening; commands: Commands }): ReactNode {
  const { t } = useTranslation('conduct')
  const { turn } = evening.session
  if (turn === null) {
    return (
      <div className={styles.speaking} data-speaking="false">
        <p>{t('floor.nobodySpeaks')}</p>
      </div>
    )
  }
  return (
    <div className={styles.speaking} data-speaking="true">
      <div>
        <p className={styles.speakerName} aria-live="polite">
          {evening.people.get(turn.personId)?.name ?? t('floor.someone')}
          {turn.form !== 'turn' && <small>{t(`floor.forms.${turn.form}`)}</small>}
        </p>
        <TurnTime evening={evening} />
      </div>
      <Button
        size="sm"
        onClick={() => void commands.endTurn()}
        rightSection={<KeyHint keys={['F']} />}
        aria-keyshortcuts="f"
      >
        {t('floor.endTurn')}
      </Button>
    </div>
  )
}
