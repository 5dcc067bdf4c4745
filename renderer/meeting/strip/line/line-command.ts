/**
 * What a line can ask for, as plain values: what is typed after the prefix is read into one of these (read-line.ts), put
 * into words before it is done (LineField.tsx), and done by run-line.ts.
 */
import type { Action } from '#shared/contract/meeting.ts'
import type { OpinionWanted } from '../../opinion/opinion-draft.ts'
import type { Ballot, DecisionMode, DecisionType, Instant, VoteCounts } from '#shared/rules/facts.ts'
import type { TallyDraft } from '../../record/tally-draft.ts'

/** Asked for by their word alone. */
export const plainVerbs = [
  'open',
  'next',
  'previous',
  'resume',
  'adjourn',
  'give',
  'endTurn',
  'holdTurn',
  'toggleList',
  'round',
  'endRound',
  'pass',
  'interrupt',
  'giveBackFirst',
  'micA',
  'micB',
  'micOther',
  'micFree',
  'cancelVote',
  'nextRound',
  'secretVote',
  'closeDots',
  'noDissent',
  'stepOn',
  'stepBack',
  'showProposal',
  'workingGroup',
  'overflow',
  'postponeRest',
  'allPresent',
  'lastMinute',
  'undo',
  'calm',
  'agenda',
  'parkedPoints',
  'balance',
  'dissent',
  'auto',
  'lend',
  'test',
  'nextPage',
  'previousPage',
  'shared',
  'lock',
  'roomOpen',
  'roomClose',
  'admit',
  'refuseEntry',
  'joinCodes',
  'noPhones',
  'speechInOrder',
  'speechFirstTime',
  'speechAlternating',
  'speechRules',
  'adoptRules',
] as const
export type PlainVerb = (typeof plainVerbs)[number]

/** Asked for with a person: two letters of a name, or a card. */
export const personVerbs = [
  'arrive',
  'leave',
  'excuse',
  'recuse',
  'endProxy',
  'ask',
  'reply',
  'question',
  'procedure',
  'answer',
  'giveTo',
  'present',
  'offList',
  'withdraw',
  'minor',
  'interpreted',
] as const
export type PersonVerb = (typeof personVerbs)[number]

/** Asked for with words that are kept as they were typed. */
export const textVerbs = [
  'addItem',
  'addItemAtEnd',
  'conclude',
  'dissentingView',
  'alternative',
  'message',
  'wording',
  'notice',
  'newPublic',
  'newGuest',
  'newCompanion',
] as const
export type TextVerb = (typeof textVerbs)[number]

/** Asked for with an item: its number, or a word of its title. */
export const itemVerbs = ['goTo', 'postpone', 'takeUp', 'toEnd', 'mustTreat'] as const
export type ItemVerb = (typeof itemVerbs)[number]

/** A break, with its end when it is known. */
export type BreakVerb = 'pause' | 'suspend'
export type TallyVerb = Exclude<TallyDraft['form'], 'grades'>
export type ParkVerb = 'park' | 'parkShown'
/** Words, and whose they are after « @ ». */
export type WordedVerb = 'propose' | 'amendProposal' | 'object'

/** Of a grant, cents: « 600 sur 850 ». */
export interface Sums {
  amountGranted: number
  amountAsked: number
}

export type LineCommand =
  | { do: PlainVerb }
  /** `at` is the real hour of what is noted at the door; `minutes`, what a presentation may take. */
  | { do: PersonVerb; personId: string; at?: Instant; minutes?: number }
  | { do: TextVerb; text: string }
  | { do: ItemVerb; itemId: string }
  | { do: BreakVerb; returnAt?: Instant }
  | { do: 'setReturn'; returnAt: Instant | null }
  | { do: 'startedAt'; itemId: string; at: Instant }
  | { do: 'interruption'; from: Instant; to: Instant }
  | { do: 'spoke'; personId: string; at: Instant; minutes: number }
  | { do: 'proxy'; from: string; to: string; at?: Instant }
  | { do: 'countPublic'; count: number; at?: Instant }
  | { do: 'allExcept'; except: string[]; at?: Instant }
  /** Before another one who waits; to the end when null. */
  | { do: 'move'; personId: string; before: string | null }
  | { do: 'card'; personId: string; card: number }
  | { do: 'extendItem' | 'extendTurn'; minutes: number }
  | { do: 'openDots'; dots: OpinionWanted }
  | { do: 'openVote'; text: string; forMeans?: string; againstMeans?: string; ballot?: Ballot }
  | { do: 'openElection'; text: string; candidates: string[]; seats: number }
  | { do: 'countVote'; voteId: string; counts: VoteCounts; deduced: boolean }
  | { do: 'restartVote'; voteId: string; reason: string }
  | { do: 'decide'; text: string; mode: DecisionMode; voteId: string | null; type?: DecisionType; sums?: Sums }
  | { do: TallyVerb; draft: TallyDraft }
  | { do: 'act'; what: string; owner: string; due?: string }
  | { do: 'status'; actionId: string; status: Action['status'] }
  | { do: ParkVerb; text: string; author?: string }
  | { do: WordedVerb; text: string; by: string }
  | { do: 'nextSession'; date: string; time: string | null; place: string | null }
  | { do: 'project'; sha256: string }
  | { do: 'page'; page: number }
  /** Of every turn from now on; null without a limit. */
  | { do: 'turnLength'; turnMinutes: number | null }

export type CommandName = LineCommand['do']
