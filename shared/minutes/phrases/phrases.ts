/**
 * Everything the minutes say that nobody typed, in one language. Sentences are functions of what happened and are
 * never stored (decisions.md 9); hours arrive already written (`18 h 30`), names and texts as they were typed.
 */
import type {
  Action,
  ItemKind,
  MeetingHeader,
  ParkedPoint,
  RulesProfile,
  SessionRoles,
} from '#shared/contract/meeting.ts'
import type { DecisionMode, DecisionType, VoteCounts } from '#shared/rules/facts.ts'
import type { AnnexPhrases } from '#shared/minutes/annexes.ts'
import type { BalancePhrases } from './balance-phrases.ts'
import type { Tally } from '#shared/rules/votes.ts'
import type { ApprovalPhrases } from './approval.ts'
import type { BallotPhrases } from './ballots.ts'
import type { DecidingPhrases } from './deciding.ts'
import type { Typography } from '#shared/minutes/typography/typography.ts'
import type { OpinionPhrases } from './opinions.ts'
import type { EditionPhrases } from './editions.ts'
import type { RulePhrases } from './rules.ts'

export type SignerRole = RulesProfile['signers'][number]

export type Label =
  // The block at the head
  | 'council'
  | 'district'
  | 'meeting'
  | 'date'
  | 'hours'
  | 'place'
  | 'notice'
  // Chapters
  | 'roles'
  | 'attendance'
  | 'quorum'
  | 'agenda'
  | 'proceedings'
  | 'decisionLog'
  | 'actions'
  | 'parkedPoints'
  | 'next'
  | 'closing'
  | 'signatures'
  | 'distribution'
  // Attendance
  | 'college'
  | 'members'
  | 'present'
  | 'represented'
  | 'excused'
  | 'absent'
  | 'total'
  | 'otherMembers'
  | 'besides'
  | 'guestsWithoutVote'
  | 'guestsWithVote'
  | 'public'
  | 'companions'
  | 'substitute'
  | 'aMember'
  | 'aGuest'
  // Tables and callouts
  | 'number'
  | 'item'
  | 'planned'
  | 'hour'
  | 'postponed'
  | 'offAgenda'
  | 'decision'
  | 'modeAndVote'
  | 'dissent'
  | 'alternatives'
  | 'vote'
  | 'conclusion'
  | 'option'
  | 'count'
  | 'blank'
  | 'what'
  | 'owner'
  | 'due'
  | 'status'
  | 'remark'
  | 'destination'
  | 'toComplete'
  | 'none'

export interface RoomCount {
  present: number
  represented: number
}

export interface Phrases {
  typography: Typography
  labels: Record<Label, string>
  roles: Record<keyof SessionRoles, string>
  signers: Record<SignerRole, string>
  itemKinds: Record<ItemKind, string>
  decisionTypes: Record<DecisionType, string>
  decisionModes: Record<DecisionMode, string>
  actionStatuses: Record<Action['status'], string>
  tallyForms: Record<Tally['form'], string>
  destinations: Record<NonNullable<ParkedPoint['destination']>, string>

  /** What the members' edition is called; the others add what they are. */
  title: (kind: MeetingHeader['kind'], sessionNumber: number | null) => string
  publicTitle: (title: string) => string
  plainTitle: (title: string) => string
  /** On every page until the minutes are approved. */
  draftBanner: string
  footer: (day: string) => string
  subject: (day: string, place: string) => string

  noticeSent: (day: string, daysBefore: number) => string
  plannedHours: (from: string, to: string) => string
  realHours: (opened: string, adjourned: string | null) => string

  notOpened: string
  attendanceNotTaken: string
  /** Over the counts by college: whoever came, at any hour, is present. */
  wholeSession: string
  /** Beside a guest's name. */
  absence: string
  excusedAbsence: string
  atOpening: (hour: string, counts: RoomCount & { excused: number; absent: number; all: number }) => string
  arrival: (hour: string) => string
  comeback: (hour: string) => string
  departure: (hour: string) => string
  /** Hours are null for "from the opening" and "to the end". */
  proxy: (to: string, since: string | null, until: string | null) => string
  people: (count: number, named: readonly string[]) => string

  noQuorum: string
  quorumRule: (rule: {
    basis: 'members' | 'fullSeats'
    needed: number
    /** Whom the fraction is of. */
    members: number
    numerator: number
    denominator: number
    perCollege: number
    countProxies: boolean
  }) => string
  quorumAt: (hour: string, state: QuorumState) => string
  /** The assembly gave itself one while it met. */
  quorumSet: (hour: string, state: QuorumState) => string
  quorumLost: (hour: string, state: QuorumState) => string
  quorumRegained: (hour: string, state: QuorumState) => string
  votesAt: (hour: string, room: RoomCount, votes: number) => string

  itemHours: (from: string, to: string | null) => string
  plannedOf: (duration: string) => string
  presenter: (name: string) => string
  itemPostponed: string
  /** The room put it off; `since` is the hour it was begun at, null when it was not. */
  itemPutOff: (since: string | null) => string
  presentation: (name: string, duration: string) => string
  itemAhead: string
  recusal: (name: string) => string
  recusals: (count: number) => string

  counts: (counts: VoteCounts) => string
  voteBase: (base: RoomCount & { eligible: number; recused: number; cast: number }) => string
  deduced: string
  recounted: (hour: string, counts: string) => string
  voteCancelled: (reason: string) => string
  voteRecommenced: (reason: string) => string
  /** A count that no longer holds, since the vote was cancelled. */
  countedBefore: (hour: string, counts: string) => string
  voteNotCounted: string

  /** `byPhone`: of the totals, what came by phone; 0 when nothing did. */
  tallyBasis: (tally: Pick<Tally, 'form' | 'perVoter' | 'voters'> & { byPhone: number }) => string
  tellers: (names: string) => string
  /** Votes and elections. */
  ballots: BallotPhrases

  /** `D14-3` once the session has its number, `décision 3` before. */
  decisionReference: (place: number, sessionNumber: number | null) => string
  decisionLabel: (type: DecisionType, place: number, sessionNumber: number | null) => string
  decidedBy: (mode: DecisionMode) => string
  approval: ApprovalPhrases
  deciding: DecidingPhrases
  noDissent: string
  dissentNotAsked: string

  actionLine: (owner: string, due: string) => string
  noDecision: string
  noAction: string

  nextSession: (day: string, hour: string | null, place: string) => string
  noNextSession: string
  opened: (hour: string) => string
  adjourned: (hour: string) => string
  notAdjourned: string
  pause: (from: string, to: string | null) => string
  suspension: (from: string, to: string | null) => string
  balance: BalancePhrases
  annexes: AnnexPhrases

  rules: RulePhrases
  editions: EditionPhrases
  opinions: OpinionPhrases

  /** The relevé: one page, the night itself. */
  log: {
    room: (counts: RoomCount) => string
    putOff: (titles: string) => string
    provisional: string
  }

  /** The simple edition: short sentences, one idea a line. */
  plain: {
    decided: string
    toDo: string
    next: string
    met: (day: string) => string
    at: (place: string) => string
    present: (count: number) => string
    votedFor: (count: number) => string
    votedAgainst: (count: number) => string
    abstained: (count: number) => string
    notAllAgreed: string
    who: (owner: string) => string
    until: (day: string) => string
    nothingDecided: string
    nothingToDo: string
    nextDay: (day: string) => string
    nextHour: (hour: string) => string
    noNextDay: string
  }
}

export interface QuorumState {
  present: number
  needed: number
  reached: boolean
  missingColleges: readonly string[]
}
