import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { showMerges, useMerges } from './merges.ts'
import styles from './merging.module.css'

/**
 * Shows again what came from where: in the line under the title, where there is room for it, since nothing may move
 * under a typing hand when a copy comes in.
 */
export function MergesButton({ docId }: { docId: string }): ReactNode {
  const { t } = useTranslation('app')
  if (useMerges(docId).length === 0) return null
  return (
    <>
      {' · '}
      <button type="button" className={styles.again} onClick={() => showMerges(docId)}>
        {t('merge.title')}
      </button>
    </>
  )
}
