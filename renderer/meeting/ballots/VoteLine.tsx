import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isMoreThanHalf, votesIn, type Remark as Coded, type Vote } from '#shared/rules/votes.ts'
import { Remark } from '../record/Remark.tsx'
import { outcomeKey } from './outcome-words.ts'
import styles from '../record/record.module.css'

interface VoteLineProps {
  vote: Vote
  /** Without the question, where it stands beside already. */
  brief?: boolean
  /** What its figures leave to settle. */
  remarks?: readonly Coded[]
  /** The button that mends it. */
  children?: ReactNode
}

/** A result in words, never a percentage alone, never colour alone (evening.md item 12). */
export function VoteLine({ vote, brief = false, remarks = [], children }: VoteLineProps): ReactNode {
  const { t } = useTranslation('conduct')
  const { t: said } = useTranslation('ballots')
  const { counts, phones } = vote
  if (counts === null) return null
  const figures = [
    t('vote.for', { count: counts.for }),
    t('vote.against', { count: counts.against }),
    ...(vote.ballot === 'secretPaper' ? [] : [t('vote.abstain', { count: counts.abstain })]),
    ...(vote.ballot === 'secretPaper' ? [said('papers', { blank: vote.blank, invalid: vote.invalid })] : []),
    ...(counts.notVoting > 0 ? [t('vote.notVoting', { count: counts.notVoting })] : []),
  ]
  const { result, majority } = vote
  const isUsual = majority === null || (majority.base === 'cast' && isMoreThanHalf(majority.fraction))
  const more = [
    ...(vote.ballot === 'showOfHands' ? [] : [said(`ballot.${vote.ballot}`)]),
    ...(vote.round > 1 ? [said('round', { count: vote.round })] : []),
    ...(isUsual || result === null ? [] : [said('byNeeded', { needed: result.needed, base: result.base })]),
  ]
  const hasMore = more.length > 0
  return (
    <div className={styles.line}>
      <p>
        {vote.question !== '' && !brief && <span className={styles.said}>{vote.question}</span>}
        <strong>{t(vote.cancelled ? 'vote.restarted' : `vote.outcome.${outcomeKey(vote)}`)}</strong>
        {t('vote.is', { counts: figures.join(', ') })}
        {vote.deduced && ` (${t('vote.deduced')})`}
        {hasMore && <small>{more.join(' · ')}</small>}
        {phones !== null && votesIn(phones) > 0 && <small>{t('vote.ofThemByPhone', { count: votesIn(phones) })}</small>}
        {remarks.map((remark) => (
          <small key={remark.code} className={styles.missing}>
            <Remark remark={remark} />
          </small>
        ))}
        {vote.cancelled && vote.cancelledReason !== '' && <small>{vote.cancelledReason}</small>}
      </p>
      {children}
    </div>
  )
}
