import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { rolesOfSession } from '#shared/meeting/roles.ts'
import { href } from '../../app/router.ts'
import { hour } from '../../ui/hours.ts'
import type { Evening } from '../evening/evening.ts'
import styles from './conduct.module.css'

/** Before the session is opened: when it begins, and that arrivals can already be noted. */
export function Planned({ evening }: { evening: Evening }): ReactNode {
  const { t, i18n } = useTranslation('conduct')
  const { t: app } = useTranslation('app')
  const { t: prepare } = useTranslation('prepare')
  const { header, roles, rules } = evening.meeting
  const filled = rolesOfSession(rules).filter((role) => roles[role].trim() !== '')
  const language = i18n.language === 'en' ? 'en' : 'fr'
  return (
    <article className={styles.stage} aria-labelledby="item-title">
      <h2 id="item-title" className={styles.title}>
        {t('planned.title', { hour: hour(evening.planned.start, language, header.timeZone) })}
      </h2>
      {header.place !== '' && <p className={styles.soft}>{header.place}</p>}
      <p className={styles.soft}>{t('planned.how')}</p>
      <p>
        <a href={href({ screen: 'room', docId: evening.meeting.identity.docId, panel: null })}>{app('nav.room')}</a>
      </p>
      {filled.length > 0 && (
        <dl className={styles.roles}>
          {filled.map((role) => (
            <div key={role}>
              <dt>{prepare(`roles.${role}`)}</dt>
              <dd>{roles[role]}</dd>
            </div>
          ))}
        </dl>
      )}
    </article>
  )
}
