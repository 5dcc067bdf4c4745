import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { askersNeeded } from '#shared/rules/votes.ts'
import { offeredBallots } from './offered.ts'
import type { VoteCountingProps } from './counting.ts'

/** Hands were to go up: where the rules give it, enough people ask for paper, and the same question goes in secret. */
export function SecretDemanded({
  vote,
  evening,
  commands,
}: Pick<VoteCountingProps, 'vote' | 'evening' | 'commands'>): ReactNode {
  const { t } = useTranslation('ballots')
  const { secretOnDemand } = evening.rules
  if (secretOnDemand === null || !offeredBallots(evening.rules).includes('secretPaper')) return null
  const count = askersNeeded(secretOnDemand, evening.attendance.presentVoting)
  return (
    <Button variant="subtle" color="gray" onClick={() => void commands.makeSecret(vote.voteId, t('demandedReason'))}>
      {t('demandedBy', { count })}
    </Button>
  )
}
