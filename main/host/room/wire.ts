/**
 * What two hosts say to each other, over TLS, once the certificate was compared with the code (hosting/certificate.ts).
 * `/knock` asks to be let in; `/room` is the seat: JSON text frames are below, binary frames are Hocuspocus' for the
 * two shared parts; `/files` carries attachments. Every frame passes its schema, on both sides.
 */
import { z } from 'zod'
import { commandSchema } from '#shared/contract/journal.ts'
import { identitySchema } from '#shared/contract/meeting.ts'
import { refusalSchema } from '#shared/contract/result.ts'
import {
  penRoleSchema,
  remoteOfSchema,
  roomReachSchema,
  roomSeatSchema,
  seatActSchema,
  wifiSchema,
  type HostedRoom,
} from '#shared/contract/room.ts'

const id = z.string().min(1).max(64)
const instant = z.number().finite()
const text = z.string().max(10_000)

/** Bytes: one document's update; anything else. */
export const mostSyncBytes = 8 * 1024 * 1024
export const mostTextBytes = 1024 * 1024

/** Each side says something every `aliveEvery` ms, and gives up on a side it heard nothing of for `deadAfter` ms. */
export const aliveEvery = 1000
export const deadAfter = 2500

/** Why a seat's socket was closed, beside the usual codes of RFC 6455. */
export const closeCodes = {
  /** The seat was removed. */
  removed: 4403,
  /** The room was closed. */
  roomClosed: 4410,
  /** What was sent is none of what a pen may send. */
  notAllowed: 4400,
  /** Entries of the journal that this room does not take from this seat. */
  journal: 4409,
  tooMuch: 4429,
  silent: 4408,
} as const

export const toKnockSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('hello'),
    secret: z.string().max(16),
    hostId: id,
    schema: z.number().int().min(1).max(1_000_000),
  }),
  z.object({ kind: z.literal('knock'), name: z.string().min(1).max(100), seat: penRoleSchema }),
])
export type ToKnock = z.infer<typeof toKnockSchema>

export const fromKnockSchema = z.discriminatedUnion('kind', [
  /** The code was right: this is the meeting. */
  z.object({ kind: z.literal('reached'), identity: identitySchema }),
  z.object({ kind: z.literal('knocking'), sign: z.string().max(8) }),
  z.object({ kind: z.literal('admitted'), token: z.string().min(16).max(200), seatId: id, seat: penRoleSchema }),
  z.object({ kind: z.literal('refused'), why: refusalSchema }),
])
export type FromKnock = z.infer<typeof fromKnockSchema>

/** What a pen's page asks its own host, and the room decides. `by`: the page, as the journal names it. */
export const askSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('command'), command: commandSchema, by: id }),
  z.object({ kind: z.literal('undo'), entryId: id, commandId: id, by: id }),
  z.object({ kind: z.literal('admit'), knockId: id, as: penRoleSchema.nullable() }),
  z.object({ kind: z.literal('refuse'), knockId: id }),
  z.object({ kind: z.literal('seat'), seatId: id, act: seatActSchema, by: id }),
  z.object({ kind: z.literal('message'), messageId: id }),
])
export type Ask = z.infer<typeof askSchema>

export const toRoomSchema = z.discriminatedUnion('kind', [
  /** `sent` comes back with the answer, so that the clocks can be compared. */
  z.object({ kind: z.literal('alive'), sent: instant }),
  z.object({ kind: z.literal('ask'), id: z.number().int().min(0), ask: askSchema }),
  z.object({ kind: z.literal('leave') }),
])
export type ToRoom = z.infer<typeof toRoomSchema>

const knockSchema = z.object({
  knockId: id,
  kind: z.enum(['pen', 'remote']),
  seat: penRoleSchema,
  name: text,
  number: z.number().nullable().default(null),
  from: text,
  at: instant,
  sign: text,
})

const seatViewSchema = z.object({
  seatId: id,
  seat: roomSeatSchema,
  number: z.number().nullable(),
  typed: text,
  name: text,
  personId: z.string().max(64).nullable(),
  accepted: z.boolean(),
  muted: z.boolean(),
  online: z.boolean(),
  enteredAt: instant,
  from: text,
  remote: remoteOfSchema.nullable(),
})

const messageSchema = z.object({
  messageId: id,
  seatId: id,
  personId: z.string().max(64).nullable(),
  name: text,
  number: z.number().nullable(),
  itemId: z.string().max(64).nullable(),
  text,
  at: instant,
})

const hostedRoomSchema: z.ZodType<HostedRoom> = z.object({
  docId: id,
  openedAt: instant,
  reach: roomReachSchema,
  interfaceName: text,
  address: text,
  penAddress: text,
  codes: z.object({ participant: text, projection: text, pen: text }),
  wifi: wifiSchema.nullable(),
  reachedAt: instant.nullable(),
  restoredAt: instant.nullable().default(null),
  seats: z.array(seatViewSchema).max(2000),
  knocks: z.array(knockSchema).max(200),
  messages: z.array(messageSchema).max(2000),
  phoneVote: z
    .object({
      voteId: id,
      voters: z.number(),
      totals: z.array(z.number()).max(200),
      grades: z.array(z.array(z.number()).max(10)).max(100).optional(),
      secret: z.object({ voices: z.number(), isLost: z.boolean() }).optional(),
    })
    .nullable(),
})

export const answerSchema = z.union([z.object({ ok: z.literal(true), value: z.unknown() }), refusalSchema])

export const fromRoomSchema = z.discriminatedUnion('kind', [
  /** `now`: the room's clock, UTC ms. */
  z.object({ kind: z.literal('alive'), sent: instant, now: instant }),
  /** At each change. `seat`: what this pen is now. */
  z.object({ kind: z.literal('room'), room: hostedRoomSchema, seat: penRoleSchema }),
  z.object({ kind: z.literal('answer'), id: z.number().int(), answer: answerSchema }),
])
export type FromRoom = z.infer<typeof fromRoomSchema>

/** A text frame as what it should be; null for anything else. */
export function readFrame<T>(schema: z.ZodType<T>, frame: Uint8Array): T | null {
  try {
    const parsed = schema.safeParse(JSON.parse(Buffer.from(frame).toString('utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
