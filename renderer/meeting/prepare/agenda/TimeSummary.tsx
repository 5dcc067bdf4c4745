import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingHeader } from '#shared/contract/meeting.ts'
import { plannedSpan, sessionLimit } from '#shared/meeting/hours.ts'
import type { PlannedTimes } from '#shared/rules/timing.ts'
import { hour, writtenHour } from '../../../ui/hours.ts'
import { lengthWords } from '../../agenda/length-words.ts'
import styles from '../prepare.module.css'

interface TimeSummaryProps {
  times: PlannedTimes
  start: number
  header: MeetingHeader
}

/** From when to when, how long in all, and what is left: an agenda without slack is seen before the evening. */
export function TimeSummary({ times, start, header }: TimeSummaryProps): ReactNode {
  const { t, i18n } = useTranslation('prepare')
  const language = i18n.language === 'en' ? 'en' : 'fr'
  const total = times.totalMs / 60_000
  // What counts is when the room must be empty, where somebody waits for the keys (evening.md item 4).
  const margin = (sessionLimit(header) - times.end) / 60_000
  const room = header.roomUntil
  const late = room !== null && times.end > plannedSpan({ ...header, endTime: room }).end
  return (
    <section className={styles.times} aria-label={t('agenda.times')}>
      <strong>
        {hour(start, language, header.timeZone)} → {hour(times.end, language, header.timeZone)}
      </strong>
      <span>
        {total === 0 ? t('agenda.plannedNothing') : t('agenda.planned', { length: lengthWords(total, language) })}
      </span>
      <span className={margin < 0 ? styles.over : ''}>
        {margin < 0
          ? t('agenda.over', { length: lengthWords(-margin, language) })
          : margin === 0
            ? t('agenda.noMargin')
            : t('agenda.margin', { length: lengthWords(margin, language) })}
      </span>
      {room !== null && (
        <span className={late ? styles.over : styles.soft}>
          {t(late ? 'agenda.roomOver' : 'agenda.room', { hour: writtenHour(room, language) })}
        </span>
      )}
    </section>
  )
}
