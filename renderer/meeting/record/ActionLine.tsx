import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { actionSchema, type Action } from '#shared/contract/meeting.ts'
import { setAction } from '#shared/meeting/edits.ts'
import { writtenDate } from '../../ui/hours.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { useEdit } from '../prepare/use-edit.ts'
import styles from './record.module.css'

const statuses = actionSchema.shape.status.options

/** What is to be done, by whom, for when, and how far it is: said in one press while actions are gone through. */
export function ActionLine({ action, children }: { action: Action; children?: ReactNode }): ReactNode {
  const { t, i18n } = useTranslation('conduct')
  const edit = useEdit()
  const id = useId()
  const language = i18n.language === 'en' ? 'en' : 'fr'
  const change = (chosen: string): void => {
    const status = statuses.find((each) => each === chosen)
    if (status !== undefined) edit(t('undo.action'), (body, origin) => setAction(body, action.id, { status }, origin))
  }
  return (
    <div className={styles.line}>
      <p>
        <strong>{t('action.was')}</strong>
        {action.what}
        <small className={action.owner === '' ? styles.missing : undefined}>
          {action.owner === '' ? t('action.nobody') : action.owner}
          {action.due !== null && ` · ${t('action.for', { date: writtenDate(action.due, language) })}`}
        </small>
      </p>
      <label htmlFor={id}>
        <VisuallyHidden>{t('action.statusOf', { what: action.what })}</VisuallyHidden>
      </label>
      <select
        id={id}
        className={styles.status}
        value={action.status}
        onChange={(event) => change(event.currentTarget.value)}
      >
        {statuses.map((status) => (
          <option key={status} value={status}>
            {t(`action.status.${status}`)}
          </option>
        ))}
      </select>
      {children}
    </div>
  )
}
