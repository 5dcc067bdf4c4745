import { Button } from '@mantine/core'
import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './app.module.css'

const retryEvery = 2000

/** Shown instead of everything when the host did not answer at the start; goes on by itself when it does. */
export function HostSilent({ retry }: { retry: () => Promise<void> }): ReactNode {
  const { t } = useTranslation('app')
  useEffect(() => {
    const timer = setInterval(() => void retry(), retryEvery)
    return () => clearInterval(timer)
  }, [retry])
  return (
    <main className={styles.alone}>
      <h1>{t('hostSilent.title')}</h1>
      <p>{t('hostSilent.body')}</p>
      <div className={styles.actions}>
        <Button variant="filled" onClick={() => void retry()}>
          {t('hostSilent.retry')}
        </Button>
        <span className={styles.soft}>{t('hostSilent.retrying')}</span>
      </div>
    </main>
  )
}
