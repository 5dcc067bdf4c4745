/**
 * Where a meeting's values live in its Yjs parts, each a Y.Doc of its own:
 *   body     what people edit: registers in Y.Maps by id, and one root XmlFragment an agenda item
 *   journal  what happened: entries by id, written by hosts alone
 *   notes    private notes, one Y.Text an item and role; never leaves this computer unless its owner takes it away
 * Item texts are root fragments because concurrently created nested types under one key overwrite each other;
 * a removed item keeps its fragment and gets `removedAt` (decisions.md 2).
 */
import type * as Y from 'yjs'
import type { DocumentIdentity } from '#shared/contract/meeting.ts'

/** Grows with any change an older Tablée could not write safely (decisions.md 14). */
export const meetingSchema = 1

export interface MeetingParts {
  body: Y.Doc
  journal: Y.Doc
}

type Register = Y.Map<unknown>

export function meta(part: Y.Doc): Register {
  return part.getMap('meta')
}
export function header(body: Y.Doc): Register {
  return body.getMap('header')
}
export function rules(body: Y.Doc): Register {
  return body.getMap('rules')
}
export function roles(body: Y.Doc): Register {
  return body.getMap('roles')
}
export function people(body: Y.Doc): Y.Map<Register> {
  return body.getMap('people')
}
export function items(body: Y.Doc): Y.Map<Register> {
  return body.getMap('items')
}
export function actions(body: Y.Doc): Y.Map<Register> {
  return body.getMap('actions')
}
/** sha256 -> attachment facts. */
export function attachments(body: Y.Doc): Register {
  return body.getMap('attachments')
}
export function parkedPoints(body: Y.Doc): Y.Map<Register> {
  return body.getMap('parkedPoints')
}
export function wall(body: Y.Doc): Register {
  return body.getMap('wall')
}
/** Words the spelling of this meeting knows, as they were added: word -> true. */
export function knownWords(body: Y.Doc): Y.Map<boolean> {
  return body.getMap('knownWords')
}
/** Yjs client id -> seat, from the first day: authorship can't be added later (decisions.md 2). */
export function writers(body: Y.Doc): Y.Map<string> {
  return body.getMap('writers')
}
export function entries(journal: Y.Doc): Register {
  return journal.getMap('entries')
}

/** Who a private note is for: the one who runs the session, or the one who writes. */
export const noteOwners = ['facilitator', 'minuteTaker'] as const
export type NoteOwner = (typeof noteOwners)[number]

export function note(notes: Y.Doc, itemId: string, owner: NoteOwner): Y.Text {
  return notes.getText(`${owner}-${itemId}`)
}

export function textName(itemId: string): string {
  return `item-${itemId}`
}
export function itemText(body: Y.Doc, itemId: string): Y.XmlFragment {
  return body.getXmlFragment(textName(itemId))
}

/** What a body is made of. Another host brings nothing under any other name: a new one makes `meetingSchema` grow. */
const bodyRoots = new Set([
  'meta',
  'header',
  'rules',
  'roles',
  'people',
  'items',
  'actions',
  'attachments',
  'parkedPoints',
  'wall',
  'knownWords',
  'writers',
])

export function isBodyRoot(name: string): boolean {
  return bodyRoots.has(name) || /^item-[\w-]{1,64}$/.test(name)
}

/** Writes who this document is; once, when it is created. */
export function writeIdentity(part: Y.Doc, identity: DocumentIdentity): void {
  part.transact(() => {
    const map = meta(part)
    map.set('docId', identity.docId)
    map.set('lineage', identity.lineage)
    map.set('schema', identity.schema)
  })
}
