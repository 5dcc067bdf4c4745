/** Votes as the journal holds them. */
import type { Ballot, EntryOf, Instant, JournalEntry, VoteChoice, VoteCounts } from '../facts.ts'
import {
  resultOf,
  usualMajority,
  type Bases,
  type MajorityRule,
  type VoteOutcome,
  type VoteResult,
} from './majority.ts'

export interface Count {
  counts: VoteCounts
  countedAt: Instant
  /** *Pour* was found by subtraction. */
  deduced: boolean
}

/** What one person answered to their name. */
export interface Voice {
  personId: string
  choice: VoteChoice
  at: Instant
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
  /** What it takes, as the rules said when it was opened; null where nobody wrote it, and then as usual. */
  majority: MajorityRule | null
  /** From 1, and the vote of the round before. */
  round: number
  after: string | null
  openedAt: Instant
  counts: VoteCounts | null
  countedAt: Instant | null
  deduced: boolean
  /** The part of the count that came by phone; null when none did. */
  phones: VoteCounts | null
  /** On paper: *blanc* is not *nul*, and neither is a vote cast. */
  blank: number
  invalid: number
  /** Votes signed for, envelopes in the box; null when nobody counted them. */
  signed: number | null
  envelopes: number | null
  tellers: string[]
  /** What a second teller counted; null when one counted alone. */
  checked: VoteCounts | null
  /** Of a roll call: the last answer of each, in the order of the first. */
  voices: Voice[]
  /** Null until counted, when the vote was cancelled, and when nobody said the bases it needs. */
  outcome: VoteOutcome | null
  result: VoteResult | null
  /** Every count, the one that holds last. */
  history: Count[]
  cancelled: boolean
  cancelledReason: string
}

export type BasesAt = (itemId: string, at: Instant) => Bases

/**
 * Votes in the order they were opened.
 *
 * @param entries effective, in order
 * @param basesAt who could vote; without it a vote whose majority is not of those cast has no outcome
 */
export function votesOf(entries: readonly JournalEntry[], basesAt: BasesAt | null = null): Vote[] {
  const votes = new Map<string, Vote>()
  for (const entry of entries) {
    if (entry.kind === 'voteOpened' && !votes.has(entry.voteId)) votes.set(entry.voteId, opened(entry))
    const vote = 'voteId' in entry && entry.voteId !== undefined ? votes.get(entry.voteId) : undefined
    if (vote === undefined) continue
    if (entry.kind === 'voteCounted') votes.set(vote.voteId, counted(vote, entry, basesAt))
    if (entry.kind === 'voiceCast') votes.set(vote.voteId, { ...vote, voices: answered(vote.voices, entry) })
    if (entry.kind === 'voteCancelled') {
      votes.set(vote.voteId, { ...vote, outcome: null, result: null, cancelled: true, cancelledReason: entry.reason })
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
    majority: entry.majority ?? null,
    round: entry.round ?? 1,
    after: entry.after ?? null,
    openedAt: at,
    counts: null,
    countedAt: null,
    deduced: false,
    phones: null,
    blank: 0,
    invalid: 0,
    signed: null,
    envelopes: null,
    tellers: [],
    checked: null,
    voices: [],
    outcome: null,
    result: null,
    history: [],
    cancelled: false,
    cancelledReason: '',
  }
}

function counted(vote: Vote, entry: EntryOf<'voteCounted'>, basesAt: BasesAt | null): Vote {
  const { counts, at, deduced = false } = entry
  const majority = vote.majority ?? usualMajority
  const isKnown = majority.base === 'cast' || basesAt !== null
  const bases = majority.base === 'cast' ? undefined : basesAt?.(vote.itemId, at)
  const result = vote.cancelled || !isKnown ? null : resultOf(counts, majority, bases, entry.casting ?? null)
  return {
    ...vote,
    counts,
    countedAt: at,
    deduced,
    phones: entry.phones ?? null,
    blank: entry.blank ?? 0,
    invalid: entry.invalid ?? 0,
    signed: entry.signed ?? null,
    envelopes: entry.envelopes ?? null,
    tellers: entry.tellers ?? [],
    checked: entry.checked ?? null,
    outcome: result?.outcome ?? null,
    result,
    history: [...vote.history, { counts, countedAt: at, deduced }],
  }
}

function answered(voices: readonly Voice[], { personId, choice, at }: EntryOf<'voiceCast'>): Voice[] {
  const voice = { personId, choice, at }
  return voices.some((each) => each.personId === personId)
    ? voices.map((each) => (each.personId === personId ? voice : each))
    : [...voices, voice]
}
