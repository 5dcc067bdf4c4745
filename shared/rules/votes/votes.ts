/** Votes as the journal holds them. */
import type { Ballot, EntryOf, Instant, JournalEntry, VoteCounts } from '../facts.ts'

export type VoteOutcome = 'adopted' | 'rejected' | 'tie'

export interface Count {
  counts: VoteCounts
  countedAt: Instant
  /** *Pour* was found by subtraction. */
  deduced: boolean
}

export interface Vote {
  voteId: string
  itemId: string
  question: string
  /** What each vote does, in words; empty when nobody said. */
  forMeans: string
  againstMeans: string
  ballot: Ballot
  /** A phone may take the place of a raised hand. */
  byPhone: boolean
  /** The proposal it is about, in whose words it asks. */
  proposalId: string | null
  openedAt: Instant
  counts: VoteCounts | null
  countedAt: Instant | null
  deduced: boolean
  /** The part of the count that came by phone; null when none did. */
  phones: VoteCounts | null
  /** Null until counted, and when the vote was cancelled. */
  outcome: VoteOutcome | null
  /** Every count, the one that holds last. */
  history: Count[]
  cancelled: boolean
  cancelledReason: string
}

/** Majority of *suffrages exprimés*: for and against. No such vote cast, or as many of each, decides nothing. */
export function outcomeOf(counts: VoteCounts): VoteOutcome {
  if (counts.for === counts.against) return 'tie'
  return counts.for > counts.against ? 'adopted' : 'rejected'
}

/** Votes in the order they were opened. `entries` are effective, in order. */
export function votesOf(entries: readonly JournalEntry[]): Vote[] {
  const votes = new Map<string, Vote>()
  for (const entry of entries) {
    if (entry.kind === 'voteOpened' && !votes.has(entry.voteId)) votes.set(entry.voteId, opened(entry))
    const vote = entry.kind === 'voteCounted' || entry.kind === 'voteCancelled' ? votes.get(entry.voteId) : undefined
    if (vote === undefined) continue
    if (entry.kind === 'voteCounted') votes.set(vote.voteId, counted(vote, entry))
    if (entry.kind === 'voteCancelled') {
      votes.set(vote.voteId, { ...vote, outcome: null, cancelled: true, cancelledReason: entry.reason })
    }
  }
  return [...votes.values()]
}

function opened(entry: EntryOf<'voteOpened'>): Vote {
  const { voteId, itemId, question, ballot, at, forMeans = '', againstMeans = '', byPhone = false } = entry
  const { proposalId = null } = entry
  return {
    voteId,
    itemId,
    question,
    forMeans,
    againstMeans,
    ballot,
    byPhone,
    proposalId,
    openedAt: at,
    counts: null,
    countedAt: null,
    deduced: false,
    phones: null,
    outcome: null,
    history: [],
    cancelled: false,
    cancelledReason: '',
  }
}

function counted(vote: Vote, { counts, at, deduced = false, phones }: EntryOf<'voteCounted'>): Vote {
  const history = [...vote.history, { counts, countedAt: at, deduced }]
  const outcome = vote.cancelled ? null : outcomeOf(counts)
  return { ...vote, counts, countedAt: at, deduced, phones: phones ?? null, outcome, history }
}
