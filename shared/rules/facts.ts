/**
 * What can happen in a session, as plain values.
 *
 * A fact is what the journal keeps: written once by a host, never edited. Undo is a `cancelled` entry, a wrong or
 * forgotten fact an entry that `corrects` it with its real time (decisions.md 3). Everything on screen that moves
 * (timers, expected ends, who speaks next, votes in the room) is a function of facts and an instant.
 */

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number
/** A length of time in milliseconds. */
export type Duration = number

export type TurnForm = 'turn' | 'presentation' | 'offList'
/** What somebody asks the floor for: to speak, a short reply, a question, the order of the session itself. */
export type RequestForm = 'speak' | 'reply' | 'question' | 'procedure'
export type BallotForm = 'showOfHands'
export type TallyForm = 'dots' | 'ballots' | 'election'
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
}

export type Fact =
  | { kind: 'sessionOpened' }
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
    }
  | { kind: 'turnEnded'; turnId: string }
  /** The turn's clock stops (an interpreter, a noise in the room) while the session goes on. */
  | { kind: 'turnPaused'; turnId: string }
  | { kind: 'turnResumed'; turnId: string }
  /** The room lets someone finish: minutes, added to the turn's length. */
  | { kind: 'turnExtended'; turnId: string; minutes: number }
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
      ballot: BallotForm
      forMeans?: string | undefined
      againstMeans?: string | undefined
      /** A phone of the room may take the place of a raised hand. */
      byPhone?: boolean | undefined
    }
  /** `phones`: the part of `counts` that came by phone; the rest are hands. */
  | {
      kind: 'voteCounted'
      voteId: string
      counts: VoteCounts
      deduced?: boolean | undefined
      phones?: VoteCounts | undefined
    }
  | { kind: 'voteCancelled'; voteId: string; reason: string }
  /** A dot vote the phones of the room take part in; its totals are the tally recorded under the same id. */
  | {
      kind: 'dotsOpened'
      tallyId: string
      itemId: string
      question: string
      /** Two to twenty. */
      options: string[]
      /** Dots each person has, one to ten. */
      perVoter: number
    }
  /** Nobody places a dot any more; what is on paper is counted beside. */
  | { kind: 'dotsClosed'; tallyId: string }
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
    }
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
    }
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
