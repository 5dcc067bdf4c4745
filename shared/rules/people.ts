/**
 * Who sits in the room, as the rules need to know it. Names stay with the document; rules see ids and rights.
 */
import type { SpeechPriority } from './rules-profile.ts'

/** evening.md item 11: the four statuses at the door. */
export type PersonStatus = 'member' | 'guest' | 'public' | 'companion'

export interface Participant {
  id: string
  status: PersonStatus
  /** A member's college (residents, localActors, …); others have none. */
  college: string | null
  /** Whether a vote is theirs to cast; a "membre de droit" has it or not by the council's rules. */
  votingRight: boolean
  /** Holds a full seat; a substitute does not. For a quorum counted on full seats. */
  hasFullSeat?: boolean
  /** Speaks through an interpreter: turns are twice as long, and no screen says why. */
  interpreted?: boolean
  /** What the person said of themselves: a category's id -> the value's id. */
  declared?: Readonly<Record<string, string>>
}

/** The side of a person on an axis of the rules; null for who has none, or did not say. */
export function sideOf(person: Participant, axis: string): string | null {
  if (axis === 'college') return person.college
  if (axis === 'status') return person.status
  return person.declared?.[axis] ?? null
}

/** The rules of speech as the floor reads them. */
export interface SpeechRule {
  /** Length of one turn in ms, for the warning; null when turns are not limited. */
  turnMs: number | null
  replyMs: number
  priority: SpeechPriority
  scope: 'item' | 'session'
  /** `college` or a category's id whose two sides take turns; null for one list. */
  alternation: string | null
  oneTurnEach: boolean
  kindsFirst: boolean
  frozenPlaces: number
  /** Requests asked within this time of the earliest count as asked at once (simultaneous.ts), ms. */
  simultaneousMs: number
}
