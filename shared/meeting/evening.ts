/**
 * What the screens of a session show, derived from a snapshot and from nothing else: it changes when something
 * happened, not when time passes. What moves with the clock is in live.ts.
 */
import type { AgendaItem, Person, RulesProfile } from '#shared/contract/meeting.ts'
import { votesHeld } from './ballots.ts'
import { plannedSpan } from './hours.ts'
import { participants } from './journal.ts'
import { itemNumbers } from './public-view.ts'
import type { MeetingSnapshot } from './snapshot.ts'
import { speechRule } from './speech.ts'
import { attendanceAt, recusedOn, votesOnItem, type Attendance } from '#shared/rules/attendance.ts'
import type { EntryOf, FactKind, Instant, JournalEntry } from '#shared/rules/facts.ts'
import { floorAt, type Floor } from '#shared/rules/floor.ts'
import { effective } from '#shared/rules/journal.ts'
import type { Participant } from '#shared/rules/people.ts'
import { quorumAt, type Quorum } from '#shared/rules/quorum.ts'
import { deliberationsOf, proposalsOf, type Deliberation, type Proposal } from '#shared/rules/deliberation.ts'
import { rulesAt } from '#shared/rules/rules-at.ts'
import { sessionAt, type SessionState } from '#shared/rules/session.ts'
import { ownShares, postponedItems } from '#shared/rules/timing.ts'
import {
  decisionsOf,
  dotVotesOf,
  electionsOf,
  talliesOf,
  type Decision,
  type DotVote,
  type Election,
  type Tally,
  type Vote,
} from '#shared/rules/votes.ts'

/** What the journal says, all of it counted. */
export interface Happened {
  /** Entries that stand, in order. */
  standing: JournalEntry[]
  /** Of those, what lost a race on another copy and counts all the same: for a person to look at. */
  toCheck: JournalEntry[]
  /** The last instant anything happened; 0 before. */
  last: Instant
  session: SessionState
  /** As they stand: frozen at the opening, and what the assembly changed since. */
  rules: RulesProfile
  floor: Floor
  participants: Participant[]
  attendance: Attendance
  quorum: Quorum | null
  votes: Vote[]
  elections: Election[]
  dotVotes: DotVote[]
  tallies: Tally[]
  decisions: Decision[]
  proposals: Proposal[]
  deliberations: Deliberation[]
}

export interface Evening extends Happened {
  meeting: MeetingSnapshot
  numbers: Map<string, string>
  people: Map<string, Person>
  /** Planned start and end, UTC ms. */
  planned: { start: Instant; end: Instant }
  /** Items one goes through, in order; those put off to the next session are not among them. */
  run: AgendaItem[]
  /** The item the session is on, and the one after it. */
  current: AgendaItem | null
  next: AgendaItem | null
}

/** Reads the journal. The costly half: worth doing again only when one of its four arguments is another object. */
export function happenedIn(
  journal: readonly JournalEntry[],
  people: readonly Person[],
  prepared: RulesProfile,
): Happened {
  const { entries: standing, toCheck } = effective(journal)
  const last = standing.reduce((latest, entry) => Math.max(latest, entry.at), 0)
  const rules = rulesAt(standing, prepared, last)
  const known = participants({ people: [...people] }, rules)
  const attendance = attendanceAt(standing, known, last, rules)
  return {
    standing,
    toCheck,
    last,
    session: sessionAt(standing, last),
    rules,
    floor: floorAt(standing, known, speechRule(rules), last),
    participants: known,
    attendance,
    quorum: rules.quorum === null ? null : quorumAt(attendance, known, rules.quorum),
    votes: votesHeld({ standing, people, prepared }),
    elections: electionsOf(standing),
    dotVotes: dotVotesOf(standing),
    tallies: talliesOf(standing),
    decisions: decisionsOf(standing),
    proposals: proposalsOf(standing),
    deliberations: deliberationsOf(standing),
  }
}

/** Items one goes through: one with sub-items and no time of its own is a mere title over them. */
export function itemsToRun(items: readonly AgendaItem[]): AgendaItem[] {
  const shares = ownShares(items)
  const parents = new Set(items.map((item) => item.parentId))
  return items.filter((item) => !parents.has(item.id) || (shares.get(item.id) ?? null) !== null)
}

/** The item after the one the session is on; the first one before any was begun. */
function itemAfter(
  items: readonly AgendaItem[],
  run: readonly AgendaItem[],
  currentId: string | null,
): AgendaItem | null {
  const place = items.findIndex((item) => item.id === currentId)
  return run.find((item) => items.indexOf(item) > place) ?? null
}

/** Puts what happened beside the agenda. The cheap half. */
export function eveningOf(meeting: MeetingSnapshot, happened: Happened): Evening {
  const { items, header } = meeting
  const { currentItemId } = happened.session
  const postponed = postponedItems(happened.standing, items, happened.last)
  const run = itemsToRun(items).filter((item) => !postponed.has(item.id) || item.id === currentItemId)
  return {
    ...happened,
    meeting,
    numbers: itemNumbers(items),
    people: new Map(meeting.people.map((person) => [person.id, person])),
    planned: plannedSpan(header),
    run,
    current: items.find((item) => item.id === currentItemId) ?? null,
    next: itemAfter(items, run, currentItemId),
  }
}

/** Both halves at once, for what is done on a key rather than drawn. */
export function readEvening(meeting: MeetingSnapshot): Evening {
  return eveningOf(meeting, happenedIn(meeting.journal, meeting.people, meeting.rules))
}

/** Votes that may be cast on an item as the room stands, or as it stood at an instant. */
export function eligibleOn(evening: Evening, itemId: string, at: Instant = evening.last): number {
  return votesOnItem(evening.standing, evening.participants, itemId, at, evening.rules)
}

export function recusedNow(evening: Evening, itemId: string): Set<string> {
  return recusedOn(evening.standing, itemId, evening.last)
}

/** The entry of a kind that holds last among those a test admits: the one a correction names. */
export function lastEntry<K extends FactKind>(
  evening: Pick<Happened, 'standing'>,
  kind: K,
  admits: (entry: EntryOf<K>) => boolean,
): EntryOf<K> | null {
  const found = evening.standing.findLast((entry) => entry.kind === kind && admits(entry as EntryOf<K>))
  return (found as EntryOf<K> | undefined) ?? null
}
