/**
 * What can happen in a session, as plain values.
 *
 * A fact is what the journal keeps: written once by a host, never edited. Undo is a `cancelled` entry, a wrong or
 * forgotten fact an entry that `corrects` it with its real time (decisions.md 3). Everything on screen that moves
 * (timers, expected ends, who speaks next, votes in the room) is a function of facts and an instant.
 */
import type { Fraction, MajorityBase, RuleChanges, RulesProfile, TieRule } from './rules-profile.ts'

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number
/** A length of time in milliseconds. */
export type Duration = number

export type TurnForm = 'turn' | 'presentation' | 'offList'
/** What somebody asks the floor for: to speak, a short reply, a question, the order of the session itself. */
export type RequestForm = 'speak' | 'reply' | 'question' | 'procedure'
/** How a vote is cast. A secret one is on paper, or by phone where the rules allow (decisions.md 23). */
export const ballots = ['showOfHands', 'colorCards', 'rollCall', 'secretPaper', 'secretPhone'] as const
export type Ballot = (typeof ballots)[number]
/** `grades`: an opinion in colours or degrees on each option, a measure like dots and no decision. */
export type TallyForm = 'dots' | 'ballots' | 'election' | 'grades'
/** `dots` to place, Régnier's seven colours, or three coloured cards. */
export const opinionScales = ['dots', 'regnier', 'colors'] as const
export type OpinionScale = (typeof opinionScales)[number]
/** What one voice says. */
export type VoteChoice = 'for' | 'against' | 'abstain' | 'notVoting'
export type DecisionMode = 'consensus' | 'consent' | 'majority'
export type DecisionType = 'decision' | 'opinion' | 'wish' | 'question' | 'referral' | 'grant' | 'adjourned'

/** Votes counted on a show of hands. `notVoting` is "ne prend pas part au vote": present, and counted apart. */
export interface VoteCounts {
  for: number
  against: number
  abstain: number
  notVoting: number
}

export interface TallyOption {
  label: string
  count: number
  /** For parity between those elected: `F`, `M`; absent when the person did not say. */
  group?: string | undefined
}

/** How one decides together, as steps the screen walks through. */
export const consensusSteps = ['proposal', 'dissent', 'result'] as const
export const consentSteps = ['proposal', 'clarifications', 'reactions', 'amendments', 'objections', 'result'] as const
export type DeliberationStep = (typeof consensusSteps)[number] | (typeof consentSteps)[number]

/** What becomes of an objection: taken back, taken into the proposal, or kept and written beside the decision. */
export const objectionEnds = ['lifted', 'integrated', 'kept'] as const
export type ObjectionEnd = (typeof objectionEnds)[number]

/** Shares of the floor by one category, people under the rules' minimum left out. Milliseconds. */
export interface RecordedBalance {
  /** `college`, `status` or a category's id, and its name at the time. */
  id: string
  name: string
  shares: { name: string; people: number; spoke: number; turns: number; ms: number }[]
}

export type Fact =
  /** `rules`: the copy that holds from now on (rules-at.ts). */
  | { kind: 'sessionOpened'; rules?: RulesProfile | undefined }
  /** The assembly changes its rules while it meets; `proposedBy` in the words the minutes print. */
  | { kind: 'ruleChanged'; changes: RuleChanges; proposedBy: string }
  | { kind: 'sessionAdjourned' }
  | { kind: 'sessionPaused'; form: 'pause' | 'suspension'; returnAt?: Instant | undefined }
  | { kind: 'sessionResumed' }
  | { kind: 'itemStarted'; itemId: string }
  /** Put off to the next session; starting the item takes that back. */
  | { kind: 'itemPostponed'; itemId: string }
  /** The room gives the item more time than planned: minutes, added to what it had. */
  | { kind: 'itemExtended'; itemId: string; minutes: number }
  | { kind: 'arrived'; personId: string }
  | { kind: 'left'; personId: string }
  | { kind: 'excused'; personId: string }
  | { kind: 'proxyGiven'; from: string; to: string }
  | { kind: 'proxyEnded'; from: string }
  /** Déport: the person leaves debate and vote for this item; the vote's base shrinks by one. */
  | { kind: 'recused'; personId: string; itemId: string }
  /** People of the neighbourhood in the room, counted without names; the last count holds. */
  | { kind: 'publicCounted'; count: number }
  /** `form`: to speak unless said otherwise. `via`: a hand seen in the room, or a phone; unknown when absent. */
  | {
      kind: 'floorRequested'
      requestId: string
      personId: string
      itemId: string
      form?: RequestForm | undefined
      via?: 'hand' | 'phone' | undefined
      /** Was still waiting when this subject was last left: offered first (evening.md). */
      carried?: boolean | undefined
    }
  | { kind: 'floorWithdrawn'; requestId: string }
  /** `frozenHead`: request ids nobody may overtake from now on, decided when the turn began (decisions.md 22). */
  | {
      kind: 'turnStarted'
      turnId: string
      personId: string
      itemId: string
      form: TurnForm
      requestId?: string | undefined
      frozenHead: string[]
      /** What the floor was asked for; to speak when absent. */
      asked?: RequestForm | undefined
      /** How long it may last, ms, as decided when it began; null without a limit, and by the rules when absent. */
      allowedMs?: number | null | undefined
      /** The interrupted turn this one goes on with: no new turn, and only what was left of its time. */
      resumes?: string | undefined
    }
  | { kind: 'turnEnded'; turnId: string }
  /** The turn's clock stops (an interpreter, a noise in the room) while the session goes on. */
  | { kind: 'turnPaused'; turnId: string }
  | { kind: 'turnResumed'; turnId: string }
  /** The room lets someone finish: minutes, added to the turn's length. */
  | { kind: 'turnExtended'; turnId: string; minutes: number }
  /** Cut short by something nobody chose: its person comes first, under this request, with the time that was left. */
  | { kind: 'turnInterrupted'; turnId: string; requestId: string }
  /** Round the table: one place each, in this order; a place is left like any request. */
  | { kind: 'roundOpened'; roundId: string; itemId: string; places: { requestId: string; personId: string }[] }
  | { kind: 'roundClosed'; roundId: string }
  /** Somebody at the microphone whom nobody names, of side A, of side B or of neither: a hand counts (evening.md). */
  | { kind: 'micTaken'; micId: string; itemId: string; side: 'a' | 'b' | 'other' }
  | { kind: 'micLeft'; micId: string }
  /** Moved by hand before another request, to the end when null; every screen says it was by hand. */
  | { kind: 'floorMoved'; requestId: string; before: string | null }
  | { kind: 'listClosed'; itemId: string }
  | { kind: 'listReopened'; itemId: string }
  /** `forMeans`, `againstMeans`: what each vote does, in words the wall shows before anyone votes (evening.md item 12). */
  | {
      kind: 'voteOpened'
      voteId: string
      itemId: string
      question: string
      ballot: Ballot
      forMeans?: string | undefined
      againstMeans?: string | undefined
      /** A phone of the room may take the place of a raised hand. */
      byPhone?: boolean | undefined
      /** What it takes and what a tie does, as the rules said when it was opened; more than half of those cast if absent. */
      majority?: { base: MajorityBase; fraction: Fraction; tie: TieRule } | undefined
      /** The round, from 1, and the vote of the round before. */
      round?: number | undefined
      after?: string | undefined
      proposalId?: string | undefined
    }
  /** `phones`: the part of `counts` that came by phone; the rest are hands. */
  | {
      kind: 'voteCounted'
      voteId: string
      counts: VoteCounts
      deduced?: boolean | undefined
      phones?: VoteCounts | undefined
      /** On paper: white and void papers are counted apart, neither of them a vote cast. */
      blank?: number | undefined
      invalid?: number | undefined
      /** Votes signed for on the list, envelopes in the box: the two are held against each other. */
      signed?: number | undefined
      envelopes?: number | undefined
      tellers?: string[] | undefined
      /** What a second teller counted, where two counted apart. */
      checked?: VoteCounts | undefined
      /** A tie settled by whoever chairs, where the rules give them that. */
      casting?: 'for' | 'against' | undefined
    }
  /** A named roll call: what one person answered for the votes they cast; the last answer holds. */
  | { kind: 'voiceCast'; voteId: string; personId: string; choice: VoteChoice }
  | { kind: 'voteCancelled'; voteId: string; reason: string }
  /** A dot vote the phones of the room take part in; its totals are the tally recorded under the same id. */
  | {
      kind: 'dotsOpened'
      tallyId: string
      itemId: string
      question: string
      /** One to twenty, two at least for dots. */
      options: string[]
      /** Dots each person has, one to ten. */
      perVoter: number
      /** What is placed; dots when absent. On the others `dots` of a phone are one degree an option, from 1. */
      scale?: OpinionScale | undefined
      /** Totals are seen while they grow; hidden until closed when absent. */
      live?: boolean | undefined
    }
  /** Nobody places a dot any more; what is on paper is counted beside. */
  | { kind: 'dotsClosed'; tallyId: string }
  /** An election of persons: who stands, for how many places; its result is the tally recorded under the same id. */
  | {
      kind: 'electionOpened'
      tallyId: string
      itemId: string
      question: string
      /** One to a hundred; `group` as each said of themselves, for parity. */
      candidates: { label: string; group?: string | undefined }[]
      seats: number
      needs: 'plurality' | 'absolute'
      parity?: boolean | undefined
      /** On paper when absent. */
      ballot?: Ballot | undefined
      round?: number | undefined
      after?: string | undefined
    }
  /** Totals counted on paper: dots on a poster, ballots in a box. */
  | {
      kind: 'tallyRecorded'
      tallyId: string
      itemId: string
      form: TallyForm
      question: string
      options: TallyOption[]
      /** Dots each person had; with `voters` it bounds the total. */
      perVoter?: number | undefined
      voters?: number | undefined
      blank?: number | undefined
      tellers?: string[] | undefined
      /** The part of each option's count that came by phone, in the options' order. */
      phones?: number[] | undefined
      /** Of `grades`: how many gave each degree of the scale, an option a row; its options' counts are who answered. */
      scale?: OpinionScale | undefined
      grades?: number[][] | undefined
      /** Of an election: places to fill, what it takes, whether as many women as men, and the round, from 1. */
      seats?: number | undefined
      needs?: 'plurality' | 'absolute' | undefined
      parity?: boolean | undefined
      round?: number | undefined
      after?: string | undefined
      envelopes?: number | undefined
      invalid?: number | undefined
    }
  /** A proposal in words, whoever made it; `by` as the minutes may print it, '' for nobody named. */
  | { kind: 'proposalMade'; proposalId: string; itemId: string; text: string; by: string }
  /** Its text from now on. */
  | { kind: 'proposalAmended'; proposalId: string; amendmentId: string; text: string; by: string }
  | { kind: 'proposalWithdrawn'; proposalId: string }
  | {
      kind: 'deliberationOpened'
      deliberationId: string
      itemId: string
      mode: 'consensus' | 'consent'
      proposalId: string
    }
  | { kind: 'deliberationStepped'; deliberationId: string; step: DeliberationStep }
  | { kind: 'objectionRaised'; deliberationId: string; objectionId: string; text: string; by: string }
  | { kind: 'objectionSettled'; objectionId: string; end: ObjectionEnd }
  | { kind: 'deliberationClosed'; deliberationId: string; outcome: 'agreed' | 'notAgreed' }
  /** `dissentingViews: null` is "not asked yet", `[]` is "asked, none": the two must never be confused. */
  | {
      kind: 'decisionRecorded'
      decisionId: string
      itemId: string
      type: DecisionType
      mode: DecisionMode
      text: string
      voteId?: string | undefined
      dissentingViews: string[] | null
      alternatives: string[]
      /** Who holds each dissenting view, in their order, as they agreed to be named; '' for nobody named. */
      dissentNames?: string[] | undefined
      proposalId?: string | undefined
      /** Of a question, a wish or a referral: the institution that is to answer. */
      addressedTo?: string | undefined
      /** Of a grant, cents. */
      amountAsked?: number | undefined
      amountGranted?: number | undefined
    }
  /** Taken down when finalising, so that what people said of themselves need not be kept. */
  | { kind: 'balanceRecorded'; balances: RecordedBalance[] }
  /** Undo: the entry named in `cancels` no longer counts. */
  | { kind: 'cancelled' }

export type FactKind = Fact['kind']
export type FactOf<K extends FactKind> = Extract<Fact, { kind: K }>

/** What a command expects to find; a host refuses it, and a merge voids it, when the session is elsewhere. */
export interface Expectation {
  phase?: Phase | undefined
  currentItemId?: string | null | undefined
  turnId?: string | null | undefined
  openVoteId?: string | null | undefined
  /** An open deliberation at this step; null, none open on the current item. */
  deliberation?: { deliberationId: string; step: DeliberationStep } | null | undefined
  /** A proposal as last amended; null, as it was first made. */
  amended?: { proposalId: string; amendmentId: string | null } | undefined
}

export type Phase = 'planned' | 'running' | 'paused' | 'adjourned'

export interface Stamp {
  /** UUIDv7 of the command that asked for it: the same command twice is one entry. */
  id: string
  /** Which host wrote it, and its place in that host's writing (from 1). */
  host: string
  seq: number
  /** When it happened; `recordedAt` is when it was written down. */
  at: Instant
  recordedAt: Instant
  /** The room seat that asked; undo is per seat. */
  seat: string
  expects?: Expectation | undefined
  cancels?: string | undefined
  corrects?: string | undefined
}

export type JournalEntry = Stamp & Fact

export type EntryOf<K extends FactKind> = Stamp & FactOf<K>

/** Narrows entries to one kind. */
export function ofKind<K extends FactKind>(entries: readonly JournalEntry[], kind: K): EntryOf<K>[] {
  return entries.filter((entry): entry is EntryOf<K> => entry.kind === kind)
}
