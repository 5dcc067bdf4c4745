import type { CSSProperties, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { sharesIn } from '#shared/meeting/balance.ts'
import type { RecordedBalance } from '#shared/rules/facts.ts'
import styles from './balance.module.css'

/** One axis: each side in words and figures; the bar repeats the share of time. */
export function Shares({ balance }: { balance: RecordedBalance }): ReactNode {
  const { t } = useTranslation('balance')
  return (
    <div className={styles.axis}>
      <h5>{balance.name}</h5>
      <ul>
        {sharesIn(balance).map(({ name, timeShare, turnShare }) => (
          <li key={name}>
            <span>{name}</span>
            <span className={styles.figures}>{t('side', { time: timeShare, turns: turnShare })}</span>
            <i aria-hidden="true" style={{ '--part': timeShare / 100 } as CSSProperties} />
          </li>
        ))}
      </ul>
    </div>
  )
}
