import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaItem } from '#shared/contract/meeting.ts'
import { hour } from '../../ui/hours.ts'
import type { Commands } from './use-commands.ts'
import type { Evening } from './use-evening.ts'
import styles from './conduct.module.css'

function minutesOf(ms: number): number {
  return Math.round(ms / 60_000)
}

/** One line of the agenda: what it is, when it should end, and a press to go there. */
function AgendaLine({ item, evening, commands }: { item: AgendaItem; evening: Evening; commands: Commands }): ReactNode {
  const { t, i18n } = useTranslation('conduct')
  const times = evening.times.items[item.id]
  const state = times?.state ?? 'ahead'
  const language = i18n.language === 'en' ? 'en' : 'fr'
  const { timeZone } = evening.meeting.header
  const isTitle = evening.running.every((running) => running.id !== item.id)
  const end = times?.expectedEnd ?? null
  const over = minutesOf(times?.overrunMs ?? 0)
  const canGo = evening.session.phase === 'running' && state !== 'current' && !isTitle
  return (
    <li
      className={styles.agendaLine}
      data-state={state}
      data-level={item.parentId === null ? 1 : 2}
      aria-current={state === 'current' ? 'step' : undefined}
    >
      <span className={styles.agendaNumber}>{evening.numbers.get(item.id)}</span>
      <span className={styles.agendaTitle}>{item.title}</span>
      <span className={styles.agendaTimes}>
        {end !== null && !isTitle && <span>{t('agenda.until', { hour: hour(end, language, timeZone) })}</span>}
        {over > 0 && <span className={styles.over}>{t('agenda.over', { count: over })}</span>}
      </span>
      {canGo && (
        <button
          type="button"
          className={styles.agendaGo}
          onClick={() => void commands.goTo(item.id)}
          aria-label={t('agenda.goTo', { title: item.title })}
        >
          {t('agenda.go')}
        </button>
      )}
    </li>
  )
}

/** The agenda with its live hours: done, now, and what the rest will take. */
export function Agenda({ evening, commands }: { evening: Evening; commands: Commands }): ReactNode {
  const { t, i18n } = useTranslation('conduct')
  const language = i18n.language === 'en' ? 'en' : 'fr'
  const { timeZone } = evening.meeting.header
  const { phase } = evening.session
  const late = minutesOf(evening.times.expectedEnd - evening.plannedEnd)
  return (
    <section className={styles.column} aria-labelledby="agenda-title">
      <h2 id="agenda-title">{t('agenda.title')}</h2>
      <ol className={styles.agenda}>
        {evening.meeting.items.map((item) => (
          <AgendaLine key={item.id} item={item} evening={evening} commands={commands} />
        ))}
      </ol>
      <p className={styles.expectedEnd}>
        {phase === 'adjourned'
          ? t('agenda.adjournedAt', { hour: hour(evening.session.adjournedAt ?? 0, language, timeZone) })
          : t('agenda.expectedEnd', { hour: hour(evening.times.expectedEnd, language, timeZone) })}
        {phase !== 'adjourned' && late > 0 && (
          <span className={styles.over}> {t('agenda.late', { count: late })}</span>
        )}
        {phase !== 'adjourned' && late <= 0 && (
          <span> {t('agenda.planned', { hour: hour(evening.plannedEnd, language, timeZone) })}</span>
        )}
      </p>
    </section>
  )
}
