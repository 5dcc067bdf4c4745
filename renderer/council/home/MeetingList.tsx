import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingSummary } from '#shared/contract/operations.ts'
import { MeetingLine } from './MeetingLine.tsx'
import type { MeetingActs } from './use-meeting-acts.ts'
import styles from './home.module.css'

/** As many as are looked for among; the others are one press away. */
const shownFirst = 12

interface MeetingListProps {
  title: string
  meetings: readonly MeetingSummary[]
  acts: MeetingActs
}

export function MeetingList({ title, meetings, acts }: MeetingListProps): ReactNode {
  const { t } = useTranslation('home')
  const [all, setAll] = useState(false)
  if (meetings.length === 0) return null
  const shown = all ? meetings : meetings.slice(0, shownFirst)
  const hidden = meetings.length - shown.length
  return (
    <section className={styles.list}>
      <h3>{title}</h3>
      <ul aria-label={title}>
        {shown.map((meeting) => (
          <MeetingLine key={meeting.docId} meeting={meeting} acts={acts} />
        ))}
      </ul>
      {hidden > 0 && (
        <Button variant="subtle" color="gray" onClick={() => setAll(true)}>
          {t('list.more', { count: hidden })}
        </Button>
      )}
    </section>
  )
}
