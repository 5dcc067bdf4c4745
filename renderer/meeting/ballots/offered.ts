/** Which ballots the panel offers: those the rules allow, in the order a room knows them. */
import { ballots, type Ballot } from '#shared/rules/facts.ts'
import type { RulesProfile } from '#shared/rules/rules-profile.ts'

/** A secret vote by phone needs an open room, and opens elsewhere. */
export function offeredBallots({ ballots: allowed }: Pick<RulesProfile, 'ballots'>): Ballot[] {
  return ballots.filter((ballot) => allowed.includes(ballot) && ballot !== 'secretPhone')
}
