import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { votesIn, type Vote } from '#shared/rules/votes.ts'
import { outcomeKey } from './outcome-words.ts'
import styles from '../record/record.module.css'

interface VoteLineProps {
  vote: Vote
  /** Without the question, where it stands beside already. */
  brief?: boolean
  /** The button that mends it. */
  children?: ReactNode
}

/** A result in words, never a percentage alone, never colour alone (evening.md item 12). */
export function VoteLine({ vote, brief = false, children }: VoteLineProps): ReactNode {
  const { t } = useTranslation('conduct')
  const { counts, phones } = vote
  if (counts === null) return null
  const said = [
    t('vote.for', { count: counts.for }),
    t('vote.against', { count: counts.against }),
    t('vote.abstain', { count: counts.abstain }),
    ...(counts.notVoting > 0 ? [t('vote.notVoting', { count: counts.notVoting })] : []),
  ]
  return (
    <div className={styles.line}>
      <p>
        {vote.question !== '' && !brief && <span className={styles.said}>{vote.question}</span>}
        <strong>{t(vote.cancelled ? 'vote.restarted' : `vote.outcome.${outcomeKey(vote)}`)}</strong>
        {t('vote.is', { counts: said.join(', ') })}
        {vote.deduced && ` (${t('vote.deduced')})`}
        {phones !== null && votesIn(phones) > 0 && <small>{t('vote.ofThemByPhone', { count: votesIn(phones) })}</small>}
        {vote.cancelled && vote.cancelledReason !== '' && <small>{vote.cancelledReason}</small>}
      </p>
      {children}
    </div>
  )
}
