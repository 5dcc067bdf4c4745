import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './life.module.css'

interface SignedPaperProps {
  docId: string
  sha256: string
  /** Who signed it. */
  name: string
}

/** The paper that was signed, shown again where a browser can; always to be kept as a file. */
export function SignedPaper({ docId, sha256, name }: SignedPaperProps): ReactNode {
  const { t } = useTranslation('life')
  const [isPicture, setIsPicture] = useState(true)
  const url = `/minutes/${docId}/scan/${sha256}`
  return (
    <details className={styles.act}>
      <summary>{t('sign.scan')}</summary>
      <div className={styles.form}>
        {isPicture ? (
          <img
            src={url}
            loading="lazy"
            alt={t('sign.scanOf', { name })}
            className={styles.scan}
            onError={() => setIsPicture(false)}
          />
        ) : (
          <p className={styles.soft}>{t('sign.scanIsPdf')}</p>
        )}
        <a href={url} download>
          {t('sign.scanSave')}
        </a>
      </div>
    </details>
  )
}
