import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { callHost } from '../../storage/host-client.ts'
import { JobFile } from './JobFile.tsx'
import { useJob } from './use-job.ts'
import styles from './papers.module.css'

/** The relevé the night itself: one page, provisional, for the members. */
export function DecisionLogButton({ docId }: { docId: string }): ReactNode {
  const { t } = useTranslation('papers')
  const job = useJob()
  return (
    <div className={styles.disclosure}>
      <div>
        <Button
          onClick={() =>
            job.start(() => callHost('export.start', { docId, format: 'decisionLog', edition: 'members' }))
          }
        >
          {t('log.make')}
        </Button>
      </div>
      <JobFile followed={job} running={t('log.running')} />
    </div>
  )
}
