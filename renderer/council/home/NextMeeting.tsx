import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingSummary } from '#shared/contract/operations.ts'
import { href } from '../../app/router.ts'
import { writtenDate, writtenHour } from '../../ui/hours.ts'
import { stateOf } from './home-list.ts'
import { useMeetingTitle } from './MeetingLine.tsx'
import styles from './home.module.css'

/** What most people open Tablée for: the meeting that is on, or the nearest one. */
export function NextMeeting({ meeting, today }: { meeting: MeetingSummary; today: string }): ReactNode {
  const { t, i18n } = useTranslation('home')
  const language = i18n.language === 'en' ? 'en' : 'fr'
  const running = stateOf(meeting) === 'running'
  const soon = running || meeting.date === today
  const title = useMeetingTitle()(meeting)
  const to = (screen: 'prepare' | 'room' | 'conduct'): string => href({ screen, docId: meeting.docId, panel: null })
  return (
    <section className={styles.next} aria-labelledby="next-meeting">
      <p className={styles.nextWhen}>{running ? t('next.running') : soon ? t('next.today') : t('next.upcoming')}</p>
      <h2 id="next-meeting">{title}</h2>
      <p className={styles.soft}>
        {writtenDate(meeting.date, language)}, {writtenHour(meeting.startTime, language)}
        {meeting.councilName !== '' && meeting.councilName !== meeting.title && ` · ${meeting.councilName}`}
      </p>
      <div className={styles.row}>
        <Button component="a" variant={soon ? 'filled' : 'default'} href={to('conduct')}>
          {t('act.conduct')}
        </Button>
        {soon && !running && (
          <Button component="a" href={to('room')}>
            {t('act.checkRoom')}
          </Button>
        )}
        <Button component="a" variant={soon ? 'default' : 'filled'} href={to('prepare')}>
          {t('act.prepare')}
        </Button>
      </div>
    </section>
  )
}
