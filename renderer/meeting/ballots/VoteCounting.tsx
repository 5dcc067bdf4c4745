import type { ComponentType, ReactNode } from 'react'
import type { Ballot } from '#shared/rules/facts.ts'
import type { VoteCountingProps } from './counting.ts'
import { HandCounting } from './HandCounting.tsx'
import { PaperCounting } from './PaperCounting.tsx'
import { RollCall } from './RollCall.tsx'

/** How the votes of each ballot are counted. */
const countings: Record<Ballot, ComponentType<VoteCountingProps>> = {
  showOfHands: HandCounting,
  colorCards: HandCounting,
  rollCall: RollCall,
  secretPaper: PaperCounting,
  secretPhone: HandCounting,
}

/** An open vote, or a count that is put right. */
export function VoteCounting(props: VoteCountingProps): ReactNode {
  const Counting = countings[props.vote.ballot]
  return <Counting {...props} />
}
