/** Decisions as the journal holds them. */
import type { DecisionMode, DecisionType, EntryOf, Instant, JournalEntry } from '../facts.ts'

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
  /** Who holds each dissenting view, in their order, as they agreed to be named; '' for nobody named. */
  dissentNames: string[]
  proposalId: string | null
  /** The institution that is to answer; '' when none is asked. */
  addressedTo: string
  /** Of a grant, cents; null when nobody said. */
  amountAsked: number | null
  amountGranted: number | null
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
  const { decisionId, itemId, type, mode, text, dissentingViews, alternatives, at, recordedAt } = entry
  const { voteId = null, proposalId = null, addressedTo = '', amountAsked = null, amountGranted = null } = entry
  const dissentNames = (dissentingViews ?? []).map((_, place) => entry.dissentNames?.[place] ?? '')
  return {
    decisionId,
    itemId,
    type,
    mode,
    text,
    voteId,
    dissentingViews,
    alternatives,
    dissentNames,
    proposalId,
    addressedTo,
    amountAsked,
    amountGranted,
    at,
    recordedAt,
  }
}
