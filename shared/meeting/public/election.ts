/** The election of the running item as the room sees it: who stands, then who is elected. */
import type { PublicView } from '#shared/contract/public-view.ts'
import { basesIn, type Balloting } from '#shared/meeting/ballots.ts'
import { electionResultOf, electionsOf, talliesOf } from '#shared/rules/votes.ts'
import { announcement } from './announcement.ts'

export function publicElection(meeting: Balloting, currentItemId: string | null, at: number): PublicView['election'] {
  const last = electionsOf(meeting.standing).findLast((election) => election.itemId === currentItemId)
  if (last === undefined) return null
  const { tallyId: id, question, seats, needs, parity, ballot, round } = last
  const tallies = talliesOf(meeting.standing)
  const tally = tallies.find(({ tallyId }) => tallyId === id)
  if (tally !== undefined && at - tally.at > announcement) return null
  const result = tally === undefined ? null : electionResultOf(tally, tallies)
  return {
    id,
    question,
    candidates: (tally?.options ?? last.candidates).map((each) => ({
      label: each.label,
      count: 'count' in each ? each.count : null,
    })),
    seats,
    needs,
    parity,
    ballot,
    round,
    state: tally === undefined ? 'open' : 'counted',
    votesInRoom: basesIn(meeting)(last.itemId, at).present,
    blank: tally?.blank ?? 0,
    invalid: tally?.invalid ?? 0,
    result:
      result === null ? null : { needed: result.needed, elected: result.elected, tied: result.tied, open: result.open },
    countedAt: tally?.at ?? null,
  }
}
