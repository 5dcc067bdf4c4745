/**
 * What a page, the command line and the desktop shell may ask of the host: schema in, type out, written once.
 * Travels as `POST /api/<name>` with a JSON body and answers a `Result` (result.ts). Files travel beside it:
 * `PUT /files/<docId>` and `GET /files/<docId>/<sha256>`; documents and the public view over `connect` (channel.ts).
 */
import { z } from 'zod'
import { agendaTemplateSchema, type AgendaTemplate } from './agenda-template.ts'
import type { PublishedSpeech } from './council.ts'
import { letterheadChangesSchema, type CouncilLetterhead } from './letterhead.ts'
import type { Erasure } from './erasure.ts'
import { commandSchema } from './journal.ts'
import { languageSchema } from './meeting.ts'
import { acceptedCharactersSchema } from './minutes-life.ts'
import { minutesOperations } from './minutes-operations.ts'
import { operation } from './operation.ts'
import { ruleChangesSchema, type RulesProfile } from './rules.ts'
import { signatureOperations } from './signature.ts'
import {
  penRoleSchema,
  roomReachSchema,
  seatActSchema,
  wifiSchema,
  type HostedRoom,
  type RoomInterface,
  type RoomLinkView,
} from './room.ts'

const id = z.string().min(1).max(64)
const name = z.string().max(10_000)

export const editionSchema = z.enum(['members', 'public', 'simple'])
export type Edition = z.infer<typeof editionSchema>

/** `decisionLog` is the one-page relevé; it has no simple edition. */
export const exportFormatSchema = z.enum(['pdf', 'decisionLog', 'docx', 'text', 'markdown', 'json', 'tablee'])
export type ExportFormat = z.infer<typeof exportFormatSchema>

/** What is printed before a session, in the order it is handed out. */
export const kitPapers = ['keys', 'attendance', 'cards', 'tally', 'speaking'] as const
export type KitPaper = (typeof kitPapers)[number]
/** More cards than a room holds people would be a slip of the finger. */
export const mostCards = 400

/** One line of Home: enough to list a meeting without opening it. */
export interface MeetingSummary {
  docId: string
  lineage: string
  title: string
  councilName: string
  date: string
  startTime: string
  phase: 'planned' | 'running' | 'paused' | 'adjourned'
  /** Set once the minutes were finalised. */
  finalisedAt: number | null
  sessionNumber: number | null
  openActions: number
  changedAt: number
  /** Said once to the user: what opening repaired or could not read (codes). */
  trouble: { code: string; params: Record<string, string | number> } | null
}

export interface BinnedMeeting {
  docId: string
  title: string
  date: string
  binnedAt: number
}

/** A decision of the register; `number` was given when its meeting was finalised. */
export interface RegisterDecision {
  decisionId: string
  docId: string
  number: string
  date: string
  text: string
  type: string
  mode: string
  dissentingViews: string[]
  /** Whose views, in their order; absent when nobody is named. */
  dissentNames?: string[] | undefined
  /** Absent in what a page remembers from before they were kept. */
  alternatives?: string[] | undefined
  addressedTo?: string | undefined
  /** Cents. */
  amountAsked?: number | undefined
  amountGranted?: number | undefined
}

export interface RegisterAction {
  actionId: string
  docId: string
  date: string
  what: string
  owner: string
  due: string | null
  status: string
}

/** How the floor was shared in one session. */
export interface RegisterSpeech {
  docId: string
  date: string
  sessionNumber: number
  speech: PublishedSpeech
}

export interface Register {
  decisions: RegisterDecision[]
  actions: RegisterAction[]
  /** Sessions whose minutes hold it, the latest first. */
  speech: RegisterSpeech[]
}

export interface CouncilRules {
  rules: RulesProfile
  /** Empty while it has none. */
  councilName: string
}

export interface HostInfo {
  version: string
  schema: number
  hostId: string
  /** The host's clock, ms; a page keeps the difference, so `--at` moves both. */
  now: number
  /** Where the documents are kept, shown to the person. */
  dataFolder: string
  shell: 'browser' | 'desktop'
  /** True when the disk refused a write: the page says so and keeps typing. */
  diskTrouble: 'diskFull' | 'diskReadOnly' | 'diskError' | null
}

export interface RoomCheck {
  /** How many screens show this meeting's projection. */
  walls: number
  /** Where this meeting's file is. */
  folder: string
  /** Left on that disk; null where the system does not tell. */
  freeBytes: number | null
  diskTrouble: HostInfo['diskTrouble']
  now: number
}

export interface Job {
  jobId: string
}

export interface JobState {
  jobId: string
  state: 'running' | 'done' | 'failed' | 'cancelled'
  /** 0 to 1. */
  progress: number
  /** When done: where `GET` fetches it, its name and size. */
  file: { url: string; name: string; bytes: number; pages: number } | null
  /** When done and nothing is to be fetched: what was written onto a stick. */
  written: TakenAway | null
  failure: { code: string; params: Record<string, string | number> } | null
}

/** A stick or another disk that can be taken out; its path stays with the host. */
export interface TakeAwayVolume {
  volumeId: string
  name: string
  freeBytes: number
  isWritable: boolean
}

/** Written, synced, read back and found the same, byte for byte. */
export interface TakenAway {
  /** The stick's name. */
  volume: string
  files: { name: string; bytes: number; sha256: string }[]
  /** Why the draft PDF is not among them; the meeting is. */
  pdfFailure: { code: string; params: Record<string, string | number> } | null
}

/** A meeting held and written today on this computer, without a copy on a stick that was read back since. */
export interface NotTakenAway {
  docId: string
  title: string
  isAdjourned: boolean
  /** Its last change, UTC ms. */
  writtenAt: number
}

type Shape = { input: z.ZodType; output: unknown }
const meeting = z.object({ docId: id })

export const operations = {
  'host.info': operation<HostInfo>()(z.object({})),
  'meeting.list': operation<MeetingSummary[]>()(z.object({})),
  'meeting.create': operation<{ docId: string }>()(
    z.object({
      title: name,
      endTime: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
      /** Pasted or typed: one item a line, minutes where a line says them (shared/meeting/paste-agenda.ts). */
      agendaText: z.string().max(200_000),
      language: languageSchema,
      timeZone: z.string().max(64),
      template: agendaTemplateSchema.nullable().default(null),
    }),
  ),
  /** Opens a meeting's files and says what that repaired or could not read; a refusal says why they can't be opened. */
  'meeting.open': operation<{ trouble: { code: string; params: Record<string, string | number> }[] }>()(meeting),
  /**
   * The time a session under way stood still because this computer did (a cut, a lid closed), UTC ms, until somebody
   * has said what it was: `settled`.
   */
  'meeting.cut': operation<{ from: number; to: number } | null>()(z.object({ docId: id, settled: z.boolean() })),
  'meeting.duplicate': operation<{ docId: string }>()(meeting),
  /** The meeting after this one (shared/meeting/next-meeting.ts); `dateNoted` when adjourning said it. */
  'meeting.next': operation<{ docId: string; dateNoted: boolean }>()(meeting),
  /** Answers the title it had. */
  'meeting.rename': operation<{ title: string }>()(z.object({ docId: id, title: name })),
  'meeting.bin': operation<null>()(meeting),
  'meeting.binned': operation<BinnedMeeting[]>()(z.object({})),
  'meeting.restore': operation<{ docId: string }>()(meeting),
  /** What erasing it from this computer would take, and leave. */
  'meeting.erasure': operation<Erasure>()(meeting),
  /**
   * Erases it here, leaving the room it was joined in first. No lineage is remembered: a copy that comes back is the
   * same meeting again. `withoutCopy`: the person knows that no copy is known.
   */
  'meeting.erase': operation<null>()(z.object({ docId: id, withoutCopy: z.boolean() })),
  /**
   * Appends to the journal; answers the entry's id, or why it was refused. `kept: false` says that the disk refused it
   * for now: it stands, and is written as soon as the disk lets it.
   */
  'meeting.command': operation<{ entryId: string; kept: boolean }>()(z.object({ docId: id, command: commandSchema })),
  /** Undoes one entry of this seat, unless something later depends on it. */
  'meeting.undo': operation<{ entryId: string; kept: boolean }>()(z.object({ docId: id, entryId: id, commandId: id })),
  /**
   * Freezes one immutable publication in the council: numbers, semantic JSON, PDF and its sha256. Refused with
   * `minutesKeptElsewhere` where another computer did, unless it is said that a second life `startsHere`.
   */
  'meeting.finalise': operation<{ sessionNumber: number; sha256: string }>()(
    z.object({
      docId: id,
      acceptedTroubles: z.array(z.string().max(200)).max(1000),
      startsHere: z.boolean().default(false),
      acceptedCharacters: acceptedCharactersSchema,
    }),
  ),
  'export.start': operation<Job>()(z.object({ docId: id, format: exportFormatSchema, edition: editionSchema })),
  /** The papers to print, as one PDF: of a meeting, or of the council alone. Followed as an export is. */
  'kit.start': operation<Job>()(
    z.object({
      docId: id.nullable(),
      papers: z.array(z.enum(kitPapers)).min(1).max(kitPapers.length),
      language: languageSchema,
      cards: z.number().int().min(1).max(mostCards),
      cardsPerPage: z.union([z.literal(2), z.literal(4)]),
      contacts: z.boolean(),
    }),
  ),
  'takeAway.volumes': operation<TakeAwayVolume[]>()(z.object({})),
  /** What should leave with somebody tonight, the last written first. Never a rehearsal. */
  'takeAway.pending': operation<NotTakenAway[]>()(z.object({})),
  /** The meeting file and the draft PDF onto a stick. Followed as an export is; ends with `written`. */
  'takeAway.start': operation<Job>()(
    z.object({
      docId: id,
      volumeId: z.string().max(64),
      /** This computer's private notes go along: only their owner may want that. */
      withNotes: z.boolean(),
    }),
  ),
  'export.state': operation<JobState>()(z.object({ jobId: id })),
  'export.cancel': operation<null>()(z.object({ jobId: id })),
  /** Which of these characters no font of the PDF has, as code points in their order. Asked before anything is frozen. */
  'export.undrawn': operation<{ codePoints: number[] }>()(z.object({ characters: z.string().max(40_000) })),
  /** What is to be known before people come in, asked again while the screen is shown. */
  'room.check': operation<RoomCheck>()(meeting),
  /** The networks this computer is on, the likeliest first; empty when it is on none. */
  'room.interfaces': operation<RoomInterface[]>()(z.object({})),
  /** Opens the room of a meeting on one network; the one that is open changes its reach or its Wi-Fi. */
  'room.open': operation<HostedRoom>()(
    z.object({ docId: id, reach: roomReachSchema, address: z.string().max(64), wifi: wifiSchema.nullable() }),
  ),
  /** Drops everyone at once; the codes end. */
  'room.close': operation<null>()(meeting),
  /** Lets somebody in who knocked: a pen, or a phone as a remote. `seat`: as what; what was asked for when null. */
  'room.admit': operation<null>()(z.object({ docId: id, knockId: id, seat: penRoleSchema.nullable() })),
  'room.refuse': operation<null>()(z.object({ docId: id, knockId: id })),
  'room.seat': operation<null>()(z.object({ docId: id, seatId: id, act: seatActSchema })),
  /** A message to who writes has been dealt with: put into the text by the page, or dropped. */
  'room.message': operation<null>()(z.object({ docId: id, messageId: id })),
  /**
   * Knocks at the room of another Tablée. Answers once that host is reached and the code is right; the rest is told by
   * the `room` channel of the meeting. The meeting is here from the moment one is admitted.
   */
  'room.join': operation<{ docId: string; link: RoomLinkView }>()(
    z.object({
      penAddress: z.string().min(1).max(100),
      code: z.string().min(1).max(40),
      name: z.string().min(1).max(100),
      seat: penRoleSchema,
    }),
  ),
  /** The rooms this computer has joined or tried to: Home shows them. */
  'room.links': operation<RoomLinkView[]>()(z.object({})),
  /** Leaves it; the copy stays. */
  'room.leave': operation<null>()(meeting),
  'register.read': operation<Register>()(z.object({})),
  /** The council's own rules; the usual ones while there is no council. */
  'council.rules': operation<CouncilRules>()(z.object({})),
  /** Changes some of them, making the council when there is none; answers them as they are then. */
  'council.setRules': operation<CouncilRules>()(z.object({ changes: ruleChangesSchema })),
  /** Whose paper the minutes are printed on; empty while there is no council. */
  'council.letterhead': operation<CouncilLetterhead>()(z.object({})),
  /** Changes address, picture or both; the picture was put among the council's files. */
  'council.setLetterhead': operation<CouncilLetterhead>()(z.object({ changes: letterheadChangesSchema })),
  'demo.create': operation<{ docId: string }>()(z.object({})),
  /** The agendas this council keeps to start from, in the order of their names. */
  'template.list': operation<AgendaTemplate[]>()(z.object({})),
  /** Keeps a meeting's agenda under a name; under a name already kept it takes its place. */
  'template.save': operation<{ templateId: string }>()(z.object({ docId: id, name })),
  'template.remove': operation<null>()(z.object({ templateId: id })),
  'template.restore': operation<null>()(z.object({ templateId: id })),
  /** The demo's evening, an hour from now, as a meeting that leaves no trace. */
  'rehearsal.start': operation<{ docId: string }>()(z.object({ timeZone: z.string().max(64) })),
  /** The rehearsal that is open, which another window may have started. */
  'rehearsal.open': operation<{ docId: string | null }>()(z.object({})),
  /** Erases it: documents, logs, backups and attachments. */
  'rehearsal.leave': operation<null>()(meeting),
  ...minutesOperations,
  ...signatureOperations,
} satisfies Record<string, Shape>

export type Operations = typeof operations
export type OperationName = keyof Operations
export type MinutesOperation = keyof typeof minutesOperations
export type SignatureOperation = keyof typeof signatureOperations
export type InputOf<N extends OperationName> = z.input<Operations[N]['input']>
export type ParsedInputOf<N extends OperationName> = z.infer<Operations[N]['input']>
export type OutputOf<N extends OperationName> = Operations[N]['output']
