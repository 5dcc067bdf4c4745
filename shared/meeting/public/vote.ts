/** The vote of the running item as the room sees it: the question and how one votes, then what was counted. */
import type { PublicView } from '#shared/contract/public-view.ts'
import { basesIn, votesHeld, type Balloting } from '#shared/meeting/ballots.ts'
import { announcement } from './announcement.ts'
import { votersOf, type PhonesVoting } from './phones-voting.ts'

export function publicVote(
  meeting: Balloting,
  currentItemId: string | null,
  at: number,
  phones: PhonesVoting | null,
): PublicView['vote'] {
  const last = votesHeld(meeting).findLast((vote) => vote.itemId === currentItemId && !vote.cancelled)
  if (last === undefined) return null
  const { voteId: id, question, forMeans, againstMeans, counts, outcome, countedAt, ballot, round, majority } = last
  const counted = counts !== null
  if (counted && at - (countedAt ?? 0) > announcement) return null
  return {
    id,
    question,
    forMeans,
    againstMeans,
    state: counted ? 'counted' : 'open',
    votesInRoom: basesIn(meeting)(last.itemId, at).present,
    counts,
    outcome,
    countedAt,
    phoneVoters: (!last.byPhone && ballot !== 'secretPhone') || counted ? null : votersOf(phones, id),
    ballot,
    round,
    majority,
    needed: last.result?.needed ?? null,
    base: last.result?.base ?? null,
    casting: last.result?.casting ?? null,
    blank: last.blank,
    invalid: last.invalid,
  }
}
