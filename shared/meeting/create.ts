/**
 * A new meeting's parts, from as little as a name and an end time (evening.md item 10).
 */
import * as Y from 'yjs'
import type { DocumentIdentity, MeetingHeader, Person, RulesProfile } from '#shared/contract/meeting.ts'
import type { AgendaTemplate } from '#shared/contract/agenda-template.ts'
import { wantedItems } from './agenda-template.ts'
import { addItem, addPerson, setHeader, setRules } from './edits.ts'
import { writeIdentity, type MeetingParts } from './layout.ts'

export interface NewMeeting {
  header: Partial<MeetingHeader>
  rules?: RulesProfile
  people?: Person[]
  agendaText: string
  /** What the text was started from. */
  template?: AgendaTemplate | null
}

export function emptyParts(identity: DocumentIdentity): MeetingParts {
  const parts = { body: new Y.Doc(), journal: new Y.Doc() }
  writeIdentity(parts.body, identity)
  writeIdentity(parts.journal, identity)
  return parts
}

export function createMeeting(identity: DocumentIdentity, wanted: NewMeeting, newId: () => string): MeetingParts {
  const parts = emptyParts(identity)
  setHeader(parts.body, wanted.header)
  if (wanted.rules !== undefined) setRules(parts.body, wanted.rules)
  for (const person of wanted.people ?? []) addPerson(parts.body, person)
  let parentId: string | null = null
  for (const { level, ...item } of wantedItems(wanted.agendaText, wanted.template ?? null)) {
    const id = newId()
    addItem(parts.body, { ...item, id, parentId: level === 2 ? parentId : null })
    if (level === 1) parentId = id
  }
  return parts
}
