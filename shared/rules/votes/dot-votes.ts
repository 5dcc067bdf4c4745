/** Dot votes as the journal holds them. */
import type { Instant, JournalEntry } from '../facts.ts'

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
