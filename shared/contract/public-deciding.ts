/**
 * What the room sees of a proposal and of how it is decided. No name: who proposed, amended or objected is for the
 * minutes; an objection's words reach the wall only when they become the proposal's own (evening.md item 7).
 */
import { z } from 'zod'

const instant = z.number()

/** The proposal a pen sent: its text as it stands, in runs that say what was amended since it was first made. */
export const publicProposalSchema = z.object({
  id: z.string(),
  text: z.string(),
  runs: z.array(z.object({ is: z.enum(['kept', 'added', 'removed']), text: z.string() })),
  amendments: z.number().int(),
})
export type PublicProposal = z.infer<typeof publicProposalSchema>

/** A proposal under discussion on the running item, or how the discussion just ended. */
export const publicDeliberationSchema = z.object({
  id: z.string(),
  mode: z.enum(['consensus', 'consent']),
  step: z.string(),
  /** From 1. */
  place: z.number().int(),
  steps: z.number().int(),
  since: instant,
  /** The proposal as it stands. */
  text: z.string(),
  objections: z.number().int(),
  outcome: z.enum(['agreed', 'notAgreed']).nullable(),
})
export type PublicDeliberation = z.infer<typeof publicDeliberationSchema>

/** A decision as it is announced. Sums in cents. */
export const publicDecisionSchema = z.object({
  id: z.string(),
  text: z.string(),
  type: z.string(),
  recordedAt: instant,
  mode: z.string().optional(),
  addressedTo: z.string().optional(),
  amountAsked: z.number().optional(),
  amountGranted: z.number().optional(),
})
