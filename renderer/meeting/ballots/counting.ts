/** What every way of counting a vote is given. */
import type { RefObject } from 'react'
import type { Vote } from '#shared/rules/votes.ts'
import type { Commands } from '../evening/commands.ts'
import type { Evening } from '../evening/evening.ts'

export interface VoteCountingProps {
  vote: Vote
  evening: Evening
  commands: Commands
  /** What takes the keys first, for the screen that moves the caret there. */
  field?: RefObject<HTMLInputElement | null>
  /** Given when a count already noted is put right. */
  onDone?: (() => void) | undefined
}
