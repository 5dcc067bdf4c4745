/**
 * What the room sees of this computer: asked each time the projection is opened, for Windows often duplicates the
 * screen when the cable goes in (evening.md item 2). The answer lasts until it is opened again, on this computer.
 */
import { z } from 'zod'
import { wallShowsSchema } from '#shared/contract/meeting.ts'
import { keptChoice } from '../../app/kept-choice.ts'
import { newId } from '../../storage/ids.ts'
import type { Shows } from '../wall/wall-commands.ts'

export const answers = ['projection', 'everything', 'nothing'] as const
export type Answer = (typeof answers)[number]

const schema = z.object({
  docId: z.string(),
  /** Which asking this is about: one each time the projection is opened; empty before. */
  asking: z.string(),
  /** `unsaid` before the projection was opened, `asked` until someone answers. */
  state: z.enum(['unsaid', 'asked', ...answers]),
  /** The person looked round and wants to see it all the same. */
  revealed: z.boolean(),
})
export type RoomSees = z.infer<typeof schema>

export const roomSees = keptChoice('tablee-room-sees', schema.nullable(), null as RoomSees | null)

const testImageSchema = z.object({
  asking: z.string(),
  /** What the test image was put over: it comes back with the answer. */
  covers: wallShowsSchema,
})
export type TestImage = z.infer<typeof testImageSchema>

/**
 * The test image that was put on the wall: once an asking, not at each reload. Apart from the answer, for a window
 * that has not heard of an answer yet must not write over it.
 */
export const testImage = keptChoice('tablee-test-image', testImageSchema.nullable(), null as TestImage | null)

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

const nothingSaid = { asking: '', state: 'unsaid', revealed: false } as const

/** The last asking of this window: it puts the test image on the wall before the others think of it. */
let askedHere = ''

/** Asked each time the projection is opened: it may be another projector, or another cable. */
export function ask(docId: string): void {
  askedHere = newId()
  roomSees.set({ docId, asking: askedHere, state: 'asked', revealed: false })
}

export function isAskedHere(asking: string): boolean {
  return asking === askedHere
}

/**
 * Takes upon this window to put the test image on the wall; one window does, once.
 * @param shows what the wall shows now. Opening the projection takes back a lent screen.
 * @returns what the image is put over; null when it is not to be put
 */
export function takeTest(docId: string, shows: Shows): Shows | null {
  const known = saidOf(roomSees.get(), docId)
  const before = testImage.get()
  if (known?.state !== 'asked' || before?.asking === known.asking) return null
  // Opened again before anyone answered: what the first test image was put over is still owed.
  const shown = shows === 'test' ? (before?.covers ?? 'auto') : shows
  const covers = shown === 'lent' ? 'auto' : shown
  testImage.set({ asking: known.asking, covers })
  return covers
}

/** Keeps the answer. Returns what the wall showed before the test image. */
export function answer(docId: string, state: Answer): Shows {
  const { asking } = saidOf(roomSees.get(), docId) ?? nothingSaid
  const covers = testImage.get()?.covers ?? 'auto'
  testImage.set(null)
  roomSees.set({ docId, asking, state, revealed: false })
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
