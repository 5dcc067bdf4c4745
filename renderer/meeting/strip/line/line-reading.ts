/** What a line may mean: the answer of read-line.ts. */
import type { Language } from '#shared/contract/meeting.ts'
import type { Instant } from '#shared/rules/facts.ts'
import type { Evening } from '../../evening/evening.ts'
import type { CommandName, LineCommand } from './line-command.ts'
import type { VerbId } from './verbs.ts'

/** What a line is read against. */
export interface Hearing {
  evening: Evening
  /** The page's. */
  language: Language
  /** The host's hour, for « il y a 12 min » and « dans 10 min ». */
  now: Instant
}

export interface LineSuggestion {
  /** What to type for it, whole; a word that waits for more ends in a space. */
  text: string
  /** What it is, for its words. */
  name: CommandName | VerbId
  /** Null while something is still missing: a name, a text. */
  command: LineCommand | null
}

/** Why there is nothing to do, in a code the screen puts into words. */
export type LineProblem =
  | 'unknown'
  | 'nobody'
  | 'notWaiting'
  | 'noVoteOpen'
  | 'noVoteCounted'
  /** What phones chose is added beside each figure: a form shows it, a line does not. */
  | 'phonesVote'
  | 'noItem'
  | 'noAction'
  | 'noDocument'
  | 'notANumber'
  | 'notATime'
  | 'notADate'
  | 'notATally'
  | 'notADotVote'

export interface LineReading {
  /** What Enter takes is the first; none when `problem` says why. */
  suggestions: LineSuggestion[]
  problem: LineProblem | null
}

export const nothing = (problem: LineProblem): LineReading => ({ suggestions: [], problem })
