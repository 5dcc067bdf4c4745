/**
 * A council's rules (règlement): everything an assembly may settle about how it meets, speaks and decides. A meeting
 * holds a copy; the copy is frozen when the session opens, and changes after that only by an entry that says who
 * proposed it (rules-at.ts).
 */
import type { Ballot, DecisionMode } from './facts.ts'

export interface QuorumRule {
  /** Whom the fraction is of: everyone who has a vote, or those who hold a full seat. */
  basis: 'members' | 'fullSeats'
  numerator: number
  denominator: number
  /** A minimum of counting members of each college. */
  perCollege: number
  countProxies: boolean
}

/** Who comes first among those who wait, before anything else is looked at. */
export const speechPriorities = ['none', 'firstTime', 'fewestTurns', 'leastTime'] as const
export type SpeechPriority = (typeof speechPriorities)[number]

/** What a majority is of: votes for and against, everyone who may vote and is there or represented, every member. */
export const majorityBases = ['cast', 'present', 'members'] as const
export type MajorityBase = (typeof majorityBases)[number]

/** 1/2 is "more than half"; any other fraction is "at least". */
export interface Fraction {
  numerator: number
  denominator: number
}

/** As many for as against: nothing is decided, whoever chairs decides, or the vote is taken again. */
export const tieRules = ['noDecision', 'castingVote', 'voteAgain'] as const
export type TieRule = (typeof tieRules)[number]

/** Something people may say of themselves (an age group, a gender, a table): never guessed, never asked twice. */
export interface Category {
  id: string
  name: string
  /** Two at least. */
  values: { id: string; name: string }[]
}

export const signerRoles = ['facilitator', 'minuteTaker', 'chair', 'coChair'] as const
export type SignerRole = (typeof signerRoles)[number]

export interface RulesProfile {
  colleges: { id: string; name: string }[]
  /** Members who have the vote, or everybody in the room but invited institutions (a free assembly). */
  voters: 'members' | 'everybody'
  /** Days before a session by which it must be called; null when the rules say nothing. */
  noticeDays: number | null
  quorum: QuorumRule | null
  proxiesPerHolder: number

  /** Length of one turn, minutes; null when turns are not limited. */
  turnMinutes: number | null
  /** Of a direct reply, seconds. */
  replySeconds: number
  speechPriority: SpeechPriority
  /** Whether turns and time are counted on the item, or since the session began. */
  speechScope: 'item' | 'session'
  /** Double list: two sides of this take turns, `college` or the id of a category; null for one list. */
  alternation: string | null
  /** Each person speaks once on an item. */
  oneTurnEach: boolean
  /** A reply, then a question, come before a new point. A point about how the session is run always comes first. */
  kindsFirst: boolean
  /** How many places at the head nobody overtakes, 0 to 2. */
  frozenPlaces: number
  /** Hands and phones that ask within this time count as having asked at once (evening.md item 9), ms. */
  simultaneousMs: number
  /** Whether the wall shows how long someone has spoken; off unless the room wants it (evening.md item 7). */
  turnOnWall: boolean

  categories: Category[]
  /** What the balance of speech is read by: `college`, `status`, ids of categories. */
  balanceBy: string[]
  balanceOnWall: boolean
  balanceInMinutes: boolean
  /** No category of fewer people is shown or printed, nor one that could be deduced (evening.md item 7). */
  smallestCategory: number
  /** Off, individual times leave in no export and are pseudonymised at approval (decisions.md 24). */
  keepIndividualTimes: boolean

  decisionModes: DecisionMode[]
  majorityBase: MajorityBase
  majority: Fraction
  tieRule: TieRule
  ballots: Ballot[]
  /** A secret ballot where this part of those present asks for it; null when the rules say nothing. */
  secretOnDemand: Fraction | null
  /** Persons are elected on paper unless this says otherwise (decisions.md 23). */
  electionsByPhone: boolean
  /** As many women as men, within one, where several are elected. */
  parity: boolean

  /** Role names that sign, in order; never an assumed chair (evening.md item 19). */
  signers: SignerRole[]
  signWhen: 'circulation' | 'approval'
  /** Each waits for the one named before. */
  signInOrder: boolean
  /** What the public edition of the minutes holds beside decisions and actions. */
  publicDebates: boolean
  publicVoteCounts: boolean
  publicDissentNames: boolean
}

/** What an assembly changes while it meets. */
export type RuleChanges = { [K in keyof RulesProfile]?: RulesProfile[K] | undefined }
