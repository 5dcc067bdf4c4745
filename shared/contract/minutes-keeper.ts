/**
 * Which computer keeps the life of some minutes, and where they are in it: written into the meeting's body by that
 * computer at each act, so that every copy of the meeting tells it. Nobody edits it, and it is no part of the header.
 */
import { z } from 'zod'
import { nameSchema } from './minutes-life.ts'

const instant = z.number().int().min(0).max(8.64e15)

export const minutesKeeperSchema = z.object({
  /** Of this meeting: a copy that became another one says nothing. */
  docId: z.string().min(1).max(64),
  /** The host that noted the last act. */
  host: z.string().min(1).max(64),
  /** Who noted it, and when, UTC ms. */
  by: nameSchema.nullable(),
  at: instant,
  state: z.enum(['draft', 'reviewed', 'circulated', 'refused', 'approved', 'signed', 'archived']),
  waitsFor: z.enum(['review', 'circulation', 'approval', 'signature', 'archive', 'nextSession']).nullable(),
  who: z.array(z.string().max(200)).max(10),
  since: instant.nullable(),
})
export type MinutesKeeper = z.infer<typeof minutesKeeperSchema>
