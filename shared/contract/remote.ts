/**
 * The clicker's presses, told from the projection page to the console: a clicker is a keyboard, and its keys go to
 * whichever window has the focus (evening.md item 3). One `BroadcastChannel` a meeting, within one computer's profile.
 */
import { z } from 'zod'

export function remoteChannelName(docId: string): string {
  return `tablee-remote-${docId}`
}

/** By physical position: the black-screen button gives « : » on AZERTY, and is `Period` all the same. */
export const remotePositions = ['PageUp', 'PageDown', 'F5', 'Escape', 'Period'] as const
export type RemoteCode = (typeof remotePositions)[number]

export const remotePressSchema = z.object({ code: z.enum(remotePositions) })
export type RemotePress = z.infer<typeof remotePressSchema>
