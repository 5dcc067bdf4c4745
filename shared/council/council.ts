/**
 * The council document: two parts like a meeting's. `body` holds name, rules and members; `journal` the publications,
 * written by hosts alone.
 */
import * as Y from 'yjs'
import { agendaTemplateSchema, type AgendaTemplate } from '#shared/contract/agenda-template.ts'
import {
  publicationEntrySchema,
  councilHeaderSchema,
  type CouncilBody,
  type PublicationEntry,
  type CouncilHeader,
} from '#shared/contract/council.ts'
import { personSchema, type DocumentIdentity, type Person, type RulesProfile } from '#shared/contract/meeting.ts'
import type { Register } from '#shared/contract/operations.ts'
import { defaultPerson } from '#shared/meeting/defaults.ts'
import { writeIdentity } from '#shared/meeting/layout.ts'
import { asHappened } from '#shared/rules/order.ts'
import { soundRules } from '#shared/contract/sound-rules.ts'
import { soundFields } from '#shared/contract/sound-fields.ts'

export const councilSchema = 1

export interface CouncilParts {
  body: Y.Doc
  journal: Y.Doc
}

const defaultHeader: CouncilHeader = { name: '', district: '', language: 'fr', timeZone: 'Europe/Paris' }

export function createCouncil(identity: DocumentIdentity, header: Partial<CouncilHeader>): CouncilParts {
  const parts = { body: new Y.Doc(), journal: new Y.Doc() }
  writeIdentity(parts.body, identity)
  writeIdentity(parts.journal, identity)
  setCouncilHeader(parts.body, header)
  return parts
}

export function setCouncilHeader(body: Y.Doc, changes: Partial<CouncilHeader>): void {
  body.transact(() => {
    for (const [key, value] of Object.entries(changes)) body.getMap('header').set(key, value)
  })
}

export function setCouncilRules(body: Y.Doc, rules: Partial<RulesProfile>): void {
  body.transact(() => {
    for (const [key, value] of Object.entries(rules)) body.getMap('rules').set(key, value)
  })
}

/**
 * Members by id: those given replace or join the ones there; nobody is removed. What they said of themselves stays with
 * the meeting they said it in.
 */
export function putMembers(body: Y.Doc, members: Person[]): void {
  body.transact(() => {
    for (const member of members) body.getMap('members').set(member.id, { ...member, declared: {} })
  })
}

export function readCouncil(body: Y.Doc): CouncilBody {
  return {
    header: soundFields(councilHeaderSchema, defaultHeader, body.getMap('header').toJSON()),
    rules: soundRules(body.getMap('rules').toJSON()),
    members: Object.entries(body.getMap('members').toJSON()).map(([id, found]) =>
      soundFields(personSchema, defaultPerson, { ...(found as object), id }),
    ),
  }
}

function templates(body: Y.Doc): Y.Map<unknown> {
  return body.getMap('templates')
}

export function putTemplate(body: Y.Doc, template: AgendaTemplate): void {
  body.transact(() => templates(body).set(template.id, template))
}

/** Takes a template off the list, or gives it back with null; its agenda stays. */
export function setTemplateRemoved(body: Y.Doc, id: string, removedAt: number | null): void {
  const known = templates(body).get(id)
  if (known !== undefined) body.transact(() => templates(body).set(id, { ...(known as object), removedAt }))
}

/** The agendas the council keeps, by name; one that can't be read is left alone. */
export function readTemplates(body: Y.Doc): AgendaTemplate[] {
  return [...templates(body).values()]
    .filter((value) => ((value as { removedAt?: number | null }).removedAt ?? null) === null)
    .map((value) => agendaTemplateSchema.safeParse(value))
    .flatMap((parsed) => (parsed.success ? [parsed.data] : []))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

/** Publications in (at, host, seq) order. */
export function readPublications(journal: Y.Doc): PublicationEntry[] {
  return [...journal.getMap('entries').values()]
    .map((value) => publicationEntrySchema.safeParse(value))
    .flatMap((parsed) => (parsed.success ? [parsed.data] : []))
    .sort(asHappened)
}

export function appendPublication(journal: Y.Doc, entry: PublicationEntry): void {
  journal.getMap('entries').set(entry.id, entry)
}

/** The next session number: one more than the highest published. */
export function nextSessionNumber(journal: Y.Doc): number {
  return readPublications(journal).reduce((highest, entry) => Math.max(highest, entry.sessionNumber), 0) + 1
}

/** Decisions and actions as published, latest session first. */
export function readRegister(journal: Y.Doc): Register {
  const publications = readPublications(journal).reverse()
  return {
    decisions: publications.flatMap(({ docId, date, decisions }) =>
      decisions.map((decision) => ({ ...decision, docId, date })),
    ),
    actions: publications.flatMap(({ docId, date, actions }) => actions.map((action) => ({ ...action, docId, date }))),
    speech: publications.flatMap(({ docId, date, sessionNumber, speech }) =>
      speech === null ? [] : [{ docId, date, sessionNumber, speech }],
    ),
  }
}
