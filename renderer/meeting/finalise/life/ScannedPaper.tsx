import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './life.module.css'

interface ScannedPaperProps {
  url: string
  /** The words that open it, that stand for the picture, and that save it. */
  see: string
  picture: string
  save: string
}

/** A paper that was signed by hand, shown again where a browser can; always to be kept as a file. */
export function ScannedPaper({ url, see, picture, save }: ScannedPaperProps): ReactNode {
  const { t } = useTranslation('life')
  const [isPicture, setIsPicture] = useState(true)
  return (
    <details className={styles.act}>
      <summary>{see}</summary>
      <div className={styles.form}>
        {isPicture ? (
          <img src={url} loading="lazy" alt={picture} className={styles.scan} onError={() => setIsPicture(false)} />
        ) : (
          <p className={styles.soft}>{t('sign.scanIsPdf')}</p>
        )}
        <a href={url} download>
          {save}
        </a>
      </div>
    </details>
  )
}
