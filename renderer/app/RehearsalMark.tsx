import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isRehearsal } from '#shared/contract/rehearsal.ts'
import styles from './guide.module.css'
import { go } from './router.ts'

/** Above every screen of a rehearsal, with the way out. */
export function RehearsalMark({ docId }: { docId: string }): ReactNode {
  const { t } = useTranslation('guide')
  if (!isRehearsal(docId)) return null
  return (
    <aside className={styles.rehearsal} aria-label={t('rehearsal.mark')}>
      <strong>{t('rehearsal.mark')}</strong>{' '}
      <button type="button" onClick={() => go({ screen: 'home' })}>
        {t('rehearsal.leave')}
      </button>
    </aside>
  )
}
