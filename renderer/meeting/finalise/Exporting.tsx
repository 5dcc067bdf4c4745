import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Edition, ExportFormat } from '#shared/contract/operations.ts'
import type { SemanticDocument } from '#shared/minutes/document.ts'
import { JobFile } from '../../app/papers/JobFile.tsx'
import { useJob } from '../../app/papers/use-job.ts'
import { callHost } from '../../storage/host-client.ts'
import { CopyForMail } from './CopyForMail.tsx'
import styles from './finalise.module.css'

interface ExportingProps {
  docId: string
  edition: Edition
  /** The same minutes as the preview shows. */
  document: SemanticDocument
}

/** The minutes as a file: PDF first, the one-page relevé, the others beside. Progress, cancel, and why not. */
export function Exporting({ docId, edition, document }: ExportingProps): ReactNode {
  const { t } = useTranslation('finalise')
  const { t: words } = useTranslation('editions')
  const job = useJob()
  const make = (format: ExportFormat) => () => job.start(() => callHost('export.start', { docId, format, edition }))
  return (
    <section className={styles.exporting} aria-labelledby="export-title">
      <h2 id="export-title">{t('export.title')}</h2>
      <div className={styles.row}>
        <Button size="sm" variant="filled" onClick={make('pdf')}>
          {t('export.pdf')}
        </Button>
        <Button size="sm" onClick={make('decisionLog')}>
          {t('export.decisionLog')}
        </Button>
      </div>
      <fieldset className={styles.formats}>
        <legend>{words('otherFormats')}</legend>
        <Button size="compact-sm" onClick={make('docx')}>
          {words('docx')}
        </Button>
        <Button size="compact-sm" onClick={make('text')}>
          {words('text')}
        </Button>
        <Button size="compact-sm" onClick={make('markdown')}>
          {t('export.markdown')}
        </Button>
        <Button size="compact-sm" onClick={make('tablee')}>
          {t('export.tablee')}
        </Button>
        <CopyForMail document={document} />
      </fieldset>
      <JobFile followed={job} running={t('export.running')} />
    </section>
  )
}
