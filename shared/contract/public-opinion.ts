/** A measure of opinion as the room sees it: never a vote, and nothing in it wins. */
import { z } from 'zod'

export const publicOpinionSchema = z.object({
  id: z.string(),
  question: z.string(),
  options: z.array(z.string()),
  /** Dots each person has. */
  perVoter: z.number().int(),
  /** Codes of the scale's degrees, in order (shared/rules/opinions.ts); empty for dots. */
  degrees: z.array(z.string()).default([]),
  state: z.enum(['open', 'counting', 'counted']),
  phoneVoters: z.number().int().nullable(),
  /** In the options' order: once counted; while it is open, what phones placed, where the room sees it grow. */
  totals: z.array(z.number()).nullable(),
  /** Of degrees: how many gave each, an option a row; with `totals`. */
  grades: z.array(z.array(z.number())).nullable().default(null),
  countedAt: z.number().nullable(),
})
export type PublicOpinion = z.infer<typeof publicOpinionSchema>
