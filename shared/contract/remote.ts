/**
 * The clicker: which keys it sends, learnt on this computer by pressing its buttons, and its presses told from the
 * projection page to the console. A clicker is a keyboard, and its keys go to whichever window has the focus
 * (evening.md item 3). One `BroadcastChannel` a meeting, within one computer's profile.
 */
import { z } from 'zod'

export const remoteButtons = ['next', 'previous', 'black', 'start'] as const
export type RemoteButton = (typeof remoteButtons)[number]

/** By physical position: the black-screen button gives « : » on AZERTY, and is `Period` all the same. */
const position = z.string().min(1).max(40)

/** In localStorage: both the pens' windows and the projection read it. */
export const remoteSettingKey = 'tablee-remote'
export const learnedSchema = z.object({
  on: z.boolean(),
  /** Position to button: `{ PageDown: 'next' }`. */
  codes: z.record(position, z.enum(remoteButtons)),
})
export type Learned = z.infer<typeof learnedSchema>

export function remoteChannelName(docId: string): string {
  return `tablee-remote-${docId}`
}

/** What most clickers send. The wall never does anything with them itself, learnt or not. */
export const remotePositions: readonly string[] = ['PageUp', 'PageDown', 'F5', 'Escape', 'Period']

export const remotePressSchema = z.object({ code: position })
export type RemotePress = z.infer<typeof remotePressSchema>
