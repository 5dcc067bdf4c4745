import { z } from 'zod'
import type { AskSeat } from './feed.ts'

/** What this screen needs of `GET /door?as=projection` (DoorView). */
const doorSchema = z.object({ seat: z.literal('projection').nullable(), docId: z.string().nullable() })

/** A door that takes longer than this is one that does not answer, ms. */
const patience = 4000

/** Whether this browser still holds the seat of a screen, in the room of this meeting. */
export function askSeatIn(docId: string): AskSeat {
  return async () => {
    try {
      const answered = await fetch('/door?as=projection', { cache: 'no-store', signal: AbortSignal.timeout(patience) })
      if (!answered.ok) return null
      const door = doorSchema.safeParse(await answered.json())
      return door.success ? door.data.seat !== null && door.data.docId === docId : null
    } catch {
      return null
    }
  }
}
