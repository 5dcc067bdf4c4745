import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Edition } from '#shared/contract/operations.ts'
import { refusalWords } from '../../app/refusal.ts'
import { Notice } from '../../ui/Notice.tsx'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import { useKeptFocus } from '../../ui/use-kept-focus.ts'
import { useExport } from './use-export.ts'
import styles from './finalise.module.css'

/** The minutes as a file: PDF first, the others beside it. Progress, cancel, and why not when it fails. */
export function Exporting({ docId, edition }: { docId: string; edition: Edition }): ReactNode {
  const { t, i18n } = useTranslation('finalise')
  const { t: codes } = useTranslation('codes')
  const { job, refused, start, cancel } = useExport(docId)
  const kept = useKeptFocus<HTMLElement>()
  const failure = refused ?? (job?.failure ? { ok: false as const, ...job.failure } : null)
  const size = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 0 })
  return (
    <section className={styles.exporting} aria-labelledby="export-title" tabIndex={-1} {...kept}>
      <h2 id="export-title">{t('export.title')}</h2>
      <div className={styles.row}>
        <Button size="sm" onClick={() => start('pdf', edition)}>
          {t('export.pdf')}
        </Button>
        <Button size="sm" onClick={() => start('markdown', edition)}>
          {t('export.markdown')}
        </Button>
        <Button size="sm" onClick={() => start('tablee', edition)}>
          {t('export.tablee')}
        </Button>
      </div>
      {job?.state === 'running' && (
        <ProgressLine
          label={t('export.running')}
          value={job.progress}
          action={
            <Button size="sm" onClick={cancel}>
              {t('cancel')}
            </Button>
          }
        />
      )}
      {job?.state === 'cancelled' && <Notice>{t('export.cancelled')}</Notice>}
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
              {t('export.save')}
            </Button>
          }
        >
          {job.file.pages > 0
            ? t('export.readyPages', {
                name: job.file.name,
                count: job.file.pages,
                size: size.format(job.file.bytes / 1000),
              })
            : t('export.ready', { name: job.file.name, size: size.format(job.file.bytes / 1000) })}
        </Notice>
      )}
    </section>
  )
}
