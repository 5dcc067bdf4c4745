/** Dot votes as the journal holds them. */
import type { EntryOf, Instant, JournalEntry, OpinionScale } from '../facts.ts'

/** A dot vote opened to the phones. Counted: the tally of the same id (talliesOf). */
export interface DotVote {
  tallyId: string
  itemId: string
  question: string
  options: string[]
  perVoter: number
  /** What is placed: dots, or one degree an option. */
  scale: OpinionScale
  /** Totals are seen while they grow; hidden until closed otherwise. */
  live: boolean
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
      votes.set(entry.tallyId, opened(entry))
    }
    const vote = entry.kind === 'dotsClosed' || entry.kind === 'tallyRecorded' ? votes.get(entry.tallyId) : undefined
    if (vote === undefined) continue
    const closedAt = vote.closedAt ?? entry.at
    votes.set(vote.tallyId, { ...vote, closedAt, isCounted: vote.isCounted || entry.kind === 'tallyRecorded' })
  }
  return [...votes.values()]
}

function opened(entry: EntryOf<'dotsOpened'>): DotVote {
  const { tallyId, itemId, question, options, perVoter, scale = 'dots', live = false, at } = entry
  return { tallyId, itemId, question, options, perVoter, scale, live, openedAt: at, closedAt: null, isCounted: false }
}
