/**
 * A meeting read once for one edition: everything the sections ask of the journal, and how to write an hour.
 */
import type { Person } from '#shared/contract/meeting.ts'
import type { Edition } from '#shared/contract/operations.ts'
import { plannedSpan, wallClock } from '#shared/meeting/hours.ts'
import { votesHeld } from '#shared/meeting/ballots.ts'
import { participants } from '#shared/meeting/journal.ts'
import { itemNumbers } from '#shared/meeting/public-view.ts'
import type { WholeMeeting } from '#shared/meeting/snapshot.ts'
import { attendanceAt, type Attendance } from '#shared/rules/attendance.ts'
import type { FactKind, Instant, JournalEntry } from '#shared/rules/facts.ts'
import { effective } from '#shared/rules/journal.ts'
import { rulesAt } from '#shared/rules/rules-at.ts'
import type { RulesProfile } from '#shared/rules/rules-profile.ts'
import { deliberationsOf, proposalsOf, type Deliberation, type Proposal } from '#shared/rules/deliberation.ts'
import { sessionAt, type SessionState } from '#shared/rules/session.ts'
import { timeline, type Timeline } from '#shared/rules/timing.ts'
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
import { phrasesOf } from './phrases/of.ts'
import type { Phrases } from './phrases/phrases.ts'

/** A decision with its place among the session's, from 1. */
export interface NumberedDecision extends Decision {
  place: number
}

export interface Checkpoint {
  at: Instant
  /** As they stood then. */
  rules: RulesProfile
  attendance: Attendance
}

export interface Reading {
  meeting: WholeMeeting
  edition: Edition
  phrases: Phrases
  /** Entries that count, as things happened. */
  standing: JournalEntry[]
  session: SessionState
  /** At the end: frozen at the opening, and what the assembly changed since. */
  rules: RulesProfile
  plannedStart: Instant
  /** When the session was adjourned, else its last fact, else when it should begin. */
  end: Instant
  times: Timeline
  numbers: Map<string, string>
  people: Map<string, Person>
  votes: Vote[]
  tallies: Tally[]
  /** Dot votes that took place and whose totals nobody noted. */
  uncountedDots: DotVote[]
  uncountedElections: Election[]
  decisions: NumberedDecision[]
  proposals: Proposal[]
  deliberations: Deliberation[]
  /** The room at the opening and after each change until the end; empty while the session isn't opened. */
  checkpoints: Checkpoint[]
  /** An instant as an hour of the meeting's own zone. */
  hour: (at: Instant) => string
}

const movesPeople: ReadonlySet<FactKind> = new Set([
  'arrived',
  'left',
  'excused',
  'proxyGiven',
  'proxyEnded',
  // Nobody moves, and the votes or the quorum may be others all the same.
  'publicCounted',
  'ruleChanged',
])

function checkpoints(meeting: WholeMeeting, standing: JournalEntry[], opened: Instant | null, end: Instant) {
  if (opened === null) return []
  const moves = standing.filter((entry) => movesPeople.has(entry.kind) && entry.at > opened && entry.at <= end)
  return [...new Set([opened, ...moves.map((entry) => entry.at)])].map((at) => roomAt(meeting, standing, at))
}

/** The room at an instant, by the rules of that instant. */
function roomAt(meeting: WholeMeeting, standing: JournalEntry[], at: Instant): Checkpoint {
  const rules = rulesAt(standing, meeting.rules, at)
  return { at, rules, attendance: attendanceAt(standing, participants(meeting, rules), at, rules) }
}

export function read(meeting: WholeMeeting, edition: Edition): Reading {
  const { header } = meeting
  const standing = effective(meeting.journal).entries
  const planned = plannedSpan(header)
  const last = standing.at(-1)?.at ?? planned.start
  const end = sessionAt(standing, last).adjournedAt ?? Math.max(planned.start, last)
  const session = sessionAt(standing, end)
  const phrases = phrasesOf(header.language)
  return {
    meeting,
    edition,
    phrases,
    standing,
    session,
    rules: rulesAt(standing, meeting.rules, end),
    plannedStart: planned.start,
    end,
    times: timeline(standing, meeting.items, planned.start, end),
    numbers: itemNumbers(meeting.items),
    people: new Map(meeting.people.map((person) => [person.id, person])),
    votes: votesHeld({ standing, people: meeting.people, prepared: meeting.rules }),
    tallies: talliesOf(standing),
    uncountedElections: electionsOf(standing).filter(({ isCounted }) => !isCounted),
    uncountedDots: dotVotesOf(standing).filter(({ isCounted }) => !isCounted),
    proposals: proposalsOf(standing),
    deliberations: deliberationsOf(standing),
    decisions: decisionsOf(standing).map((decision, index) => ({ ...decision, place: index + 1 })),
    checkpoints: checkpoints(meeting, standing, session.openedAt, end),
    hour: (at) => phrases.typography.hour(wallClock(at, header.timeZone).time),
  }
}

/** The printed name of someone the journal mentions, whatever became of the list since. */
export function nameOf(reading: Reading, personId: string): string {
  return reading.people.get(personId)?.name ?? '?'
}
