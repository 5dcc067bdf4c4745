import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { VerdictOutcome } from '#shared/contract/verdict.ts'
import type { ReportLine, SignatureReport, VerdictReport } from '#shared/minutes/verdict-words/verdict-report.ts'
import { CautionIcon, CheckIcon, CrossIcon, InfoIcon } from '../../ui/icons.tsx'
import styles from './verify.module.css'

/** Never the colour alone: each outcome has its sign beside its words. */
const signs: Record<VerdictOutcome, ReactNode> = {
  intact: <CheckIcon />,
  unknownSigner: <CautionIcon />,
  altered: <CrossIcon />,
  unreadable: <CautionIcon />,
  notSigned: <InfoIcon />,
}

function Lines({ lines }: { lines: readonly ReportLine[] }): ReactNode {
  return (
    <ul>
      {lines.map(({ words, isFault }) => (
        <li key={words} className={isFault ? styles.fault : undefined}>
          {words}
        </li>
      ))}
    </ul>
  )
}

function Signature({ report }: { report: SignatureReport }): ReactNode {
  const { t } = useTranslation('verify')
  const { title, isGood, lines, details, addedTitle, added } = report
  return (
    <section className={styles.signature} aria-label={title}>
      <h3 className={isGood ? styles.good : styles.wrong}>
        {isGood ? <CheckIcon /> : <CrossIcon />}
        {title}
      </h3>
      <Lines lines={lines} />
      <details open={added.some(({ isFault }) => isFault)}>
        <summary>{added.length === 0 ? t('details') : addedTitle}</summary>
        {added.length === 0 ? <p>{addedTitle}</p> : <Lines lines={added} />}
        {details.map((line) => (
          <p key={line} className={styles.digits}>
            {line}
          </p>
        ))}
      </details>
    </section>
  )
}

/** What one file's check found, in the words of the command line (shared/minutes/verdict-words/). */
export function VerdictCard({ name, report }: { name: string; report: VerdictReport }): ReactNode {
  const { t } = useTranslation('verify')
  const { outcome, headline, advice, inside, why, signatures, file, limits } = report
  return (
    <article className={styles.card} aria-label={t('of', { name })}>
      <header className={`${styles.outcome} ${styles[outcome] ?? ''}`}>
        {signs[outcome]}
        <div>
          <p className={styles.name}>{name}</p>
          <h2>{headline}</h2>
          <p>{advice}</p>
          {inside !== '' && <p>{inside}</p>}
        </div>
      </header>
      {why.lines.length > 0 && (
        <section>
          <h3>{why.title}</h3>
          <Lines lines={why.lines.map((words) => ({ words, isFault: false }))} />
        </section>
      )}
      {signatures.map((each) => (
        <Signature key={`${each.title} ${each.details.join(' ')}`} report={each} />
      ))}
      <details>
        <summary>{file.title}</summary>
        {file.lines.map((line) => (
          <p key={line} className={styles.digits}>
            {line}
          </p>
        ))}
      </details>
      <p className={styles.soft}>{limits}</p>
      <div className={styles.print}>
        <Button variant="default" onClick={() => window.print()}>
          {t('print')}
        </Button>
      </div>
    </article>
  )
}
