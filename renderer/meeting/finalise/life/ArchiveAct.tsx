import { Button } from '@mantine/core'
import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { JobFile } from '../../../app/papers/JobFile.tsx'
import { useJob } from '../../../app/papers/use-job.ts'
import { callHost } from '../../../storage/host-client.ts'
import { ConfirmLine } from '../../../ui/ConfirmLine.tsx'
import { ArchivedFile } from './ArchivedFile.tsx'
import type { LifeProps } from './LifePanel.tsx'
import { SheetButton } from './SheetButton.tsx'
import styles from './life.module.css'

/** One file that holds everything, and opens without the app. */
export function ArchiveAct(props: LifeProps): ReactNode {
  const { t } = useTranslation('life')
  const { docId, life, hand, by } = props
  const job = useJob()
  const [asks, setAsks] = useState(false)
  const { readAgain } = hand
  const isDone = job.job?.state === 'done'
  useEffect(() => {
    if (isDone) void readAgain()
  }, [isDone, readAgain])
  const hasSheet = life.attendanceSheet !== null
  const make = (withoutSheet: boolean): void => {
    setAsks(false)
    job.start(() => callHost('minutes.archive', { docId, by, withoutSheet }))
  }
  const isArchived = life.state === 'archived'
  const made = <JobFile followed={job} running={t('archive.running')} />
  const isAsking = asks && !hasSheet
  return (
    <div className={styles.form}>
      <p className={styles.soft}>{t('archive.how')}</p>
      {!isArchived && !isAsking && (
        <div>
          <Button
            variant="filled"
            size="sm"
            disabled={by.trim() === '' || job.job?.state === 'running'}
            onClick={() => (hasSheet ? make(false) : setAsks(true))}
          >
            {t('archive.action')}
          </Button>
        </div>
      )}
      {!isArchived && isAsking && (
        <>
          <ConfirmLine
            question={t('archive.noSheet')}
            confirmLabel={t('archive.withoutSheet')}
            onConfirm={() => make(true)}
            onCancel={() => setAsks(false)}
          />
          <div>
            <SheetButton {...props}>{t('sheet.attach')}</SheetButton>
          </div>
        </>
      )}
      {isArchived ? <ArchivedFile docId={docId} otherwise={made} /> : made}
    </div>
  )
}
