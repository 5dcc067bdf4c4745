import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { hour } from './hours.ts'
import { useNow } from './page-clock.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'
import styles from './ui.module.css'

/** The hour where the meeting is (IANA zone; the computer's when absent). Not announced: it would never stop. */
export function Clock({ timeZone }: { timeZone?: string }): ReactNode {
  const { t, i18n } = useTranslation('ui')
  const now = useNow('minute')
  return (
    <span className={styles.clock}>
      <VisuallyHidden>{t('clock.label')} </VisuallyHidden>
      <time>{hour(now, i18n.language === 'en' ? 'en' : 'fr', timeZone)}</time>
    </span>
  )
}
