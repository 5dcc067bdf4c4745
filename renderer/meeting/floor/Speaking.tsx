import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { allowedMs, turnStage } from '#shared/rules/session.ts'
import { PauseIcon, PlayIcon } from '../../ui/icons.tsx'
import { KeyHint } from '../../ui/KeyHint.tsx'
import type { Commands } from '../evening/commands.ts'
import type { Evening } from '../evening/evening.ts'
import { useTurnSpent } from '../evening/live.ts'
import { turnClock } from './turn-clock.ts'
import styles from './floor.module.css'

/** How long this turn has lasted, and what is left of it: the only thing here that moves each second. */
function TurnTime({ evening }: { evening: Evening }): ReactNode {
  const { t } = useTranslation('conduct')
  const spent = useTurnSpent(evening)
  const { turn } = evening.session
  const { turnMinutes } = evening.rules
  const allowed = turn === null ? null : allowedMs(turn, turnMinutes === null ? null : turnMinutes * 60_000)
  const stage = turnStage(spent, allowed)
  return (
    <p className={styles.turnTime} data-stage={stage}>
      <span role="timer" aria-label={t('floor.since')}>
        {turnClock(spent)}
      </span>
      {allowed !== null && stage === 'running' && ` / ${turnClock(allowed)}`}
      <span aria-live="polite">
        {turn?.held === true && ` · ${t('floor.held')}`}
        {turn?.held !== true && (stage === 'soon' || stage === 'over') && ` · ${t(`floor.stage.${stage}`)}`}
      </span>
    </p>
  )
}

interface SpeakingProps {
  evening: Evening
  commands: Commands
  /** « Il reste 1 minute avant les questions », on the wall. */
  onNotice: () => void
}

/** Who has the floor. Its place is kept when nobody has it, so that nothing under it moves. */
export function Speaking({ evening, commands, onNotice }: SpeakingProps): ReactNode {
  const { t } = useTranslation('conduct')
  const { t: floor } = useTranslation('floor')
  const { turn } = evening.session
  const [first] = evening.floor.queue
  if (turn === null) {
    return (
      <div className={styles.speaking} data-speaking="false">
        <p aria-live="polite">
          {t('floor.nobodySpeaks')}
          {first !== undefined && first.resumes !== null && (
            <> {floor('interrupt.said', { name: evening.people.get(first.personId)?.name ?? t('floor.someone') })}</>
          )}
        </p>
      </div>
    )
  }
  const isSaid = evening.meeting.wall.notice !== ''
  const hold = t(turn.held ? 'floor.goOn' : 'floor.hold')
  const person = evening.people.get(turn.personId)
  return (
    <div className={styles.speaking} data-speaking="true">
      <p className={styles.speakerName} aria-live="polite">
        {person?.name ?? t('floor.someone')}
        {turn.form !== 'turn' && <small>{t(`floor.forms.${turn.form}`)}</small>}
      </p>
      <div className={styles.turnLine}>
        <TurnTime evening={evening} />
        {person !== undefined && (
          <button
            type="button"
            className={styles.quiet}
            aria-pressed={person.interpreted}
            title={floor('interpreted.how')}
            onClick={() => void commands.toggleInterpreted(person.id)}
          >
            {floor('interpreted.label')}
          </button>
        )}
      </div>
      <div className={styles.turnActs}>
        {turn.form === 'presentation' && (
          <Button
            size="compact-sm"
            aria-pressed={isSaid}
            title={t('floor.notice')}
            onClick={onNotice}
            rightSection={<KeyHint keys={['M']} />}
            aria-keyshortcuts="m"
          >
            {t('floor.noticeShort')}
          </Button>
        )}
        <Button
          size="compact-sm"
          aria-label={hold}
          title={hold}
          onClick={() => void commands.holdTurn()}
          rightSection={<KeyHint keys={['Y']} />}
          aria-keyshortcuts="y"
        >
          {turn.held ? <PlayIcon /> : <PauseIcon />}
        </Button>
        <Button
          size="compact-sm"
          title={t('floor.oneMore')}
          onClick={() => void commands.extendTurn(1)}
          aria-keyshortcuts="+"
        >
          {t('floor.oneMoreShort')}
        </Button>
        <Button
          size="compact-sm"
          title={floor('interrupt.how')}
          onClick={() => void commands.interruptTurn()}
          rightSection={<KeyHint keys={['Shift', 'I']} />}
          aria-keyshortcuts="Shift+I"
        >
          {floor('interrupt.short')}
        </Button>
        <Button
          size="compact-sm"
          onClick={() => void commands.endTurn()}
          rightSection={<KeyHint keys={['F']} />}
          aria-keyshortcuts="f"
        >
          {t('floor.endTurn')}
        </Button>
      </div>
    </div>
  )
}
