/**
 * What a pen may change in a meeting's body. Each edit is one transaction, so one undo and one update on the wire;
 * ids and instants are handed in. Nothing is ever deleted: `removedAt` hides, and undo or `restore` gives back.
 */
import { generateKeyBetween } from 'fractional-indexing'
import * as Y from 'yjs'
import type {
  Action,
  AgendaItem,
  Attachment,
  MeetingHeader,
  ParkedPoint,
  Person,
  RulesProfile,
  SessionRoles,
  WallState,
} from '#shared/contract/meeting.ts'
import { defaultAction, defaultItem, defaultParkedPoint, defaultPerson } from './defaults.ts'
import * as layout from './layout.ts'
import { readActions, readItems, readParkedPoints } from './read.ts'

type Changes<T> = Partial<{ [K in keyof T]: T[K] }>

function assign(register: Y.Map<unknown>, changes: object): void {
  for (const [key, value] of Object.entries(changes)) {
    if (value !== undefined && !Object.is(register.get(key), value)) register.set(key, value)
  }
}

function create(map: Y.Map<Y.Map<unknown>>, id: string, values: object): void {
  const register = new Y.Map<unknown>()
  map.set(id, register)
  assign(register, values)
}

function change(map: Y.Map<Y.Map<unknown>>, id: string, changes: object): void {
  const register = map.get(id)
  if (register !== undefined) assign(register, changes)
}

/** Puts rows between two neighbours; a clash of keys from two seats is settled by the id when reading. */
function keyBetween(before: string | null, after: string | null): string {
  return generateKeyBetween(before, before !== null && after !== null && before >= after ? null : after)
}

export function setHeader(body: Y.Doc, changes: Changes<MeetingHeader>, origin?: unknown): void {
  body.transact(() => assign(layout.header(body), changes), origin)
}
export function setRules(body: Y.Doc, changes: Changes<RulesProfile>, origin?: unknown): void {
  body.transact(() => assign(layout.rules(body), changes), origin)
}
export function setRoles(body: Y.Doc, changes: Changes<SessionRoles>, origin?: unknown): void {
  body.transact(() => assign(layout.roles(body), changes), origin)
}

/** Adds an item after `afterId` among its siblings, or at the end. */
export function addItem(
  body: Y.Doc,
  item: Changes<AgendaItem> & { id: string },
  afterId: string | null = null,
  origin?: unknown,
): void {
  const parentId = item.parentId ?? null
  const siblings = readItems(body).filter((other) => other.parentId === parentId)
  const place = afterId === null ? siblings.length - 1 : siblings.findIndex((other) => other.id === afterId)
  const order = keyBetween(siblings[place]?.order ?? null, siblings[place + 1]?.order ?? null)
  body.transact(() => create(layout.items(body), item.id, { ...defaultItem, order, ...item, parentId }), origin)
}

export function setItem(body: Y.Doc, id: string, changes: Changes<AgendaItem>, origin?: unknown): void {
  body.transact(() => change(layout.items(body), id, changes), origin)
}

/**
 * Moves an item before `beforeId` among the children of `parentId`; to the end when null. An item with sub-items
 * stays at the top level: two levels are all there are.
 */
export function moveItem(
  body: Y.Doc,
  id: string,
  parentId: string | null,
  beforeId: string | null,
  origin?: unknown,
): void {
  const all = readItems(body)
  const hasChildren = all.some((item) => item.parentId === id)
  const parent = hasChildren || parentId === id ? null : parentId
  const siblings = all.filter((item) => item.parentId === parent && item.id !== id)
  const found = beforeId === null ? -1 : siblings.findIndex((item) => item.id === beforeId)
  const place = found === -1 ? siblings.length : found
  const order = keyBetween(siblings[place - 1]?.order ?? null, siblings[place]?.order ?? null)
  body.transact(() => change(layout.items(body), id, { parentId: parent, order }), origin)
}

export function removeItem(body: Y.Doc, id: string, now: number, origin?: unknown): void {
  const gone = [id, ...readItems(body).flatMap((item) => (item.parentId === id ? [item.id] : []))]
  body.transact(() => gone.forEach((each) => change(layout.items(body), each, { removedAt: now })), origin)
}

export function addPerson(body: Y.Doc, person: Changes<Person> & { id: string }, origin?: unknown): void {
  body.transact(() => create(layout.people(body), person.id, { ...defaultPerson, ...person }), origin)
}
export function setPerson(body: Y.Doc, id: string, changes: Changes<Person>, origin?: unknown): void {
  body.transact(() => change(layout.people(body), id, changes), origin)
}
export function removePerson(body: Y.Doc, id: string, now: number, origin?: unknown): void {
  body.transact(() => change(layout.people(body), id, { removedAt: now }), origin)
}

export function addAction(body: Y.Doc, action: Changes<Action> & { id: string }, origin?: unknown): void {
  const order = keyBetween(readActions(body).at(-1)?.order ?? null, null)
  body.transact(() => create(layout.actions(body), action.id, { ...defaultAction, order, ...action }), origin)
}
export function setAction(body: Y.Doc, id: string, changes: Changes<Action>, origin?: unknown): void {
  body.transact(() => change(layout.actions(body), id, changes), origin)
}
export function removeAction(body: Y.Doc, id: string, now: number, origin?: unknown): void {
  body.transact(() => change(layout.actions(body), id, { removedAt: now }), origin)
}

export function addAttachment(body: Y.Doc, attachment: Attachment, origin?: unknown): void {
  body.transact(() => layout.attachments(body).set(attachment.sha256, attachment), origin)
}

/** Changes what is known of an attached file; its bytes never change. */
export function setAttachment(
  body: Y.Doc,
  sha256: string,
  changes: Changes<Omit<Attachment, 'sha256'>>,
  origin?: unknown,
): void {
  const map = layout.attachments(body)
  const known = map.get(sha256)
  if (known !== undefined) body.transact(() => map.set(sha256, { ...(known as Attachment), ...changes }), origin)
}

/** Takes an attachment off the meeting; its bytes stay, and undo or attaching it again gives it back. */
export function removeAttachment(body: Y.Doc, sha256: string, now: number, origin?: unknown): void {
  const map = layout.attachments(body)
  const known = map.get(sha256)
  if (known !== undefined) {
    body.transact(() => map.set(sha256, { ...(known as Attachment), removedAt: now }), origin)
  }
}

export function addParkedPoint(body: Y.Doc, point: Changes<ParkedPoint> & { id: string }, origin?: unknown): void {
  const order = keyBetween(readParkedPoints(body).at(-1)?.order ?? null, null)
  body.transact(() => create(layout.parkedPoints(body), point.id, { ...defaultParkedPoint, order, ...point }), origin)
}
export function setParkedPoint(body: Y.Doc, id: string, changes: Changes<ParkedPoint>, origin?: unknown): void {
  body.transact(() => change(layout.parkedPoints(body), id, changes), origin)
}
export function removeParkedPoint(body: Y.Doc, id: string, now: number, origin?: unknown): void {
  body.transact(() => change(layout.parkedPoints(body), id, { removedAt: now }), origin)
}

/** A word the spelling of this meeting is to leave alone: a street, a club. */
export function addKnownWord(body: Y.Doc, word: string, origin?: unknown): void {
  body.transact(() => layout.knownWords(body).set(word, true), origin)
}

/** What the wall shows beside what happens by itself. */
export function setWall(body: Y.Doc, changes: Changes<WallState>, origin?: unknown): void {
  body.transact(() => assign(layout.wall(body), changes), origin)
}

/** Remembers which seat this Yjs client is; once a client. */
export function signWriter(body: Y.Doc, seat: string): void {
  const key = String(body.clientID)
  if (layout.writers(body).get(key) !== seat) body.transact(() => layout.writers(body).set(key, seat))
}
