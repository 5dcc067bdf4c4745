import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Decision } from '#shared/rules/votes.ts'
import styles from './record.module.css'

/** A decision, how it was taken, and what was said of other views: asked or not yet. */
export function DecisionLine({ decision, children }: { decision: Decision; children?: ReactNode }): ReactNode {
  const { t } = useTranslation('conduct')
  const views = decision.dissentingViews
  return (
    <div className={styles.line}>
      <p>
        <strong>
          {t('decision.was', {
            type: t(`decision.types.${decision.type}`),
            mode: t(`decision.modes.${decision.mode}`),
          })}
        </strong>
        {decision.text}
        <small className={views === null ? styles.missing : undefined}>
          {views === null && t('decision.dissentMissing')}
          {views?.length === 0 && t('decision.dissentNone')}
          {views !== null && views.length > 0 && t('decision.dissentViews', { views: views.join(' ; ') })}
        </small>
      </p>
      {children}
    </div>
  )
}
