/**
 * What the room sees of this computer: asked each time the projection is opened, for Windows often duplicates the
 * screen when the cable goes in (evening.md item 2). The answer lasts until it is opened again, on this computer.
 */
import { z } from 'zod'
import { wallShowsSchema } from '#shared/contract/meeting.ts'
import { keptChoice } from '../../app/kept-choice.ts'
import type { Shows } from '../wall/wall-commands.ts'

export const answers = ['projection', 'everything', 'nothing'] as const
export type Answer = (typeof answers)[number]

const schema = z.object({
  docId: z.string(),
  /** `unsaid` before the projection was opened, `asked` until someone answers. */
  state: z.enum(['unsaid', 'asked', ...answers]),
  /** The test image was put on the wall: once, not at each reload. */
  tested: z.boolean(),
  /** What the test image was put over: it comes back with the answer. */
  covers: wallShowsSchema,
  /** The person looked round and wants to see it all the same. */
  revealed: z.boolean(),
})
export type RoomSees = z.infer<typeof schema>

export const roomSees = keptChoice('tablee-room-sees', schema.nullable(), null as RoomSees | null)

/** What was said of this meeting; another meeting's answer says nothing. */
export function saidOf(known: RoomSees | null, docId: string): RoomSees | null {
  return known?.docId === docId ? known : null
}

/** Where a private thing stands: at home while preparing, or on a console of the session. */
export type Place = 'home' | 'console'

/**
 * Whether the room may read this screen, or nobody knows yet: on a console until it is said to see the projection
 * alone, for a cable duplicates the screen before anyone presses « Projeter »; at home once the projection was opened.
 */
export function isShared(known: RoomSees | null, place: Place): boolean {
  const state = known?.state ?? 'unsaid'
  return state === 'unsaid' ? place === 'console' : state !== 'projection'
}

export function isHidden(known: RoomSees | null, place: Place): boolean {
  return isShared(known, place) && known?.revealed !== true
}

const nothingSaid = { state: 'unsaid', tested: false, covers: 'auto', revealed: false } as const

/** Asked each time the projection is opened: it may be another projector, or another cable. */
export function ask(docId: string): void {
  const { covers } = saidOf(roomSees.get(), docId) ?? nothingSaid
  roomSees.set({ docId, state: 'asked', tested: false, covers, revealed: false })
}

/**
 * Answers whether the test image is still to be put on the wall; by one window, once.
 * @param shows what the wall shows now. Opening the projection takes back a lent screen.
 */
export function takeTest(docId: string, shows: Shows): boolean {
  const known = saidOf(roomSees.get(), docId)
  if (known?.state !== 'asked' || known.tested) return false
  const covers = shows === 'test' ? known.covers : shows
  roomSees.set({ ...known, tested: true, covers: covers === 'lent' ? 'auto' : covers })
  return true
}

/** Keeps the answer. Returns what the wall showed before the test image. */
export function answer(docId: string, state: Answer): Shows {
  const { covers } = saidOf(roomSees.get(), docId) ?? nothingSaid
  roomSees.set({ docId, state, tested: true, covers: 'auto', revealed: false })
  return covers
}

/** Shows what the room must not read, or hides it: then somebody says that the room sees the whole computer. */
export function toggleRevealed(docId: string, place: Place): void {
  const known = saidOf(roomSees.get(), docId)
  if (isHidden(known, place)) roomSees.set({ docId, ...nothingSaid, ...known, revealed: true })
  else if (known === null || !isShared(known, place)) {
    roomSees.set({ docId, ...nothingSaid, ...known, state: 'everything', revealed: false })
  } else roomSees.set({ ...known, revealed: false })
}
