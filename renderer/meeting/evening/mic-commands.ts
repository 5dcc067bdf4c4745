/** The hand counter: a room where nobody is named, one key for each side that takes the microphone. */
import { setHeader } from '#shared/meeting/edits.ts'
import type { MicSide } from '#shared/rules/mic.ts'
import type { Desk } from './desk.ts'

export function micCommands({ write, evening, here, name, newId, edit }: Desk) {
  return {
    /** Somebody of this side is at the microphone; whoever was there is no longer. */
    async takeMic(side: MicSide): Promise<boolean> {
      const found = evening()
      if (found?.current == null) return false
      const fact = { kind: 'micTaken' as const, micId: newId(), itemId: found.current.id, side }
      return write(fact, name('micTaken'), { expects: here(found) })
    },
    async leaveMic(): Promise<boolean> {
      const mic = evening()?.session.mic ?? null
      return mic === null ? false : write({ kind: 'micLeft', micId: mic.micId }, name('micLeft'))
    },
    /** Empty for the name the rules give. */
    nameMicSide: (side: 'a' | 'b', words: string): void => {
      const sides = evening()?.meeting.header.micSides
      if (sides === undefined || sides[side] === words) return
      edit(name('micSides'), (body, origin) => setHeader(body, { micSides: { ...sides, [side]: words } }, origin))
    },
  }
}
