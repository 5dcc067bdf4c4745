import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { sessionLimit } from '#shared/meeting/hours.ts'
import { endStage, outOfTime, type EndStage } from '#shared/rules/overflow.ts'
import { useShortcuts } from '../../app/shortcuts.ts'
import { hour } from '../../ui/hours.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import type { Commands } from '../evening/commands.ts'
import type { Evening } from '../evening/evening.ts'
import { useEveningNow, useTimeline } from '../evening/live.ts'
import styles from './agenda.module.css'

interface EndNoticeProps {
  evening: Evening
  commands: Commands
  onAdjourn: () => void
  /** False while figures choose something else: a way out of an item that overflows. */
  hasKeys: boolean
}

/** At 15 and at 5 minutes before the room must be empty: what no longer fits, and one key each (evening.md item 4). */
export function EndNotice({ evening, commands, onAdjourn, hasKeys }: EndNoticeProps): ReactNode {
  const now = useEveningNow(evening)
  const [read, setRead] = useState<EndStage>('far')
  const limit = sessionLimit(evening.meeting.header)
  const stage = endStage(now, limit)
  const { phase } = evening.session
  if (stage === 'far' || stage === read || (phase !== 'running' && phase !== 'paused')) return null
  const minutes = Math.max(0, Math.ceil((limit - now) / 60_000))
  return (
    <Choices
      evening={evening}
      commands={commands}
      minutes={minutes}
      limit={limit}
      onAdjourn={onAdjourn}
      hasKeys={hasKeys}
      onRead={() => setRead(stage)}
    />
  )
}

interface ChoicesProps extends EndNoticeProps {
  minutes: number
  limit: number
  onRead: () => void
}

function Choices({ evening, commands, minutes, limit, onAdjourn, hasKeys, onRead }: ChoicesProps): ReactNode {
  const { t, i18n } = useTranslation('conduct')
  const { items, header } = evening.meeting
  const out = outOfTime({ plan: items, limit }, useTimeline(evening))
  const outItems = items.filter(({ id }) => out.includes(id))
  const waits = outItems.filter(({ mustTreat }) => !mustTreat)
  const must = outItems.find(({ mustTreat }) => mustTreat)
  const postponeAll = (): void => void commands.postponeAll(waits.map(({ id }) => id))
  const choices = [
    ...(must === undefined
      ? []
      : [{ id: 'must', words: t('end.goTo', { title: must.title }), run: () => void commands.goTo(must.id) }]),
    ...(waits.length === 0
      ? []
      : [{ id: 'postpone', words: t('end.postpone', { count: waits.length }), run: postponeAll }]),
    ...(minutes <= 5 ? [{ id: 'adjourn', words: t('adjourn.title'), run: onAdjourn }] : []),
    { id: 'read', words: t('end.read'), run: onRead },
  ]
  useShortcuts(
    'conduct',
    (hasKeys ? choices : []).map(({ id, words, run }, place) => ({
      id: `conduct.end.${id}`,
      code: `Digit${place + 1}`,
      label: words,
      run,
    })),
  )
  return (
    <section className={styles.end} aria-label={t('end.title')}>
      <p>
        <strong>
          {t(minutes === 0 ? 'end.past' : 'end.left', {
            count: minutes,
            hour: hour(limit, i18n.language === 'en' ? 'en' : 'fr', header.timeZone),
          })}
        </strong>
      </p>
      {outItems.length === 0 ? (
        <p>{t('end.allFits')}</p>
      ) : (
        <>
          <p>{t('end.out')}</p>
          <ul>
            {outItems.map(({ id, title, mustTreat }) => (
              <li key={id}>
                {title}
                {mustTreat && ` (${t('agenda.mark')})`}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.choices}>
        {choices.map(({ id, words, run }, place) => (
          <Button key={id} size="sm" onClick={run} rightSection={hasKeys && <KeyHint keys={[String(place + 1)]} />}>
            {words}
          </Button>
        ))}
      </div>
    </section>
  )
}
