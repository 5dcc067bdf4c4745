import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingSummary } from '#shared/contract/operations.ts'
import { writtenDate } from '../../ui/hours.ts'
import styles from './home.module.css'
import { useMeetingTitle } from './MeetingLine.tsx'
import type { MeetingActs } from './use-meeting-acts.ts'

/** Nothing is planned: the next meeting starts from the last one. */
export function FollowLast({ last, acts }: { last: MeetingSummary; acts: MeetingActs }): ReactNode {
  const { t, i18n } = useTranslation('home')
  const title = useMeetingTitle()(last)
  const date = writtenDate(last.date, i18n.language === 'en' ? 'en' : 'fr')
  return (
    <section className={styles.next} aria-labelledby="follow-last">
      <h2 id="follow-last">{t('follow.title')}</h2>
      <p className={styles.soft}>{t('follow.body', { title, date })}</p>
      <div className={styles.row}>
        <Button variant="filled" onClick={() => void acts.next({ docId: last.docId, title })}>
          {t('follow.act')}
        </Button>
      </div>
    </section>
  )
}
