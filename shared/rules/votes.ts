/**
 * Votes, paper tallies and decisions as the journal holds them, and remarks on their figures. A remark is something
 * to settle before finalising, never a refusal (evening.md items 9, 11 and 12).
 */
import type {
  Ballot,
  DecisionMode,
  DecisionType,
  EntryOf,
  Instant,
  JournalEntry,
  TallyForm,
  TallyOption,
  VoteCounts,
} from './facts.ts'
import type { Coded } from './coded.ts'

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
  return {
    voteId,
    itemId,
    question,
    forMeans,
    againstMeans,
    ballot,
    byPhone,
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

/** How many votes a count makes, whatever they say. */
export function votesIn(counts: VoteCounts): number {
  return counts.for + counts.against + counts.abstain + counts.notVoting
}

/** *Pour* by subtraction: everyone who may vote and said nothing else. Never below zero. */
export function deduceFor(eligible: number, against: number, abstain: number, notVoting: number): number {
  return Math.max(0, eligible - against - abstain - notVoting)
}

export const remarkCodes = [
  'moreVotesThanRoom',
  'fewerVotesThanRoom',
  'moreDotsThanGiven',
  'ballotsDoNotAddUp',
] as const
export type RemarkCode = (typeof remarkCodes)[number]
export type Remark = Coded<RemarkCode>

/** Compares a show of hands with the votes that could be cast (votesOnItem). */
export function countRemarks(counts: VoteCounts, eligible: number): Remark[] {
  const total = votesIn(counts)
  if (total === eligible) return []
  const code = total > eligible ? 'moreVotesThanRoom' : 'fewerVotesThanRoom'
  return [{ code, params: { counted: total, eligible } }]
}

export interface Tally {
  tallyId: string
  itemId: string
  form: TallyForm
  question: string
  options: TallyOption[]
  perVoter: number
  /** Null when nobody counted the voters: then nothing can be compared. */
  voters: number | null
  blank: number
  tellers: string[]
  /** The part of each count that came by phone, in the options' order; null when none did. */
  phones: number[] | null
  at: Instant
}

/** Tallies in the order they were recorded. The same tally recorded again replaces the first. */
export function talliesOf(entries: readonly JournalEntry[]): Tally[] {
  const tallies = new Map<string, Tally>()
  for (const entry of entries) if (entry.kind === 'tallyRecorded') tallies.set(entry.tallyId, tallied(entry))
  return [...tallies.values()]
}

function tallied(entry: EntryOf<'tallyRecorded'>): Tally {
  const { tallyId, itemId, form, question, options, at } = entry
  const { perVoter = 1, voters = null, blank = 0, tellers = [], phones = null } = entry
  return { tallyId, itemId, form, question, options, perVoter, voters, blank, tellers, phones, at }
}

/** A dot vote opened to the phones. Counted: the tally of the same id (talliesOf). */
export interface DotVote {
  tallyId: string
  itemId: string
  question: string
  options: string[]
  perVoter: number
  openedAt: Instant
  /** Null while dots may be placed. */
  closedAt: Instant | null
  isCounted: boolean
}

/** Dot votes in the order they were opened. */
export function dotVotesOf(entries: readonly JournalEntry[]): DotVote[] {
  const votes = new Map<string, DotVote>()
  for (const entry of entries) {
    if (entry.kind === 'dotsOpened' && !votes.has(entry.tallyId)) {
      const { tallyId, itemId, question, options, perVoter, at } = entry
      votes.set(tallyId, {
        tallyId,
        itemId,
        question,
        options,
        perVoter,
        openedAt: at,
        closedAt: null,
        isCounted: false,
      })
    }
    const vote = entry.kind === 'dotsClosed' || entry.kind === 'tallyRecorded' ? votes.get(entry.tallyId) : undefined
    if (vote === undefined) continue
    const closedAt = vote.closedAt ?? entry.at
    votes.set(vote.tallyId, { ...vote, closedAt, isCounted: vote.isCounted || entry.kind === 'tallyRecorded' })
  }
  return [...votes.values()]
}

/** Dots: at most what was handed out. Papers in a box: exactly one a voter and a choice, blanks included. */
export function tallyRemarks(tally: Pick<Tally, 'form' | 'options' | 'perVoter' | 'voters' | 'blank'>): Remark[] {
  if (tally.voters === null) return []
  const expected = tally.voters * tally.perVoter
  const total = tally.options.reduce((sum, option) => sum + option.count, 0) + tally.blank
  const params = { counted: total, expected }
  if (tally.form === 'dots') return total > expected ? [{ code: 'moreDotsThanGiven', params }] : []
  return total === expected ? [] : [{ code: 'ballotsDoNotAddUp', params }]
}

export interface Decision {
  decisionId: string
  itemId: string
  type: DecisionType
  mode: DecisionMode
  text: string
  voteId: string | null
  /** Null: nobody asked yet, and the minutes can't be finalised. Empty: asked, none. */
  dissentingViews: string[] | null
  alternatives: string[]
  /** When it was taken, and when it was written down. */
  at: Instant
  recordedAt: Instant
}

/** Decisions in the order they were taken. The same decision recorded again replaces the first, in its place. */
export function decisionsOf(entries: readonly JournalEntry[]): Decision[] {
  const decisions = new Map<string, Decision>()
  for (const entry of entries) if (entry.kind === 'decisionRecorded') decisions.set(entry.decisionId, decided(entry))
  return [...decisions.values()]
}

function decided(entry: EntryOf<'decisionRecorded'>): Decision {
  const { decisionId, itemId, type, mode, text, voteId = null, dissentingViews, alternatives, at, recordedAt } = entry
  return { decisionId, itemId, type, mode, text, voteId, dissentingViews, alternatives, at, recordedAt }
}
