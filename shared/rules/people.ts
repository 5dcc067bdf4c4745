/**
 * Who sits in the room, as the rules need to know it. Names stay with the document; rules see ids and rights.
 */

/** evening.md item 11: the four statuses at the door. */
export type PersonStatus = 'member' | 'guest' | 'public' | 'companion'

export interface Participant {
  id: string
  status: PersonStatus
  /** A member's college (residents, localActors, …); others have none. */
  college: string | null
  /** Whether a vote is theirs to cast; a "membre de droit" has it or not by the council's rules. */
  votingRight: boolean
}

/** An optional quorum, off by default (domain.md §0.7). `perCollege` is a minimum of present members of each college. */
export interface QuorumRule {
  numerator: number
  denominator: number
  perCollege: number
  countProxies: boolean
}

export interface SpeechRule {
  /** Length of one turn in ms, for the warning; null when turns are not limited. */
  turnMs: number | null
  firstTimeFirst: boolean
  /** Requests asked within this time of the earliest count as asked at once (simultaneous.ts), ms. */
  simultaneousMs: number
}
