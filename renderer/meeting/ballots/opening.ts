/** What the room can be asked at once, from one panel: what each of its three forms is given. */
import type { Proposal } from '#shared/rules/deliberation.ts'
import type { Commands } from '../evening/commands.ts'
import type { Evening } from '../evening/evening.ts'

/** `opinion` measures (dots, colours, degrees) and decides nothing. */
export const openings = ['vote', 'election', 'opinion'] as const
export type Opening = (typeof openings)[number]

export interface OpeningProps {
  itemId: string
  evening: Evening
  /** Votes that may be cast on this item now. */
  eligible: number
  commands: Commands
  /** The proposal that is put to the vote, in whose words it asks; absent for a question of its own. */
  about?: Pick<Proposal, 'proposalId' | 'text'>
  /** Where the caret was before the panel: it goes back there (use-form-focus.ts). */
  back: Element | null
  /** Once opened, or given up. */
  onDone: () => void
}
