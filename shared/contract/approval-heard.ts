/** What a session's own journal says of minutes it was asked to approve: offered to whoever notes the approval. */
import type { z } from 'zod'
import type { approvalOutcomeSchema, votedSchema } from './minutes-life.ts'

export interface ApprovalHeard {
  /** The item that approves minutes. */
  itemId: string
  title: string
  /** What it comes to; null where the journal does not settle it: a tie, a decision in words. */
  outcome: z.infer<typeof approvalOutcomeSchema> | null
  /** The last vote that was counted there, with its question. */
  vote: (z.infer<typeof votedSchema> & { question: string }) | null
  /** The decision noted there, in its words; '' for none. */
  decision: string
}
