/** The balance of speech on the wall: shares of groups, and nothing of a person (evening.md item 7). */
import { z } from 'zod'

const percent = z.number().int().min(0).max(100)

/** Null unless the rules put it on the wall and a pen shows it. */
export const publicBalanceSchema = z
  .object({
    turns: z.number().int().min(0),
    axes: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        sides: z.array(z.object({ name: z.string(), timeShare: percent, turnShare: percent })),
      }),
    ),
  })
  .nullable()
  .default(null)
export type PublicBalance = z.infer<typeof publicBalanceSchema>
