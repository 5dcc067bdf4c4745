import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { opinionOf } from '#shared/rules/opinions.ts'
import { tallyRemarks, type Tally } from '#shared/rules/votes.ts'
import { Remark } from '../record/Remark.tsx'
import { OpinionBar } from './OpinionBar.tsx'
import recordStyles from '../record/record.module.css'
import styles from './opinion.module.css'

/** A recorded opinion in degrees, proposition by proposition, as they were asked; none of them wins. */
export function OpinionLine({ tally, children }: { tally: Tally; children?: ReactNode }): ReactNode {
  const { t } = useTranslation('opinion')
  const opinion = opinionOf(tally)
  if (opinion === null) return null
  const byPhone = Math.max(0, ...(tally.phones ?? []))
  return (
    <div className={recordStyles.line}>
      <div className={styles.said}>
        <p>
          {tally.question !== '' && <span className={recordStyles.said}>{tally.question}</span>}
          <strong>{t(`recorded.${opinion.scale}`)}</strong>
          <small>{t('decidesNothing')}</small>
        </p>
        <ol>
          {opinion.rows.map(({ label, counts }) => (
            <li key={label}>
              {label}
              <OpinionBar degrees={opinion.degrees} counts={counts} />
            </li>
          ))}
        </ol>
        <p>
          {tally.voters !== null && <small>{t('people', { count: tally.voters })}</small>}
          {byPhone > 0 && <small>{t('ofThemByPhone', { count: byPhone })}</small>}
          {tallyRemarks(tally).map((remark) => (
            <small key={remark.code} className={recordStyles.missing}>
              <Remark remark={remark} />
            </small>
          ))}
        </p>
      </div>
      {children}
    </div>
  )
}
