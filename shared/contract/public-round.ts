/** A round of the table as the room sees it: that there is one, and how many places remain; never who passed. */
import { z } from 'zod'

export const publicRoundSchema = z.object({ left: z.number().int() }).nullable()
export type PublicRound = z.infer<typeof publicRoundSchema>
