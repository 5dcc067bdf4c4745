import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './record.module.css'

interface PhonesVotedProps {
  voters: number
  /** What they therefore do not do as well: raise a hand, put dots on the poster. */
  rule: string
}

/** How many phones voted so far. It is not read aloud at each vote: it would talk over whoever counts. */
export function PhonesVoted({ voters, rule }: PhonesVotedProps): ReactNode {
  const { t } = useTranslation('conduct')
  return (
    <p className={styles.turnout}>
      <strong>{t('phones.voted', { count: voters })}</strong> <span>{rule}</span>
    </p>
  )
}
