/**
 * The room: other computers and phones on the room's own network, once somebody opened it. What pens see of it; a
 * phone never receives any of this (phone.ts is all a phone knows).
 *
 * A pen is another Tablée: its page speaks to its own host, and hosts speak to each other over TLS. A plain browser is
 * a projection, a participant or an observer, over plain HTTP.
 */
import { z } from 'zod'

const id = z.string().min(1).max(64)

/** Roles of a device that holds the document. */
export const penRoles = ['facilitator', 'minuteTaker', 'speechSteward'] as const
export const penRoleSchema = z.enum(penRoles)
export type PenRole = z.infer<typeof penRoleSchema>

/** Every room seat: what a device may be in the room. Not a person's seat on the council (membershipSeat). */
export const roomSeats = [...penRoles, 'projection', 'participant', 'observer'] as const
export const roomSeatSchema = z.enum(roomSeats)
export type RoomSeat = z.infer<typeof roomSeatSchema>

/** The one question: several computers, or with the phones too. "This computer alone" is a closed room. */
export const roomReachSchema = z.enum(['computers', 'phones'])
export type RoomReach = z.infer<typeof roomReachSchema>

/** Whose buttons a phone holds as a remote. */
export const remoteOfSchema = z.enum(['facilitator', 'speechSteward'])
export type RemoteOf = z.infer<typeof remoteOfSchema>

/** The room's own Wi-Fi, when there is one to tell of: it is drawn as a QR code and typed nowhere else. */
export const wifiSchema = z.object({
  ssid: z.string().min(1).max(64),
  /** Empty for an open network. */
  password: z.string().max(128),
})
export type Wifi = z.infer<typeof wifiSchema>

/** A network this computer is on. */
export interface RoomInterface {
  /** The system's: "wlan0", "Wi-Fi". */
  name: string
  /** IPv4, the address others will reach. */
  address: string
  kind: 'wifi' | 'cable' | 'loopback' | 'other'
}

export interface RoomCodes {
  /** Six digits each; they end with the room. */
  participant: string
  projection: string
  /** Three groups of four: eight letters pin the certificate, four are the room's secret (docs/security.md). */
  pen: string
}

export interface RoomSeatView {
  seatId: string
  seat: RoomSeat
  /** "Invité 7": the name until a pen accepts another. Pens have none. */
  number: number | null
  /** What the person typed, a name or a card number; for pens' eyes only. */
  typed: string
  /** The accepted name; empty until then. */
  name: string
  /** The person of the meeting this seat speaks for; null until it acted or was accepted. */
  personId: string | null
  accepted: boolean
  muted: boolean
  online: boolean
  /** UTC ms. */
  enteredAt: number
  /** The network address it came from. */
  from: string
  /** A phone that holds the facilitator's or the steward's buttons. */
  remote: RemoteOf | null
}

/** Somebody who asks to be let in: a pen, or a phone that wants a remote's buttons. */
export interface Knock {
  knockId: string
  kind: 'pen' | 'remote'
  seat: PenRole
  /** What a pen calls itself; of a phone the accepted name, or "" while there is none: "Invité 7" by `number`. */
  name: string
  /** A phone's; null for a pen. */
  number: number | null
  from: string
  /** UTC ms. */
  at: number
  /** Two digits shown on both sides, so that the right one is admitted. */
  sign: string
}

/** « Une correction sur ce que j'ai dit »: from a phone to whoever writes. Never in the document by itself. */
export interface RoomMessage {
  messageId: string
  seatId: string
  personId: string | null
  /** The accepted name, or "" while there is none: a screen then says "Invité 7" by `number`. */
  name: string
  number: number | null
  itemId: string | null
  text: string
  /** UTC ms. */
  at: number
}

/** The room as its pens see it, wherever they are. */
export interface HostedRoom {
  docId: string
  openedAt: number
  reach: RoomReach
  interfaceName: string
  /** What a phone opens: "http://192.168.1.20:8080". */
  address: string
  /** What another Tablée types beside the pen code: "192.168.1.20:41736". */
  penAddress: string
  codes: RoomCodes
  wifi: Wifi | null
  /** When a phone's page was first opened from another device; null while none has. */
  reachedAt: number | null
  /**
   * When this room opened again by itself after its computer stopped, UTC ms; null for one that somebody opened.
   * Another computer may have taken it over meanwhile: the one that comes back cannot know.
   */
  restoredAt: number | null
  seats: RoomSeatView[]
  knocks: Knock[]
  messages: RoomMessage[]
  /** Ballots cast by phone on the open vote or the open dots: turnout, and the totals that may be seen. */
  phoneVote: PhoneVote | null
}

export interface PhoneVote {
  /** The vote or the dot vote it is about. */
  voteId: string
  voters: number
  /**
   * For a vote: for, against, abstain. For dots: one total an option, in its order; for degrees, how many gave one. Empty
   * for a secret vote, and for what is hidden until closed.
   */
  totals: number[]
  /** Of degrees: how many gave each, an option a row. */
  grades?: number[][] | undefined
  /** A secret vote: the votes those people cast, and whether its ballots stayed on another computer. */
  secret?: { voices: number; isLost: boolean } | undefined
}

export const linkStates = ['joining', 'knocking', 'linked', 'cut', 'refused', 'removed', 'closed', 'failed'] as const
/**
 * joining: reaching the room's host. knocking: waiting to be admitted. linked: in step. cut: was linked, the room does
 * not answer; tried again by itself. refused, removed, closed: somebody decided so. failed: `reason` says why.
 */
export type LinkPhase = (typeof linkStates)[number]

/** This computer's link to the room of another one. */
export interface RoomLinkView {
  docId: string
  phase: LinkPhase
  /** A code put into words by each screen. */
  reason: string | null
  penAddress: string
  seat: PenRole
  name: string
  /** The two digits the facilitator sees. */
  sign: string
  /** Since when this phase, UTC ms. */
  since: number
  /** Something of this computer is not on the room host's disk yet. */
  unsent: boolean
  /** Attachments this computer has not received yet. */
  missingFiles: number
  /** What the room's host acknowledged of the body: Yjs client id to clock, of this host's own pages. */
  roomHas: Record<string, number>
}

/** One frame of the `room` channel (channel.ts): this host's room, or the one it joined, or neither. */
export interface RoomView {
  /** Present when this host holds the room, or is linked to it; while that link is cut, as it was last heard of. */
  room: HostedRoom | null
  isHost: boolean
  /** How far the meeting's clock is ahead of this computer's, ms: the room's, where another holds it. */
  clockAhead: number
  link: RoomLinkView | null
}

export const closedRoom: RoomView = { room: null, isHost: false, clockAhead: 0, link: null }

/** What a pen does with a seat; each one key, none of them told to the room. */
export const seatActSchema = z.discriminatedUnion('kind', [
  /** As this person of the meeting, or under this name as somebody new. */
  z.object({ kind: z.literal('accept'), personId: id.nullable(), name: z.string().max(200) }),
  z.object({ kind: z.literal('rename'), name: z.string().max(200) }),
  /** What was typed is dropped; the seat stays "Invité 7". */
  z.object({ kind: z.literal('refuseName') }),
  z.object({ kind: z.literal('mute') }),
  z.object({ kind: z.literal('unmute') }),
  /** A remote's buttons are taken back; the phone stays a participant. */
  z.object({ kind: z.literal('endRemote') }),
  /** The token ends; a live connection is cut at once. */
  z.object({ kind: z.literal('remove') }),
])
export type SeatAct = z.infer<typeof seatActSchema>
