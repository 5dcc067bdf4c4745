/**
 * What happened on an item, in order, to rebuild its text from: who spoke and how long, votes, decisions, comings and
 * goings, pauses. Never printed. Pure: the journal in, lines out.
 */
import type { Instant, JournalEntry } from '#shared/rules/facts.ts'
import { turnsOf, type Turn } from '#shared/rules/floor.ts'
import { decisionsOf, talliesOf, votesOf, type Decision, type Tally, type Vote } from '#shared/rules/votes.ts'

export type MemoryLine = { at: Instant; key: string } & (
  | { kind: 'turn'; turn: Turn }
  | { kind: 'vote'; vote: Vote }
  | { kind: 'tally'; tally: Tally }
  | { kind: 'decision'; decision: Decision }
  | { kind: 'arrived' | 'left'; personId: string }
  | { kind: 'begun' | 'paused' | 'resumed' | 'ended' }
)

/** Entries written while the session was on the item, with those of the item itself. */
function movementsOn(entries: readonly JournalEntry[], itemId: string): MemoryLine[] {
  let current: string | null = null
  const lines: MemoryLine[] = []
  for (const entry of entries) {
    const { at, id: key } = entry
    switch (entry.kind) {
      case 'itemStarted':
        if (current === itemId && entry.itemId !== itemId) lines.push({ at, key, kind: 'ended' })
        if (current !== itemId && entry.itemId === itemId) lines.push({ at, key, kind: 'begun' })
        current = entry.itemId
        break
      case 'sessionAdjourned':
        if (current === itemId) lines.push({ at, key, kind: 'ended' })
        current = null
        break
      case 'arrived':
      case 'left':
        if (current === itemId) lines.push({ at, key, kind: entry.kind, personId: entry.personId })
        break
      case 'sessionPaused':
        if (current === itemId) lines.push({ at, key, kind: 'paused' })
        break
      case 'sessionResumed':
        if (current === itemId) lines.push({ at, key, kind: 'resumed' })
        break
      default:
        break
    }
  }
  return lines
}

/** @param entries effective, in order @param at how far they count: a turn that goes on is measured up to it */
export function memoryOf(entries: readonly JournalEntry[], itemId: string, at: Instant): MemoryLine[] {
  const isHere = (each: { itemId: string }): boolean => each.itemId === itemId
  const lines: MemoryLine[] = [
    ...movementsOn(entries, itemId),
    ...turnsOf(entries, at)
      .filter(isHere)
      .map((turn): MemoryLine => ({ at: turn.startedAt, key: turn.turnId, kind: 'turn', turn })),
    ...votesOf(entries)
      .filter((vote) => isHere(vote) && !vote.cancelled)
      .map((vote): MemoryLine => ({ at: vote.countedAt ?? vote.openedAt, key: vote.voteId, kind: 'vote', vote })),
    ...talliesOf(entries)
      .filter(isHere)
      .map((tally): MemoryLine => ({ at: tally.at, key: tally.tallyId, kind: 'tally', tally })),
    ...decisionsOf(entries)
      .filter(isHere)
      .map((decision): MemoryLine => ({
        at: decision.recordedAt,
        key: decision.decisionId,
        kind: 'decision',
        decision,
      })),
  ]
  return lines.sort((a, b) => a.at - b.at)
}
