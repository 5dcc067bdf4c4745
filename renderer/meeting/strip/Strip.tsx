import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeptChoice } from '../../app/kept-choice.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { Minutes } from '../../ui/Minutes.tsx'
import { turnClock } from '../floor/turn-clock.ts'
import type { Evening } from '../evening/evening.ts'
import { useTimeline, useTurnSpent } from '../evening/live.ts'
import { openLine } from './line-store.ts'
import { WallOver } from '../wall/WallOver.tsx'
import { NextAct, type NextActProps } from './NextAct.tsx'
import { folded } from './strip-setting.ts'
import styles from './strip.module.css'

/** The item and how long it has left. */
function Item({ evening }: { evening: Evening }): ReactNode {
  const times = useTimeline(evening)
  const { t } = useTranslation('minutes')
  const { current, session, numbers } = evening
  const on = current === null ? undefined : times.items[current.id]
  return (
    <p className={styles.item}>
      {current !== null && session.phase !== 'planned' && (
        <strong>
          {numbers.get(current.id)}. {current.title}
        </strong>
      )}
      {session.phase === 'running' && on !== undefined ? (
        <Minutes plannedMs={on.plannedMs} spentMs={on.spentMs} />
      ) : (
        <span>{t(`phase.${session.phase}`)}</span>
      )}
    </p>
  )
}

function TurnTime({ evening }: { evening: Evening }): ReactNode {
  const { t } = useTranslation('strip')
  const spent = useTurnSpent(evening)
  return (
    <span role="timer">
      {turnClock(spent)}
      {evening.session.turn?.held === true && ` · ${t('held')}`}
    </span>
  )
}

/** Who speaks, since when, and the next three. */
function Speaker({ evening }: { evening: Evening }): ReactNode {
  const { t } = useTranslation('strip')
  const { t: conduct } = useTranslation('conduct')
  const { session, people, floor } = evening
  const nameOf = (id: string): string => people.get(id)?.name ?? conduct('floor.someone')
  const waiting = floor.queue.slice(0, 3).map((entry) => nameOf(entry.personId))
  const more = floor.queue.length - waiting.length
  return (
    <>
      <p className={styles.speaker}>
        {session.turn === null ? (
          <span>{t('nobodySpeaks')}</span>
        ) : (
          <>
            <strong>{nameOf(session.turn.personId)}</strong> <TurnTime evening={evening} />
          </>
        )}
      </p>
      <p className={styles.waiting}>
        <span>{t('next')}</span> {waiting.length === 0 ? t('nobodyWaits') : waiting.join(', ')}
        {more > 0 && ` ${t('more', { count: more })}`}
      </p>
    </>
  )
}

/** The session in one thin line over the editor: read from the corner of the eye, and pressed without leaving the text. */
export function Strip(props: NextActProps): ReactNode {
  const { evening } = props
  const { t } = useTranslation('strip')
  const [isFolded, fold] = useKeptChoice(folded)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it keeps the press from moving the caret
    <section
      className={styles.strip}
      aria-label={t('label')}
      data-folded={isFolded}
      onMouseDown={(event) => event.preventDefault()}
    >
      <Item evening={evening} />
      {!isFolded && <Speaker evening={evening} />}
      {!isFolded && <NextAct {...props} />}
      <WallOver evening={evening} />
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        onClick={openLine}
        title={t('openHow')}
        rightSection={<KeyHint keys={['Ctrl', ';']} />}
        aria-keyshortcuts="Control+;"
      >
        {t('open')}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        className={styles.fold}
        onClick={() => fold(!isFolded)}
        aria-label={t(isFolded ? 'unfold' : 'fold')}
        title={t(isFolded ? 'unfold' : 'fold')}
        aria-expanded={!isFolded}
      >
        <span aria-hidden="true">{isFolded ? '▾' : '▴'}</span>
      </Button>
    </section>
  )
}
