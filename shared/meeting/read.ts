/**
 * Typed reads of a meeting's parts. What a peer or an old file left malformed is read as the default, field by field:
 * one bad value never hides a meeting.
 */
import type * as Y from 'yjs'
import {
  actionSchema,
  agendaItemSchema,
  attachmentSchema,
  meetingHeaderSchema,
  parkedPointSchema,
  personSchema,
  sessionRolesSchema,
  wallSchema,
  type Action,
  type AgendaItem,
  type Attachment,
  type DocumentIdentity,
  type MeetingBody,
  type ParkedPoint,
  type Person,
} from '#shared/contract/meeting.ts'
import { soundRules } from '#shared/contract/sound-rules.ts'
import { soundFields, type FieldSchema, type Values } from '#shared/contract/sound-fields.ts'
import { journalEntrySchema } from '#shared/contract/journal.ts'
import type { JournalEntry } from '#shared/rules/facts.ts'
import { asHappened } from '#shared/rules/order.ts'
import {
  defaultAction,
  defaultHeader,
  defaultItem,
  defaultParkedPoint,
  defaultPerson,
  defaultRoles,
  defaultWall,
} from './defaults.ts'
import * as layout from './layout.ts'
import type { MeetingSnapshot } from './snapshot.ts'

function byOrder<T extends { order: string; id: string }>(a: T, b: T): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : 1
}

function readAll<T extends Values>(map: Y.Map<Y.Map<unknown>>, schema: FieldSchema, defaults: T): T[] {
  const found: T[] = []
  for (const [id, register] of map) {
    // A forged file may hold a bare value where a record belongs.
    if (typeof register?.toJSON !== 'function') continue
    const values = register.toJSON()
    if (values['removedAt'] == null) found.push(soundFields(schema, defaults, { ...values, id }))
  }
  return found
}

/** Items in the order they are run: each followed by its sub-items; an orphan or a cycle becomes a top item. */
function agendaOrder(items: AgendaItem[]): AgendaItem[] {
  const tops = new Set(items.filter((item) => item.parentId === null).map((item) => item.id))
  const repaired = items.map((item) =>
    item.parentId !== null && !tops.has(item.parentId) ? { ...item, parentId: null } : item,
  )
  const sorted = repaired.sort(byOrder)
  return sorted
    .filter((item) => item.parentId === null)
    .flatMap((top) => [top, ...sorted.filter((item) => item.parentId === top.id)])
}

export function readIdentity(part: Y.Doc): DocumentIdentity | null {
  const { docId, lineage, schema } = layout.meta(part).toJSON()
  if (typeof docId !== 'string' || typeof lineage !== 'string' || typeof schema !== 'number') return null
  return { docId, lineage, schema }
}

export function readHeader(body: Y.Doc): MeetingBody['header'] {
  return soundFields(meetingHeaderSchema, defaultHeader, layout.header(body).toJSON())
}
export function readRules(body: Y.Doc): MeetingBody['rules'] {
  return soundRules(layout.rules(body).toJSON())
}
export function readRoles(body: Y.Doc): MeetingBody['roles'] {
  return soundFields(sessionRolesSchema, defaultRoles, layout.roles(body).toJSON())
}
export function readItems(body: Y.Doc): AgendaItem[] {
  return agendaOrder(readAll(layout.items(body), agendaItemSchema, defaultItem))
}
export function readActions(body: Y.Doc): Action[] {
  return readAll(layout.actions(body), actionSchema, defaultAction).sort(byOrder)
}
export function readPeople(body: Y.Doc): Person[] {
  return readAll(layout.people(body), personSchema, defaultPerson).sort((a, b) =>
    a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name.localeCompare(b.name, 'fr'),
  )
}
export function readAttachments(body: Y.Doc): Attachment[] {
  return [...layout.attachments(body).values()]
    .filter((value) => (value as { removedAt?: unknown } | null)?.removedAt == null)
    .map((value) => attachmentSchema.safeParse(value))
    .flatMap((parsed) => (parsed.success ? [parsed.data] : []))
    .sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1))
}

export function readParkedPoints(body: Y.Doc): ParkedPoint[] {
  return readAll(layout.parkedPoints(body), parkedPointSchema, defaultParkedPoint).sort(byOrder)
}
export function readWall(body: Y.Doc): MeetingBody['wall'] {
  return soundFields(wallSchema, defaultWall, layout.wall(body).toJSON())
}

/** Every sound entry, in (at, host, seq) order. */
export function readJournal(journal: Y.Doc): JournalEntry[] {
  const found: JournalEntry[] = []
  for (const value of layout.entries(journal).values()) {
    const parsed = journalEntrySchema.safeParse(value)
    if (parsed.success) found.push(parsed.data)
  }
  return found.sort(asHappened)
}

/** The whole meeting without its texts. Throws when the parts carry no identity: it is no meeting of ours. */
export function readMeeting(parts: layout.MeetingParts): MeetingSnapshot {
  const identity = readIdentity(parts.body)
  if (identity === null) throw new Error('a meeting body without identity')
  return {
    identity,
    header: readHeader(parts.body),
    rules: readRules(parts.body),
    roles: readRoles(parts.body),
    people: readPeople(parts.body),
    items: readItems(parts.body),
    actions: readActions(parts.body),
    attachments: readAttachments(parts.body),
    parkedPoints: readParkedPoints(parts.body),
    wall: readWall(parts.body),
    journal: readJournal(parts.journal),
  }
}
