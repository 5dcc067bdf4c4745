import { memo, type ReactNode, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { ItemState } from '#shared/rules/timing.ts'
import { href } from '../../app/router.ts'
import { hour } from '../../ui/hours.ts'
import type { Commands } from '../evening/commands.ts'
import type { Evening } from '../evening/evening.ts'
import { useTimeline } from '../evening/live.ts'
import { AddItem } from './AddItem.tsx'
import { AgendaActs } from './AgendaActs.tsx'
import agendaStyles from './agenda.module.css'
import { useCurrentInSight } from './use-current-in-sight.ts'
import styles from './conduct.module.css'

function minutesOf(ms: number): number {
  return Math.floor(ms / 60_000)
}

interface LineProps {
  itemId: string
  docId: string
  number: string
  title: string
  isSub: boolean
  state: ItemState
  /** When it ended or should end, in words; empty when nobody can tell. */
  until: string
  overMinutes: number
  isShown: boolean
  mustTreat: boolean
  /** What can be done with it, under it. */
  children?: ReactNode
}

/** One line: what it is and when it should end. A press shows it; the session stays where it is. */
const AgendaLine = memo(function AgendaLine(props: LineProps): ReactNode {
  const { itemId, docId, number, title, isSub, state, until, overMinutes, isShown, mustTreat, children } = props
  const { t } = useTranslation('conduct')
  const isCurrent = state === 'current'
  return (
    <li className={styles.agendaLine} data-state={state} data-level={isSub ? 2 : 1} data-shown={isShown}>
      <a href={href({ screen: 'conduct', docId, panel: itemId })} aria-current={isCurrent ? 'step' : undefined}>
        <span className={styles.agendaNumber}>{number}</span>
        <span>
          <span className={styles.agendaTitle}>{title}</span>
          {mustTreat && state !== 'done' && <span className={agendaStyles.mark}>{t('agenda.mark')}</span>}
        </span>
        <span className={styles.agendaTimes}>
          {until !== '' && <span>{until}</span>}
          {state === 'postponed' && <span>{t('agenda.postponed')}</span>}
          {overMinutes > 0 && <span className={styles.over}>{t('agenda.over', { count: overMinutes })}</span>}
        </span>
      </a>
      {children}
    </li>
  )
})

interface AgendaProps {
  evening: Evening
  commands: Commands
  shownId: string | null
  /** The field for one more item. */
  field: RefObject<HTMLInputElement | null>
}

/** The agenda with its live hours: done, now, and what the rest will take. */
export function Agenda({ evening, commands, shownId, field }: AgendaProps): ReactNode {
  const { t, i18n } = useTranslation('conduct')
  const times = useTimeline(evening)
  const language = i18n.language === 'en' ? 'en' : 'fr'
  const { items, header, identity } = evening.meeting
  const isOpen = evening.session.phase !== 'adjourned'
  const list = useCurrentInSight(evening.current?.id ?? null)
  return (
    <section className={styles.agenda} aria-labelledby="agenda-title">
      <h2 id="agenda-title">{t('agenda.title')}</h2>
      {items.length === 0 && (
        <p className={styles.soft}>
          {t('agenda.empty')}{' '}
          <a href={href({ screen: 'prepare', docId: identity.docId, panel: null })}>{t('agenda.prepare')}</a>
        </p>
      )}
      <ol ref={list}>
        {items.map((item) => {
          const found = times.items[item.id]
          const isOff = found?.state === 'skipped' || found?.state === 'postponed'
          const end = isOff ? null : (found?.endedAt ?? found?.expectedEnd ?? null)
          const isDone = found?.state === 'done'
          const words = end === null ? '' : hour(end, language, header.timeZone)
          return (
            <AgendaLine
              key={item.id}
              itemId={item.id}
              docId={identity.docId}
              number={evening.numbers.get(item.id) ?? ''}
              title={item.title}
              isSub={item.parentId !== null}
              state={found?.state ?? 'ahead'}
              until={words === '' || isDone ? words : t('agenda.until', { hour: words })}
              overMinutes={minutesOf(found?.overrunMs ?? 0)}
              isShown={item.id === shownId}
              mustTreat={item.mustTreat}
            >
              {item.id === shownId && isOpen && found !== undefined && (
                <AgendaActs item={item} state={found.state} commands={commands} />
              )}
            </AgendaLine>
          )
        })}
      </ol>
      {isOpen && <AddItem evening={evening} commands={commands} field={field} />}
    </section>
  )
}
