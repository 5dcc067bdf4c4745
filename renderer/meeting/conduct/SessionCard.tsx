import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { hour } from '../../ui/hours.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import type { Commands } from '../evening/commands.ts'
import type { Evening } from '../evening/evening.ts'
import { useTimeline } from '../evening/live.ts'
import { useRights } from '../open-room/use-rights.ts'
import styles from './conduct.module.css'

/** When it will end if all goes on like this, beside when it should. */
function ExpectedEnd({ evening }: { evening: Evening }): ReactNode {
  const { t, i18n } = useTranslation('conduct')
  const times = useTimeline(evening)
  const language = i18n.language === 'en' ? 'en' : 'fr'
  const { timeZone } = evening.meeting.header
  const { phase, adjournedAt } = evening.session
  if (phase === 'adjourned') {
    return <p className={styles.end}>{t('agenda.adjournedAt', { hour: hour(adjournedAt ?? 0, language, timeZone) })}</p>
  }
  const margin = times.marginMs ?? 0
  const late = Math.floor(-margin / 60_000)
  const planned = hour(evening.planned.end, language, timeZone)
  return (
    <p className={styles.end}>
      {t('agenda.expectedEnd')} <strong>{hour(times.expectedEnd, language, timeZone)}</strong>
      <small className={late > 0 ? styles.over : undefined}>
        {late > 0 ? t('agenda.late', { count: late, hour: planned }) : t('agenda.planned', { hour: planned })}
      </small>
    </p>
  )
}

interface SessionCardProps {
  evening: Evening
  commands: Commands
  onAdjourn: () => void
}

/** The session as a whole: its end, and what stops it for a while or for good. */
export function SessionCard({ evening, commands, onAdjourn }: SessionCardProps): ReactNode {
  const { t } = useTranslation('conduct')
  const { may, why } = useRights()
  const { phase } = evening.session
  const isOpen = phase === 'running' || phase === 'paused'
  return (
    <section className={styles.session} aria-label={t('session.title')}>
      <ExpectedEnd evening={evening} />
      {isOpen && (
        <div className={styles.sessionActs}>
          <Button
            size="sm"
            disabled={phase === 'paused' || !may('itemStarted')}
            title={why('itemStarted')}
            onClick={() => void commands.pause('pause')}
            rightSection={<KeyHint keys={['K']} />}
            aria-keyshortcuts="k"
          >
            {t('session.pause')}
          </Button>
          <Button
            size="sm"
            disabled={phase === 'paused' || !may('itemStarted')}
            title={why('itemStarted')}
            onClick={() => void commands.pause('suspension')}
            rightSection={<KeyHint keys={['U']} />}
            aria-keyshortcuts="u"
          >
            {t('session.suspend')}
          </Button>
          <Button
            size="sm"
            disabled={!may('sessionOpened')}
            title={why('sessionOpened')}
            onClick={onAdjourn}
            rightSection={<KeyHint keys={['L']} />}
            aria-keyshortcuts="l"
          >
            {t('adjourn.title')}
          </Button>
        </div>
      )}
    </section>
  )
}
