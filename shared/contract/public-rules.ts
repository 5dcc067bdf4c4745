/** What the wall says of the rules: how one speaks, while a pen shows it, and a quorum that is lost. */
import { z } from 'zod'

export const publicSpeechRulesSchema = z.object({
  policy: z.enum(['inOrder', 'firstTimeFirst', 'alternating', 'detailed']),
  /** Who comes first, where that is no named policy. */
  priority: z.enum(['none', 'firstTime', 'fewestTurns', 'leastTime']),
  /** The names of the sides that take turns; empty for one list. */
  sides: z.array(z.string()),
  turnMinutes: z.number().nullable(),
  replySeconds: z.number(),
  oneTurnEach: z.boolean(),
  kindsFirst: z.boolean(),
})
export type PublicSpeechRules = z.infer<typeof publicSpeechRulesSchema>
