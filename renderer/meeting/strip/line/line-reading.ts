/** What a line may mean: the answer of read-line.ts. */
import type { CommandName, LineCommand } from './line-command.ts'
import type { VerbId } from './verbs.ts'

export interface LineSuggestion {
  /** What to type for it, whole; a word that waits for more ends in a space. */
  text: string
  /** What it is, for its words. */
  name: CommandName | VerbId
  /** Null while something is still missing: a name, a text. */
  command: LineCommand | null
}

/** Why there is nothing to do, in a code the screen puts into words. */
export type LineProblem = 'unknown' | 'nobody' | 'noVoteOpen' | 'noItem' | 'noDocument' | 'notANumber'

export interface LineReading {
  /** What Enter takes is the first; none when `problem` says why. */
  suggestions: LineSuggestion[]
  problem: LineProblem | null
}
