import { Button } from '@mantine/core'
import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { JobFile } from '../../../app/papers/JobFile.tsx'
import { useJob } from '../../../app/papers/use-job.ts'
import { callHost } from '../../../storage/host-client.ts'
import type { LifeProps } from './LifePanel.tsx'
import styles from './life.module.css'

/** One file that holds everything, and opens without the app. */
export function ArchiveAct({ docId, life, hand, by }: LifeProps): ReactNode {
  const { t } = useTranslation('life')
  const job = useJob()
  const { readAgain } = hand
  const isDone = job.job?.state === 'done'
  useEffect(() => {
    if (isDone) void readAgain()
  }, [isDone, readAgain])
  return (
    <div className={styles.form}>
      <p className={styles.soft}>{t('archive.how')}</p>
      {life.state === 'archived' && <p className={styles.soft}>{t('archive.again')}</p>}
      {life.state !== 'archived' && (
        <div>
          <Button
            variant="filled"
            size="sm"
            disabled={by.trim() === '' || job.job?.state === 'running'}
            onClick={() => job.start(() => callHost('minutes.archive', { docId, by }))}
          >
            {t('archive.action')}
          </Button>
        </div>
      )}
      <JobFile followed={job} running={t('archive.running')} />
    </div>
  )
}
