import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../ui/Notice.tsx'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import { refusalWords } from '../refusal.ts'
import type { FollowedJob } from './use-job.ts'

/** What has become of a job: how far, given up, why not, and the file to save. */
export function JobFile({ followed, running }: { followed: FollowedJob; running: string }): ReactNode {
  const { t, i18n } = useTranslation('papers')
  const { t: codes } = useTranslation('codes')
  const { job, refused, cancel } = followed
  const failure = refused ?? (job?.failure ? { ok: false as const, ...job.failure } : null)
  const size = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 0 })
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
      {job?.file != null && (
        <Notice
          tone="done"
          action={
            <Button
              component="a"
              variant="filled"
              size="sm"
              href={job.file.url}
              download={job.file.name}
              onClick={(event) => {
                const { desktop } = window
                if (desktop === undefined || job.file === null) return
                event.preventDefault()
                void desktop.saveExport(job.file.url, job.file.name)
              }}
            >
              {t('job.save')}
            </Button>
          }
        >
          {job.file.pages > 0
            ? t('job.readyPages', {
                name: job.file.name,
                count: job.file.pages,
                size: size.format(job.file.bytes / 1000),
              })
            : t('job.ready', { name: job.file.name, size: size.format(job.file.bytes / 1000) })}
        </Notice>
      )}
    </>
  )
}
