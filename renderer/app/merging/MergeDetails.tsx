import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { mergeReport, type MergeReport } from '#shared/merging/report.ts'
import type { Merge } from './merges.ts'
import styles from './merging.module.css'

/** A merge in the page's language: the copy that was here is "here", the other the file's. */
export function useMergeReport({ name, summary }: Pick<Merge, 'name' | 'summary'>): MergeReport {
  const { t, i18n } = useTranslation('app')
  const language = i18n.language === 'en' ? 'en' : 'fr'
  const [here, inFile] = [t('merge.here'), t('merge.inFile', { name })]
  return useMemo(() => mergeReport(summary, language, { a: here, b: inFile }), [summary, language, here, inFile])
}

/** What came from where, what had to win first; each value with its place. */
export function MergeDetails({ merge }: { merge: Pick<Merge, 'name' | 'summary'> }): ReactNode {
  const { headline, sections } = useMergeReport(merge)
  return (
    <div className={styles.details}>
      <p>{headline}</p>
      {sections.map(({ kind, title, lines }) => (
        <section key={kind} data-section={kind}>
          <h4>{title}</h4>
          <ul>
            {lines.map((line, place) => (
              // oxlint-disable-next-line react/no-array-index-key -- lines never move, and two may say the same
              <li key={place}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
