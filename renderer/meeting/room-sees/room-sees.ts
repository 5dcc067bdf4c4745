/**
 * What the room sees of this computer: asked once the projection is opened, for Windows often duplicates the screen
 * when the cable goes in (evening.md item 2). The answer lasts for the session, on this computer.
 */
import { z } from 'zod'
import { keptChoice } from '../../app/kept-choice.ts'

export const answers = ['projection', 'everything', 'nothing'] as const
export type Answer = (typeof answers)[number]

const schema = z.object({
  docId: z.string(),
  /** `asked` until someone answers. */
  state: z.enum(['asked', ...answers]),
  /** The test image was put on the wall: once, not at each reload. */
  tested: z.boolean(),
  /** The person looked round and wants to see it all the same. */
  revealed: z.boolean(),
})
export type RoomSees = z.infer<typeof schema>

export const roomSees = keptChoice('tablee-room-sees', schema.nullable(), null as RoomSees | null)

/** What was said of this meeting; another meeting's answer says nothing. */
export function saidOf(known: RoomSees | null, docId: string): RoomSees | null {
  return known?.docId === docId ? known : null
}

/** Private things are hidden from the moment it is asked until the room is known to see the projection alone. */
export function isShared(known: RoomSees | null): boolean {
  return known !== null && known.state !== 'projection'
}

/** Asked each time the projection is opened, until the room is known to see it alone. */
export function ask(docId: string): void {
  if (saidOf(roomSees.get(), docId)?.state === 'projection') return
  roomSees.set({ docId, state: 'asked', tested: false, revealed: false })
}

/** Answers whether the test image is still to be put on the wall; by one window, once. */
export function takeTest(docId: string): boolean {
  const known = saidOf(roomSees.get(), docId)
  if (known?.state !== 'asked' || known.tested) return false
  roomSees.set({ ...known, tested: true })
  return true
}

export function answer(docId: string, state: Answer): void {
  roomSees.set({ docId, state, tested: true, revealed: false })
}

/** Shows or hides what the room must not read; with nothing asked yet, it is hidden. */
export function toggleRevealed(docId: string): void {
  const known = saidOf(roomSees.get(), docId)
  if (known === null || known.state === 'projection')
    roomSees.set({ docId, state: 'everything', tested: true, revealed: false })
  else roomSees.set({ ...known, revealed: !known.revealed })
}
