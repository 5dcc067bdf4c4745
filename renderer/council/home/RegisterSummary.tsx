import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Register } from '#shared/contract/operations.ts'
import { href } from '../../app/router.ts'
import { writtenDate } from '../../ui/hours.ts'
import { latestFirst, soonestFirst } from '../register-order.ts'
import styles from './home.module.css'

const decisionsShown = 4
const actionsShown = 6

/** What was decided last time, and what waits for whom: dates are said, days late are not (evening.md item 7). */
export function RegisterSummary({ register }: { register: Register }): ReactNode {
  const { t, i18n } = useTranslation('home')
  const language = i18n.language === 'en' ? 'en' : 'fr'
  const decisions = latestFirst(register.decisions)
  const open = soonestFirst(register.actions.filter(({ status }) => status === 'todo' || status === 'doing'))
  return (
    <aside className={styles.register}>
      <section>
        <h2>{t('decisions.title')}</h2>
        {decisions.length === 0 && <p className={styles.soft}>{t('decisions.none')}</p>}
        <ul>
          {decisions.slice(0, decisionsShown).map((decision) => (
            <li key={decision.decisionId}>
              <p className={styles.clamped}>{decision.text}</p>
              <p className={styles.soft}>
                {decision.number} · {writtenDate(decision.date, language)}
                {decision.dissentingViews.length > 0 &&
                  ` · ${t('decisions.dissent', { count: decision.dissentingViews.length })}`}
              </p>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t('actions.title')}</h2>
        {open.length === 0 && <p className={styles.soft}>{t('actions.none')}</p>}
        <ul>
          {open.slice(0, actionsShown).map((action) => (
            <li key={action.actionId}>
              <p className={styles.clamped}>{action.what}</p>
              <p className={styles.soft}>
                {action.owner === '' ? t('actions.noOwner') : action.owner}
                {action.due !== null && ` · ${t('actions.due', { date: writtenDate(action.due, language) })}`}
              </p>
            </li>
          ))}
        </ul>
        {open.length > actionsShown && (
          <p className={styles.soft}>{t('actions.more', { count: open.length - actionsShown })}</p>
        )}
      </section>
      <a href={href({ screen: 'council' })}>{t('decisions.all')}</a>
    </aside>
  )
}
