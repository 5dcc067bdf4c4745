/** Elections of persons as the journal holds them: who stands, and for how many places. */
import type { Ballot, Instant, JournalEntry } from '../facts.ts'

export interface Candidate {
  label: string
  /** `F`, `M`, as the person said; '' when they did not. */
  group: string
}

/** An election that was opened. Its result: the tally of the same id (talliesOf). */
export interface Election {
  tallyId: string
  itemId: string
  question: string
  candidates: Candidate[]
  seats: number
  needs: 'plurality' | 'absolute'
  parity: boolean
  ballot: Ballot
  round: number
  /** The election of the round before. */
  after: string | null
  openedAt: Instant
  isCounted: boolean
}

/** Elections in the order they were opened. `entries` are effective, in order. */
export function electionsOf(entries: readonly JournalEntry[]): Election[] {
  const elections = new Map<string, Election>()
  for (const entry of entries) {
    if (entry.kind === 'electionOpened' && !elections.has(entry.tallyId)) {
      const { tallyId, itemId, question, seats, needs, parity = false, ballot = 'secretPaper', round = 1 } = entry
      const candidates = entry.candidates.map(({ label, group = '' }) => ({ label, group }))
      elections.set(tallyId, {
        tallyId,
        itemId,
        question,
        candidates,
        seats,
        needs,
        parity,
        ballot,
        round,
        after: entry.after ?? null,
        openedAt: entry.at,
        isCounted: false,
      })
    }
    const counted = entry.kind === 'tallyRecorded' ? elections.get(entry.tallyId) : undefined
    if (counted !== undefined) elections.set(counted.tallyId, { ...counted, isCounted: true })
  }
  return [...elections.values()]
}
