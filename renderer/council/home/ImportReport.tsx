import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { refusalWords } from '../../app/refusal.ts'
import { href } from '../../app/router.ts'
import { onDemand } from '../../ui/on-demand.tsx'
import { Notice } from '../../ui/Notice.tsx'
import type { ImportOutcome } from './use-imports.ts'
import styles from './home.module.css'

const MergeDetails = onDemand(async () => (await import('../../app/merging/MergeDetails.tsx')).MergeDetails)

/** Said of what came besides, with nothing to look after. */
const goodNews: ReadonlySet<string> = new Set(['archiveTaken', 'notesTaken'])

interface ImportReportProps {
  outcomes: readonly ImportOutcome[]
  dismiss: (id: string) => void
}

/** What became of each file, above the meetings it brought: taken or refused, why, and all that was remarked in it. */
export function ImportReport({ outcomes, dismiss }: ImportReportProps): ReactNode {
  const { t } = useTranslation('home')
  if (outcomes.length === 0) return null
  return (
    <section className={styles.report} aria-label={t('file.report')}>
      {outcomes.map((outcome) => (
        <Outcome key={outcome.id} outcome={outcome} onDismiss={() => dismiss(outcome.id)} />
      ))}
    </section>
  )
}

function Outcome({ outcome, onDismiss }: { outcome: ImportOutcome; onDismiss: () => void }): ReactNode {
  const { t } = useTranslation('home')
  const { t: codes } = useTranslation('codes')
  const { name, result } = outcome
  if (!result.ok) {
    const why = result.code === 'unreachable' ? t('file.silent') : refusalWords(codes, result)
    return (
      <Notice tone="caution" onDismiss={onDismiss}>
        {t('file.refused', { name, why })}
      </Notice>
    )
  }
  const { docId, took, remarks, summary } = result.value
  const asksToRead = summary !== null && summary.clashes.length + summary.toCheck.length > 0
  return (
    <>
      <Notice
        tone={remarks.every(({ code }) => goodNews.has(code)) && !asksToRead ? 'done' : 'caution'}
        details={remarks.map((remark) => refusalWords(codes, { ok: false, ...remark }))}
        action={
          <Button component="a" size="sm" href={href({ screen: 'prepare', docId, panel: null })}>
            {t('act.open')}
          </Button>
        }
        onDismiss={onDismiss}
      >
        {t(`file.took.${took}`, { name })}
      </Notice>
      {summary !== null && !summary.equal && (
        <details className={styles.whatFrom} open={asksToRead}>
          <summary>{t('file.details')}</summary>
          <MergeDetails merge={{ name, summary }} />
        </details>
      )}
    </>
  )
}
