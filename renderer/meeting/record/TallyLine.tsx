import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { tallyRemarks, type Tally } from '#shared/rules/votes.ts'
import { Remark } from './Remark.tsx'
import styles from './record.module.css'

/** Totals counted on paper, and what does not add up in them. */
export function TallyLine({ tally, children }: { tally: Tally; children?: ReactNode }): ReactNode {
  const { t } = useTranslation('conduct')
  const counted: string[] = tally.options.map(({ label, count }) => t('tally.counted', { label, count }))
  if (tally.blank > 0) counted.push(t('tally.blanks', { count: tally.blank }))
  const remarks = tallyRemarks(tally)
  const byPhone = (tally.phones ?? []).reduce((sum, count) => sum + count, 0)
  return (
    <div className={styles.line}>
      <p>
        {tally.question !== '' && <span className={styles.said}>{tally.question}</span>}
        <strong>{t(`tally.forms.${tally.form}`)}</strong>
        {t('tally.is', { counts: counted.join(', ') })}
        {byPhone > 0 && <small>{t('tally.ofThemByPhone', { count: byPhone })}</small>}
        {tally.voters !== null && <small>{t('tally.by', { count: tally.voters })}</small>}
        {remarks.map((remark) => (
          <small key={remark.code} className={styles.missing}>
            <Remark remark={remark} />
          </small>
        ))}
      </p>
      {children}
    </div>
  )
}
