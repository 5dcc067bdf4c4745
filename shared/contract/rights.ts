/**
 * Who may do what, in one table with the reason beside each line (decisions.md 4). The host holds every message
 * against it; a page reads it to leave out what would be refused.
 */
import type { PartName } from './channel.ts'
import type { Command } from './journal.ts'
import { roomSeats, type RoomSeat } from './room.ts'

interface Right<Of extends string> {
  of: readonly Of[]
  seats: readonly RoomSeat[]
  reason: string
}

type FactKind = Command['fact']['kind']

const everyPen = ['facilitator', 'minuteTaker', 'speechSteward'] as const satisfies readonly RoomSeat[]

/** What may be noted in the journal. An undo needs the right of what it undoes. */
export const commandRights: readonly Right<FactKind>[] = [
  {
    of: ['sessionOpened', 'sessionAdjourned'],
    seats: ['facilitator'],
    reason: 'a session has one person who opens and adjourns it',
  },
  {
    of: ['sessionPaused', 'sessionResumed', 'itemStarted', 'itemPostponed', 'itemExtended'],
    seats: ['facilitator', 'minuteTaker'],
    reason: 'the agenda is run by the facilitator; who writes marks what everybody saw and nobody pressed',
  },
  {
    of: ['arrived', 'left', 'excused', 'proxyGiven', 'proxyEnded', 'recused', 'publicCounted'],
    seats: everyPen,
    reason: 'whoever is at the door notes who comes',
  },
  {
    of: [
      'floorRequested',
      'floorWithdrawn',
      'floorMoved',
      'turnStarted',
      'turnEnded',
      'turnPaused',
      'turnResumed',
      'turnExtended',
      'listClosed',
      'listReopened',
      'turnInterrupted',
      'roundOpened',
      'roundClosed',
      'micTaken',
      'micLeft',
    ],
    seats: everyPen,
    reason: 'the steward gives the floor; where there is none the two others do',
  },
  {
    of: [
      'voteOpened',
      'voteCounted',
      'voteCancelled',
      'voiceCast',
      'dotsOpened',
      'dotsClosed',
      'electionOpened',
      'tallyRecorded',
    ],
    seats: ['facilitator', 'minuteTaker'],
    reason: 'a vote is put by who runs the session and counted by who writes; the steward stays out of it',
  },
  {
    of: [
      'proposalMade',
      'proposalAmended',
      'proposalWithdrawn',
      'deliberationOpened',
      'deliberationStepped',
      'deliberationClosed',
      'objectionRaised',
      'objectionSettled',
    ],
    seats: ['facilitator', 'minuteTaker'],
    reason: 'a discussion is led by who runs the session; who writes takes down the words of proposals and objections',
  },
  {
    of: ['ruleChanged'],
    seats: ['facilitator', 'minuteTaker'],
    reason: 'the assembly changes its rules; whoever runs or writes notes that it did, and who proposed it',
  },
  {
    of: ['balanceRecorded'],
    seats: ['facilitator', 'minuteTaker'],
    reason: 'taken down by whoever finalises, so that what people said of themselves need not be kept',
  },
  {
    of: ['decisionRecorded'],
    seats: ['facilitator', 'minuteTaker'],
    reason: 'decisions are recorded where they are taken, by those two',
  },
]

/** What may be read and written of the document's parts. Plain browsers never receive one. */
export const partRights: readonly (Right<PartName> & { mayWrite: boolean })[] = [
  { of: ['body'], seats: everyPen, mayWrite: true, reason: 'inside a part a pen may edit everything (decisions.md 4)' },
  {
    of: ['journal'],
    seats: everyPen,
    mayWrite: false,
    reason: 'only hosts write what happened, each its own entries, checked one by one (decisions.md 3)',
  },
  { of: ['notes'], seats: [], mayWrite: false, reason: 'private notes stay on their own computer' },
]

/** What a phone may ask for (phone.ts). */
export const intents = [
  'ask',
  'withdraw',
  'vote',
  'dots',
  'declare',
  'message',
  'rename',
  'askRemote',
  'remote',
] as const
export type IntentKind = (typeof intents)[number]

export const intentRights: readonly Right<IntentKind>[] = [
  {
    of: ['ask', 'withdraw'],
    seats: ['participant'],
    reason: 'anyone in the room may ask for the floor, for themselves',
  },
  { of: ['vote', 'dots'], seats: ['participant'], reason: 'a participant votes once; the host checks who may' },
  { of: ['declare'], seats: ['participant'], reason: 'what one says of oneself is said from one’s own hands' },
  { of: ['message'], seats: ['participant'], reason: 'read by who writes, and shown to nobody else' },
  { of: ['rename'], seats: ['participant', 'observer'], reason: 'a name is shown once a pen accepted it' },
  {
    of: ['askRemote', 'remote'],
    seats: ['participant'],
    reason: 'a remote is admitted by the facilitator, in one key',
  },
]

/** What may be done with the room itself. */
export const roomActs = ['open', 'close', 'admit', 'revoke', 'seat', 'message', 'file'] as const
export type RoomAct = (typeof roomActs)[number]

export const roomRights: readonly Right<RoomAct>[] = [
  {
    of: ['open', 'close'],
    seats: ['facilitator'],
    reason: 'the room stands on this computer, and is its holder’s to open',
  },
  { of: ['admit', 'revoke'], seats: ['facilitator'], reason: 'whoever lets a pen in answers for it' },
  { of: ['seat'], seats: everyPen, reason: 'a name is accepted, muted or renamed by whoever sees it first' },
  { of: ['message'], seats: ['facilitator', 'minuteTaker'], reason: 'a correction is for who writes' },
  { of: ['file'], seats: everyPen, reason: 'every pen keeps a whole copy, attachments included (decisions.md 6)' },
]

function allows<Of extends string>(rights: readonly Right<Of>[], seat: RoomSeat, wanted: Of): boolean {
  return rights.some((right) => right.of.includes(wanted) && right.seats.includes(seat))
}

export function mayCommand(seat: RoomSeat, fact: FactKind): boolean {
  return allows(commandRights, seat, fact)
}
export function mayReadPart(seat: RoomSeat, part: PartName): boolean {
  return allows(partRights, seat, part)
}
export function mayWritePart(seat: RoomSeat, part: PartName): boolean {
  return partRights.some((right) => right.mayWrite && right.of.includes(part) && right.seats.includes(seat))
}
export function mayIntend(seat: RoomSeat, intent: IntentKind): boolean {
  return allows(intentRights, seat, intent)
}
export function mayInRoom(seat: RoomSeat, act: RoomAct): boolean {
  return allows(roomRights, seat, act)
}

/** A pen's role on the wire is checked before it is believed. */
export function isRoomSeat(value: string): value is RoomSeat {
  return (roomSeats as readonly string[]).includes(value)
}
