/**
 * The duplex channel between a page and its own host: binary frames, whatever carries them (a WebSocket on loopback,
 * a MessagePort in the desktop shell). A seat says what it is when it connects; the host answers frames of that kind:
 * a `pen` speaks the Hocuspocus protocol for the parts of documents, a `wall` receives public views as JSON frames, a
 * `room` receives `RoomView`s (room.ts) as JSON frames.
 */
import { z } from 'zod'

export const seatClaimSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pen'), seat: z.string().min(1).max(64), schema: z.number().int().min(1) }),
  z.object({ kind: z.literal('wall'), docId: z.string().min(1).max(64) }),
  z.object({ kind: z.literal('room'), docId: z.string().min(1).max(64) }),
])
export type SeatClaim = z.infer<typeof seatClaimSchema>

export interface Channel {
  send(frame: Uint8Array<ArrayBuffer>): void
  close(code?: number, reason?: string): void
  onFrame(listener: (frame: Uint8Array<ArrayBuffer>) => void): void
  onClose(listener: () => void): void
}

/** What every pen of a meeting holds and its files carry. The journal is read-only for every page: only hosts write it. */
export const sharedParts = ['body', 'journal'] as const
/** All parts a host keeps: private notes stay on their own computer. */
export const partNames = [...sharedParts, 'notes'] as const
export type PartName = (typeof partNames)[number]

/** What a pen says of itself when it opens a part: its seat, the schema it writes, the lineage of the copy it holds. */
export function penToken(seat: string, schema: number, lineage: string): string {
  return `${seat}|${schema}|${lineage}`
}

/** Why a part was refused to a pen: it holds a copy of another lineage, which must not be mixed in. */
export const otherLineage = 'otherLineage'

/** The name Hocuspocus knows a part by. */
export function partKey(docId: string, part: PartName): string {
  return `${docId}/${part}`
}

/** The other way; null for anything that is no part of ours. */
export function parsePartKey(key: string): { docId: string; part: PartName } | null {
  const slash = key.indexOf('/')
  const docId = key.slice(0, slash)
  const part = partNames.find((name) => name === key.slice(slash + 1))
  return slash > 0 && docId.length <= 64 && part !== undefined ? { docId, part } : null
}
