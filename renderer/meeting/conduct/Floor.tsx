import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { QueueEntry } from '#shared/rules/floor.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { PersonField } from './PersonField.tsx'
import type { Commands } from './use-commands.ts'
import type { Evening } from './use-evening.ts'
import styles from './conduct.module.css'

/** Minutes and seconds of a turn: 2:05. */
export function turnClock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

function Speaking({ evening, commands }: { evening: Evening; commands: Commands }): ReactNode {
  const { t } = useTranslation('conduct')
  const { turn } = evening.session
  if (turn === null) return <p className={styles.silence}>{t('floor.nobodySpeaks')}</p>
  const limit = evening.meeting.rules.turnMinutes
  const over = limit !== null && turn.form === 'turn' && turn.spentMs > limit * 60_000
  return (
    <div className={styles.speaking} aria-live="polite">
      <p className={styles.speakerName}>{evening.people.get(turn.personId)?.name ?? t('floor.someone')}</p>
      <p className={over ? styles.over : styles.soft}>
        {turn.form === 'presentation' && `${t('floor.presentation')} · `}
        <span aria-hidden="true">{turnClock(turn.spentMs)}</span>
        {limit !== null && turn.form === 'turn' && ` / ${t('floor.limit', { count: limit })}`}
        {over && ` · ${t('floor.pleaseConclude')}`}
      </p>
      <Button onClick={() => void commands.endTurn()} rightSection={<KeyHint keys={['F']} />} aria-keyshortcuts="f">
        {t('floor.endTurn')}
      </Button>
    </div>
  )
}

function Waiting({ entry, place, evening, commands }: WaitingProps): ReactNode {
  const { t } = useTranslation('conduct')
  const name = evening.people.get(entry.personId)?.name ?? t('floor.someone')
  return (
    <li className={styles.waiting}>
      <span className={styles.place}>{place}</span>
      <span className={styles.waitingName}>
        {name}
        <small>{t(`reason.${entry.reason.code}`, entry.reason.params)}</small>
      </span>
      <Button size="compact-md" onClick={() => void commands.begin(entry.requestId)} aria-label={t('floor.give', { name })}>
        {t('floor.giveShort')}
      </Button>
      <Button
        size="compact-md"
        variant="subtle"
        color="gray"
        onClick={() => void commands.withdraw(entry.requestId)}
        aria-label={t('floor.withdraw', { name })}
      >
        {t('floor.withdrawShort')}
      </Button>
    </li>
  )
}
interface WaitingProps {
  entry: QueueEntry
  place: number
  evening: Evening
  commands: Commands
}

/** The floor: who speaks, who waits and why in that order, and one field to put somebody on the list. */
export function Floor({ evening, commands }: { evening: Evening; commands: Commands }): ReactNode {
  const { t } = useTranslation('conduct')
  const { floor } = evening
  const open = evening.session.phase === 'running' && evening.current !== null
  return (
    <section className={styles.column} aria-labelledby="floor-title">
      <h2 id="floor-title">{t('floor.title')}</h2>
      <Speaking evening={evening} commands={commands} />
      {open && (
        <PersonField
          id="floor-ask"
          label={t('floor.ask')}
          people={evening.meeting.people}
          shortcut="D"
          onPick={(person) => commands.ask(person.id)}
        />
      )}
      {floor.queue.length === 0 ? (
        <EmptyState title={t('floor.empty')}>{t('floor.emptyHow')}</EmptyState>
      ) : (
        <>
          <Button
            variant="light"
            onClick={() => void commands.begin()}
            rightSection={<KeyHint keys={['S']} />}
            aria-keyshortcuts="s"
          >
            {t('floor.nextSpeaker')}
          </Button>
          <ol className={styles.queue} aria-label={t('floor.queue')}>
            {floor.queue.map((entry, index) => (
              <Waiting key={entry.requestId} entry={entry} place={index + 1} evening={evening} commands={commands} />
            ))}
          </ol>
        </>
      )}
    </section>
  )
}
