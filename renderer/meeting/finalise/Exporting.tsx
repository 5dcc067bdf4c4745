import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Edition, ExportFormat } from '#shared/contract/operations.ts'
import { JobFile } from '../../app/papers/JobFile.tsx'
import { useJob } from '../../app/papers/use-job.ts'
import { callHost } from '../../storage/host-client.ts'
import styles from './finalise.module.css'

const formats = ['pdf', 'decisionLog', 'markdown', 'tablee'] as const satisfies readonly ExportFormat[]

/** The minutes as a file: PDF first, the one-page relevé, the others beside. Progress, cancel, and why not. */
export function Exporting({ docId, edition }: { docId: string; edition: Edition }): ReactNode {
  const { t } = useTranslation('finalise')
  const job = useJob()
  return (
    <section className={styles.exporting} aria-labelledby="export-title">
      <h2 id="export-title">{t('export.title')}</h2>
      <div className={styles.row}>
        {formats.map((format) => (
          <Button
            key={format}
            size="sm"
            onClick={() => job.start(() => callHost('export.start', { docId, format, edition }))}
          >
            {t(`export.${format}`)}
          </Button>
        ))}
      </div>
      <JobFile followed={job} running={t('export.running')} />
    </section>
  )
}
