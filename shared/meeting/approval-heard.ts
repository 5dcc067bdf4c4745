/** What a session said of the minutes it was asked to approve, as far as its journal tells. */
import type { ApprovalHeard } from '#shared/contract/approval-heard.ts'
import type { AgendaItem } from '#shared/contract/meeting.ts'
import type { JournalEntry } from '#shared/rules/facts.ts'
import { effective } from '#shared/rules/journal.ts'
import { decisionsOf, type Decision, type Vote, type VoteOutcome } from '#shared/rules/votes.ts'
import { votesHeld } from './ballots.ts'
import { quorumStanding } from './quorum-standing.ts'
import type { MeetingSnapshot } from './snapshot.ts'

/** One of each item that approves minutes and where something was voted, decided, or could not be; in agenda order. */
export function approvalsHeard(
  meeting: Pick<MeetingSnapshot, 'items' | 'people' | 'rules' | 'journal'>,
): ApprovalHeard[] {
  const standing = effective(meeting.journal).entries
  const votes = votesHeld({ standing, people: meeting.people, prepared: meeting.rules })
  const decisions = decisionsOf(standing)
  return meeting.items.flatMap((item) => {
    if (item.kind !== 'approval') return []
    const vote = votes.findLast(({ itemId, counts, cancelled }) => itemId === item.id && counts !== null && !cancelled)
    const decision = decisions.findLast(({ itemId }) => itemId === item.id)
    if (vote !== undefined || decision !== undefined) return [heard(item, vote, decision)]
    return lacksQuorum(item, standing, meeting) ? [{ ...nothing(item), outcome: 'noQuorum' }] : []
  })
}

function nothing({ id, title }: AgendaItem): ApprovalHeard {
  return { itemId: id, title, outcome: null, vote: null, decision: '' }
}

/** A tie settles nothing, and fewer than it takes is no approval that anyone should read into it. */
const outcomes: Partial<Record<VoteOutcome, 'approved' | 'refused'>> = { adopted: 'approved', rejected: 'refused' }

function heard(item: AgendaItem, vote: Vote | undefined, decision: Decision | undefined): ApprovalHeard {
  const counts = vote?.counts ?? null
  return {
    ...nothing(item),
    // A decision in words may approve, refuse or put off: whoever notes it reads them.
    outcome: vote?.outcome == null ? null : (outcomes[vote.outcome] ?? null),
    vote:
      vote === undefined || counts === null
        ? null
        : { question: vote.question, for: counts.for, against: counts.against, abstain: counts.abstain },
    decision: decision?.text.trim() ?? '',
  }
}

/** The item began without the quorum the rules ask for, and nothing was put to the vote. */
function lacksQuorum(
  item: AgendaItem,
  standing: readonly JournalEntry[],
  meeting: Pick<MeetingSnapshot, 'people' | 'rules'>,
): boolean {
  const began = standing.findLast((entry) => entry.kind === 'itemStarted' && entry.itemId === item.id)
  const quorum = began === undefined ? null : quorumStanding(standing, meeting, began.at)
  return quorum !== null && quorum.state !== 'reached'
}
