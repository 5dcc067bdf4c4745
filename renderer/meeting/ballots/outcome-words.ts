/** Which words say the outcome of a vote: those of a tie depend on what the rules make of it. */
import type { Vote } from '#shared/rules/votes.ts'

const ties = { noDecision: 'tie', voteAgain: 'tieAgain', castingVote: 'tieCasting' } as const

/** Under `vote.outcome` of the catalogue; a vote without an outcome reads as a tie did: nothing is decided. */
export function outcomeKey({ outcome, result, majority }: Pick<Vote, 'outcome' | 'result' | 'majority'>) {
  if (result?.casting != null) return result.casting === 'for' ? 'adoptedByCasting' : 'rejectedByCasting'
  if (outcome === null || outcome === 'tie') return ties[majority?.tie ?? 'noDecision']
  return outcome
}
