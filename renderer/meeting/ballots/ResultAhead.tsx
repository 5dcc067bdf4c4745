import { SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { basesIn } from '#shared/meeting/ballots.ts'
import type { Instant, VoteCounts } from '#shared/rules/facts.ts'
import { resultOf, usualMajority, type Vote } from '#shared/rules/votes.ts'
import type { Evening } from '../evening/evening.ts'
import { ballotingOf } from './balloting.ts'
import { outcomeKey } from './outcome-words.ts'
import recordStyles from '../record/record.module.css'
import own from './ballots.module.css'

export type Casting = '' | 'for' | 'against'

interface ResultAheadProps {
  vote: Vote
  evening: Evening
  counts: VoteCounts
  /** When the votes were counted. */
  at: Instant
  casting: Casting
  onCasting: (casting: Casting) => void
}

/** What the figures make, before they are noted; and in a tie, what whoever chairs says where the rules ask them. */
export function ResultAhead({ vote, evening, counts, at, casting, onCasting }: ResultAheadProps): ReactNode {
  const { t } = useTranslation('ballots')
  const { t: conduct } = useTranslation('conduct')
  const majority = vote.majority ?? usualMajority
  const bases = basesIn(ballotingOf(evening))(vote.itemId, at)
  const result = resultOf(counts, majority, bases, casting === '' ? null : casting)
  const mayCast = majority.tie === 'castingVote' && resultOf(counts, majority, bases).outcome === 'tie'
  const words = conduct(`vote.outcome.${outcomeKey({ outcome: result.outcome, result, majority: vote.majority })}`)
  return (
    <>
      <p className={recordStyles.hint} aria-live="polite">
        {t('ahead', { outcome: words, needed: result.needed, base: result.base, had: result.had })}
      </p>
      {mayCast && (
        <SegmentedControl
          className={own.ways ?? ''}
          aria-label={t('casting.label')}
          data={(['', 'for', 'against'] as const).map((value) => ({
            value,
            label: t(`casting.${value === '' ? 'none' : value}`),
          }))}
          value={casting}
          transitionDuration={0}
          onChange={(value) => onCasting(value === 'for' || value === 'against' ? value : '')}
        />
      )}
    </>
  )
}
