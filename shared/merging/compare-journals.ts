/** What each copy's journal had alone, and what no longer agrees once they are one (decisions.md 3). */
import type { FactToCheck, MergedFact, MergeSummary, Side } from '#shared/contract/merge.ts'
import { contradictions } from '#shared/rules/contradictions.ts'
import type { JournalEntry } from '#shared/rules/facts.ts'
import { rulesAt } from '#shared/rules/rules-at.ts'
import { effective } from '#shared/rules/journal.ts'
import { participants } from '#shared/meeting/journal.ts'
import type { MeetingSnapshot } from '#shared/meeting/snapshot.ts'

/** Whom or what an entry speaks of, in the meeting's own words; '' for what needs none. */
function subjectOf(entry: JournalEntry, meeting: MeetingSnapshot): string {
  const { people, items, journal } = meeting
  const person = (id: string): string => people.find((each) => each.id === id)?.name ?? ''
  const title = (id: string): string => items.find((each) => each.id === id)?.title ?? ''
  const written = (isSought: (other: JournalEntry) => boolean): string => {
    const found = journal.find(isSought)
    return found === undefined || found.id === entry.id ? '' : subjectOf(found, meeting)
  }
  switch (entry.kind) {
    case 'proxyGiven':
      return `${person(entry.from)} → ${person(entry.to)}`
    case 'proxyEnded':
      return person(entry.from)
    case 'publicCounted':
      return String(entry.count)
    case 'voteOpened':
    case 'dotsOpened':
    case 'electionOpened':
    case 'tallyRecorded':
      return entry.question
    case 'voteCounted':
    case 'voteCancelled':
      return written((other) => other.kind === 'voteOpened' && other.voteId === entry.voteId)
    case 'dotsClosed':
      return written((other) => other.kind === 'dotsOpened' && other.tallyId === entry.tallyId)
    case 'decisionRecorded':
      return entry.text
    case 'floorWithdrawn':
    case 'floorMoved':
      return written((other) => other.kind === 'floorRequested' && other.requestId === entry.requestId)
    case 'turnEnded':
    case 'turnPaused':
    case 'turnResumed':
    case 'turnExtended':
      return written((other) => other.kind === 'turnStarted' && other.turnId === entry.turnId)
    case 'cancelled':
      return written((other) => other.id === entry.cancels && other.kind !== 'cancelled')
    default:
      return 'personId' in entry ? person(entry.personId) : 'itemId' in entry ? title(entry.itemId) : ''
  }
}

/** A journal with what counts in it. */
interface Read {
  ids: ReadonlySet<string>
  voided: readonly JournalEntry[]
  voidedIds: ReadonlySet<string>
  /** What does not agree, by entry and code. */
  disagreements: ReadonlyMap<string, { entryId: string; code: string }>
}

function readThrough({ journal, people, rules }: MeetingSnapshot): Read {
  const { entries, voided, toCheck } = effective(journal)
  const { proxiesPerHolder, voters } = rulesAt(entries, rules)
  const room = { entries, toCheck, people: participants({ people }, { voters }), proxiesPerHolder, voters }
  return {
    ids: new Set(journal.map(({ id }) => id)),
    voided,
    voidedIds: new Set(voided.map(({ id }) => id)),
    disagreements: new Map(contradictions(room).map((found) => [`${found.entryId} ${found.code}`, found])),
  }
}

export function compareJournals(
  a: MeetingSnapshot,
  b: MeetingSnapshot,
  merged: MeetingSnapshot,
): Pick<MergeSummary, 'facts' | 'voided' | 'toCheck'> {
  const [inA, inB, inBoth] = [readThrough(a), readThrough(b), readThrough(merged)]
  const byId = new Map(merged.journal.map((entry) => [entry.id, entry]))
  const from = (id: string): Side | 'both' => (!inA.ids.has(id) ? 'b' : inB.ids.has(id) ? 'both' : 'a')
  const tell = (entry: JournalEntry): MergedFact => {
    const { id, kind, at } = entry
    return { id, kind, at, subject: subjectOf(entry, merged), from: from(id) }
  }
  return {
    facts: merged.journal.filter(({ id }) => from(id) !== 'both').map(tell),
    voided: inBoth.voided.filter(({ id }) => !inA.voidedIds.has(id) && !inB.voidedIds.has(id)).map(tell),
    toCheck: [...inBoth.disagreements].flatMap(([key, { entryId, code }]): FactToCheck[] => {
      const entry = byId.get(entryId)
      const isNew = !inA.disagreements.has(key) && !inB.disagreements.has(key)
      return entry !== undefined && isNew ? [{ ...tell(entry), why: code }] : []
    }),
  }
}
