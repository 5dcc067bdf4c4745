/**
 * A meeting with its texts, and the other way: parts made from a whole meeting (an import, the demo).
 */
import * as Y from 'yjs'
import type { DocumentIdentity, TextNode } from '#shared/contract/meeting.ts'
import { addAttachment, setHeader, setRoles, setRules } from '#shared/meeting/edits.ts'
import { appendEntry } from '#shared/meeting/journal.ts'
import * as layout from '#shared/meeting/layout.ts'
import { emptyParts } from '#shared/meeting/create.ts'
import { readMeeting } from '#shared/meeting/read.ts'
import type { WholeMeeting } from '#shared/meeting/snapshot.ts'
import { readFragment, writeFragment } from '#shared/minutes/text-fragment.ts'

export function readWhole(parts: layout.MeetingParts): WholeMeeting {
  const snapshot = readMeeting(parts)
  const texts: Record<string, TextNode> = {}
  for (const { id } of snapshot.items) {
    const fragment = layout.itemText(parts.body, id)
    if (fragment.length > 0) texts[id] = readFragment(fragment)
  }
  return { ...snapshot, texts }
}

/** Values are written under the ids and orders they have, so that writing and reading again gives the same. */
function put(map: Y.Map<Y.Map<unknown>>, records: readonly { id: string }[]): void {
  for (const { id, ...values } of records) {
    const register = new Y.Map<unknown>()
    map.set(id, register)
    for (const [key, value] of Object.entries(values)) register.set(key, value)
  }
}

export function partsOf(meeting: Omit<WholeMeeting, 'identity'>, identity: DocumentIdentity): layout.MeetingParts {
  const parts = emptyParts(identity)
  const { body, journal } = parts
  body.transact(() => {
    setHeader(body, meeting.header)
    setRules(body, meeting.rules)
    setRoles(body, meeting.roles)
    put(layout.people(body), meeting.people)
    put(layout.items(body), meeting.items)
    put(layout.actions(body), meeting.actions)
    put(layout.parkedPoints(body), meeting.parkedPoints)
    for (const attachment of meeting.attachments) addAttachment(body, attachment)
    for (const [itemId, text] of Object.entries(meeting.texts)) writeFragment(layout.itemText(body, itemId), text)
  })
  journal.transact(() => {
    for (const entry of meeting.journal) appendEntry(journal, entry)
  })
  return parts
}
