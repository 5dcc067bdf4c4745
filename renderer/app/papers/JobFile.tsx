import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../ui/Notice.tsx'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import { refusalWords } from '../refusal.ts'
import { ReadyFile } from './ReadyFile.tsx'
import type { FollowedJob } from './use-job.ts'

/** What has become of a job: how far, given up, why not, and the file to save. */
export function JobFile({ followed, running }: { followed: FollowedJob; running: string }): ReactNode {
  const { t } = useTranslation('papers')
  const { t: codes } = useTranslation('codes')
  const { job, refused, cancel } = followed
  const failure = refused ?? (job?.failure ? { ok: false as const, ...job.failure } : null)
  return (
    <>
      {job?.state === 'running' && (
        <ProgressLine
          label={running}
          value={job.progress}
          action={
            <Button size="sm" onClick={cancel}>
              {t('job.cancel')}
            </Button>
          }
        />
      )}
      {job?.state === 'cancelled' && <Notice>{t('job.cancelled')}</Notice>}
      {failure !== null && <Notice tone="failure">{refusalWords(codes, failure)}</Notice>}
      {job?.file != null && <ReadyFile {...job.file} />}
    </>
  )
}
