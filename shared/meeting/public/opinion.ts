/** Measures of opinion on the wall: what is asked, how many took part, and what comes out, in the order it was asked. */
import type { PublicOpinion } from '#shared/contract/public-opinion.ts'
import type { JournalEntry } from '#shared/rules/facts.ts'
import { degreesOf, opinionOf } from '#shared/rules/opinions.ts'
import type { SessionState } from '#shared/rules/session.ts'
import { dotVotesOf, talliesOf } from '#shared/rules/votes.ts'
import { announcement } from './announcement.ts'
import { votersOf, type PhonesVoting } from './phones-voting.ts'

/** The last one of the item under way, until its result has been read; null when there is none. */
export function publicOpinion(
  standing: JournalEntry[],
  session: SessionState,
  at: number,
  phones: PhonesVoting | null,
): PublicOpinion | null {
  const last = dotVotesOf(standing).findLast((vote) => vote.itemId === session.currentItemId)
  if (last === undefined) return null
  const { tallyId: id, question, perVoter, scale, closedAt } = last
  const tally = talliesOf(standing).find(({ tallyId }) => tallyId === id)
  const since = tally?.at ?? closedAt
  if (since !== null && at - since > announcement) return null
  const shared = { id, question, perVoter, degrees: [...degreesOf[scale]] }
  if (tally === undefined) {
    const isOpen = closedAt === null
    const grown = isOpen && last.live && phones?.voteId === id ? phones : null
    return {
      ...shared,
      options: last.options,
      state: isOpen ? 'open' : 'counting',
      phoneVoters: votersOf(phones, id),
      totals: grown?.totals ?? null,
      grades: grown?.grades ?? null,
      countedAt: null,
    }
  }
  const { options, at: countedAt } = tally
  const rows = opinionOf(tally)?.rows.map(({ counts }) => [...counts]) ?? null
  return {
    ...shared,
    options: options.map(({ label }) => label),
    state: 'counted',
    phoneVoters: null,
    totals: options.map(({ count }) => count),
    grades: rows,
    countedAt,
  }
}
