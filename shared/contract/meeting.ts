/**
 * The editable half of a meeting: what people prepare, type and mend. Schemas, because every value also arrives from
 * files; types derive from them. The Yjs layout that holds these values is in shared/meeting/layout.ts.
 */
import { z } from 'zod'
import type { RulesProfile } from './rules.ts'

export type { RulesProfile }

const id = z.string().min(1).max(64)
const line = z.string().max(10_000)
const plainDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const languageSchema = z.enum(['fr', 'en'])
export type Language = z.infer<typeof languageSchema>

export const itemKindSchema = z.enum([
  'information',
  'debate',
  'decision',
  'approval',
  'followUp',
  'fundRequest',
  'election',
  'roundTable',
  'feedback',
  'other',
])
export type ItemKind = z.infer<typeof itemKindSchema>

export const personSchema = z.object({
  id,
  /** Full name as the minutes print it. */
  name: line,
  /** What the wall may show: chosen by the person; empty means not to be named. */
  displayName: line,
  status: z.enum(['member', 'guest', 'public', 'companion']),
  /** A member's college id, from `rules.colleges`. */
  college: z.string().max(64).nullable(),
  membershipSeat: z.enum(['full', 'substitute']).nullable(),
  votingRight: z.boolean(),
  /** A guest's function or a member's association: "bailleur social". */
  role: line,
  /** The number on the card given at the door; null before. */
  card: z.number().int().min(1).max(9999).nullable(),
  /** The wall shows a first name at most, whatever was chosen (evening.md item 6). */
  isMinor: z.boolean().default(false),
  /** Speaks through an interpreter: turns last twice as long (evening.md item 16). */
  interpreted: z.boolean().default(false),
  /** What the person said of themselves, by category of the rules; never guessed, and forgotten when finalising. */
  declared: z.record(z.string().max(64), z.string().max(64)).default({}),
})
export type Person = z.infer<typeof personSchema>

export const agendaItemSchema = z.object({
  id,
  /** Two levels: a sub-item names its parent. */
  parentId: id.nullable(),
  /** Fractional key; the id breaks ties. */
  order: z.string().max(512),
  title: line,
  kind: itemKindSchema,
  /** Planned minutes; null when nobody said. */
  minutes: z.number().int().min(0).max(1440).nullable(),
  presenter: line,
  /** What was concluded; a line that waits (evening.md item 1). */
  conclusion: line,
  /** "À traiter ce soir": the live plan defends it (evening.md item 14). */
  mustTreat: z.boolean().default(false),
})
export type AgendaItem = z.infer<typeof agendaItemSchema>

export const actionSchema = z.object({
  id,
  itemId: id.nullable(),
  order: z.string().max(512),
  what: line,
  /** Free text: a person, a role or a group. Empty is "to be said" and is listed when finalising. */
  owner: line,
  due: plainDate.nullable(),
  status: z.enum(['todo', 'doing', 'done', 'postponed', 'dropped']),
})
export type Action = z.infer<typeof actionSchema>

export const sessionRolesSchema = z.object({
  facilitator: line,
  minuteTaker: line,
  timekeeper: line,
  speechSteward: line,
  speechObserver: line,
  /** These two only where the rules have them sign (shared/meeting/roles.ts). */
  chair: line,
  coChair: line,
})
export type SessionRoles = z.infer<typeof sessionRolesSchema>

export const meetingHeaderSchema = z.object({
  title: line,
  councilName: line,
  district: line,
  kind: z.enum(['plenary', 'workingGroup', 'assembly', 'committee']),
  language: languageSchema,
  timeZone: z.string().max(64),
  place: line,
  date: plainDate,
  startTime: clockTime,
  endTime: clockTime,
  /** "Salle à rendre à": the hour the room must be empty. */
  roomUntil: clockTime.nullable(),
  noticeSentOn: plainDate.nullable(),
  /** Given when finalising (decisions.md 9). */
  sessionNumber: z.number().int().min(1).nullable(),
  nextDate: plainDate.nullable(),
  nextTime: clockTime.nullable(),
  nextPlace: line,
  /** Where the minutes are sent: one recipient or group a line. */
  distribution: line,
  /** Who still waited for the floor when a subject was last left: offered first when it returns. */
  stillWaiting: z
    .array(z.object({ itemId: id, title: line, personIds: z.array(id).max(200) }))
    .max(100)
    .default([]),
  /** What the hand counter calls its two sides; empty for the name the rules give, or A and B. */
  micSides: z.object({ a: line, b: line }).default({ a: '', b: '' }),
})
export type MeetingHeader = z.infer<typeof meetingHeaderSchema>

/** Why an off-subject remark is kept, and where it went: asked when finalising (evening.md item 14). */
export const parkedPointSchema = z.object({
  id,
  /** The item it was said on. */
  itemId: id.nullable(),
  order: z.string().max(512),
  text: line,
  /** Empty when the author wants no name beside it. */
  author: line,
  /** On the wall, in the author's words, because they agreed. */
  onWall: z.boolean(),
  destination: z.enum(['nextAgenda', 'action', 'answered', 'dropped']).nullable(),
})
export type ParkedPoint = z.infer<typeof parkedPointSchema>

/** What the wall can be told to show. */
export const wallShowsSchema = z.enum([
  /** What the session is at: item, floor, vote, result. */
  'auto',
  'calm',
  'agenda',
  'message',
  /** A decision's wording, sent by the secretary before it is taken. */
  'wording',
  /** « Y a-t-il un autre avis ? » */
  'dissent',
  'parkedPoints',
  'attachment',
  /** The screen is lent: the projection steps aside. */
  'lent',
  /** « Que voit la salle ? » */
  'test',
  /** How to come in with a phone: Wi-Fi, address, code. */
  'join',
  /** The rules of speech, to adopt at the opening (evening.md item 18). */
  'speechRules',
  /** Shares of the floor by category, where the rules allow. */
  'balance',
  /** The proposal under discussion, and what was amended in it. */
  'proposal',
])

/**
 * What the pens put on the wall beside what happens by itself. Never part of the minutes: it says what is shown now,
 * so that a host that comes back shows it again.
 */
export const wallSchema = z.object({
  shows: wallShowsSchema,
  /** The message, or the wording. */
  text: line,
  attachment: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  /** Of the attachment, from 1. */
  page: z.number().int().min(1).max(100_000),
  /** A line at the foot of any slide: « Il reste 1 minute avant les questions ». */
  notice: line,
  /** Until when a second press of the remote goes to the next item; a small sign says so. UTC ms. */
  armedUntil: z.number().int().min(0).nullable(),
})
export type WallState = z.infer<typeof wallSchema>

/** A ProseMirror node as JSON; what it may hold is the table in shared/minutes/text-schema.ts. */
export interface TextNode {
  type: string
  attrs?: Record<string, unknown> | undefined
  content?: TextNode[] | undefined
  text?: string | undefined
  marks?: TextMark[] | undefined
}
export interface TextMark {
  type: string
  attrs?: Record<string, unknown> | undefined
}

/** Everything editable, without the item texts: cheap to read at each change. Lists are in display order. */
export interface MeetingBody {
  header: MeetingHeader
  rules: RulesProfile
  roles: SessionRoles
  people: Person[]
  items: AgendaItem[]
  actions: Action[]
  attachments: Attachment[]
  parkedPoints: ParkedPoint[]
  wall: WallState
}

export const attachmentSchema = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: line,
  mime: z.string().max(200),
  bytes: z.number().int().min(0),
  /** The item it belongs to; null for one called by a text alone. */
  itemId: id.nullable().default(null),
  /** Whether people in the room may read it on their own phones. */
  isPublic: z.boolean().default(false),
})
export type Attachment = z.infer<typeof attachmentSchema>

/** `{docId, lineage, schema}` of decisions.md 1. */
export const identitySchema = z.object({
  docId: id,
  lineage: id,
  schema: z.number().int().min(1),
})
export type DocumentIdentity = z.infer<typeof identitySchema>
