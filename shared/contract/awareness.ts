/**
 * What each page says of itself while it is open: who, in which item, where its caret is. It is kept nowhere. The host
 * lets in nothing else, and stamps who it is from the connection it came by: a page cannot pass for another.
 */
import { z } from 'zod'
import { penRoleSchema } from './room.ts'

/** Colours are told by their place in the palette each screen draws from; a colour of one's own could be a style. */
export const awarenessColours = 8

const clock = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
const yjsId = z.object({ client: clock, clock })

/** A place in a text that stays where it is while others type (Yjs, `relativePositionToJSON`). */
const positionSchema = z.object({
  type: yjsId.nullish(),
  tname: z.string().max(128).nullish(),
  item: yjsId.nullish(),
  assoc: z.number().int().min(-1).max(1).optional(),
})

export const awarenessUserSchema = z.object({
  /** What the computer calls itself in the room; "" when it has no name. */
  name: z.string().max(100).catch(''),
  colour: z
    .number()
    .int()
    .min(0)
    .max(awarenessColours - 1)
    .catch(0),
  seat: penRoleSchema.catch('facilitator'),
})

/**
 * One page. `cursor` is what @tiptap/extension-collaboration-caret writes; its `user` is ours. An empty object says
 * that the page is gone: it is removed for everyone.
 */
export const awarenessSchema = z.object({
  user: awarenessUserSchema,
  /** The item whose text has the caret; null while none has. */
  item: z.string().min(1).max(64).nullable().catch(null),
  cursor: z.object({ anchor: positionSchema, head: positionSchema }).nullable().catch(null),
})
export type AwarenessState = z.infer<typeof awarenessSchema>

/** A state as it came from anywhere; null for what is none. */
export function readAwareness(state: unknown): AwarenessState | null {
  const parsed = awarenessSchema.safeParse(state)
  return parsed.success ? parsed.data : null
}
