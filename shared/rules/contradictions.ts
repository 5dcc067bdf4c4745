/**
 * What does not agree in a journal once facts were entered or corrected afterwards (evening.md item 5). A remark for a
 * person to look at, never a refusal: people were there, hands were raised.
 */
import { attendanceAt, votesOnItem } from './attendance.ts'
import type { Coded } from './coded.ts'
import type { EntryOf, JournalEntry } from './facts.ts'
import type { Participant } from './people.ts'
import type { RulesProfile } from './rules-profile.ts'
import { flowAt } from './session.ts'
import { countRemarks } from './votes.ts'

export const contradictionCodes = [
  /** Written when the session had already gone on, on a copy that did not know it. */
  'sessionWasElsewhere',
  'speaksBeforeArriving',
  'speaksAfterLeaving',
  'speaksOnOtherItem',
  'outsideSession',
  'moreVotesThanRoom',
  'fewerVotesThanRoom',
] as const
export type ContradictionCode = (typeof contradictionCodes)[number]

export interface Contradiction extends Coded<ContradictionCode> {
  entryId: string
}

interface Room {
  /** Effective, in order (journal.ts). */
  entries: readonly JournalEntry[]
  toCheck: readonly JournalEntry[]
  people: readonly Participant[]
  proxiesPerHolder: number
  /** Members when left out. */
  voters?: RulesProfile['voters']
}

function ofTurn(entry: EntryOf<'turnStarted'>, { entries, people, proxiesPerHolder }: Room): Contradiction[] {
  const found: ContradictionCode[] = []
  const { personId, at } = entry
  const before = flowAt(
    entries.filter((other) => other.id !== entry.id),
    at,
  )
  if (before.phase === 'planned' || before.phase === 'adjourned') found.push('outsideSession')
  else if (before.currentItemId !== null && before.currentItemId !== entry.itemId) found.push('speaksOnOtherItem')
  const status = attendanceAt(entries, people, at, proxiesPerHolder).byPerson[personId]?.status
  const arrivesLater = entries.some((other) => other.kind === 'arrived' && other.personId === personId && other.at > at)
  if (status === 'left') found.push('speaksAfterLeaving')
  else if (status !== undefined && status !== 'present' && arrivesLater) found.push('speaksBeforeArriving')
  return found.map((code) => ({ code, params: {}, entryId: entry.id }))
}

function ofCount(
  entry: EntryOf<'voteCounted'>,
  { entries, people, proxiesPerHolder, voters = 'members' }: Room,
): Contradiction[] {
  const opening = entries.find((other) => other.kind === 'voteOpened' && other.voteId === entry.voteId)
  const isLast = !entries.some(
    (other) =>
      (other.kind === 'voteCounted' || other.kind === 'voteCancelled') &&
      other.voteId === entry.voteId &&
      entries.indexOf(other) > entries.indexOf(entry),
  )
  // A count that was taken again is settled by the later one.
  if (opening?.kind !== 'voteOpened' || !isLast) return []
  const eligible = votesOnItem(entries, people, opening.itemId, entry.at, { proxiesPerHolder, voters })
  return countRemarks(entry.counts, eligible).flatMap(({ code, params }) =>
    code === 'moreVotesThanRoom' || code === 'fewerVotesThanRoom' ? [{ code, params, entryId: entry.id }] : [],
  )
}

/** Everything that does not agree, in the order it happened; each names its entry. */
export function contradictions(room: Room): Contradiction[] {
  return room.entries.flatMap((entry): Contradiction[] => [
    ...(room.toCheck.some(({ id }) => id === entry.id)
      ? [{ code: 'sessionWasElsewhere' as const, params: {}, entryId: entry.id }]
      : []),
    ...(entry.kind === 'turnStarted' ? ofTurn(entry, room) : []),
    ...(entry.kind === 'voteCounted' ? ofCount(entry, room) : []),
  ])
}
