/** A meeting carried home and edited apart: copies of one lineage, each with writers of its own. */
import * as Y from 'yjs'
import { partsOf } from '#host/whole-meeting.ts'
import type { MeetingParts } from '#shared/meeting/layout.ts'
import { buildMeeting, type MeetingOverrides } from './meeting.ts'
import { forgedTablee } from './tablee.ts'

function copyOf(part: Y.Doc, writer: number): Y.Doc {
  const copy = new Y.Doc()
  copy.clientID = writer
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(part))
  return copy
}

/** The writer with the higher number wins where both write one value: here always b. */
export function twoCopies(overrides: MeetingOverrides = {}): { a: MeetingParts; b: MeetingParts } {
  const { identity, ...meeting } = buildMeeting(overrides)
  const parts = partsOf(meeting, identity)
  const copy = (writer: number): MeetingParts => ({
    body: copyOf(parts.body, writer),
    journal: copyOf(parts.journal, writer),
  })
  return { a: copy(1001), b: copy(1002) }
}

/** A meeting file edited on another computer; `without`: entries it lacks. Its copy for reading is left out. */
export function editedTablee(
  bytes: Uint8Array,
  change: (parts: MeetingParts) => void,
  { without = [] }: { without?: readonly string[] } = {},
): Uint8Array<ArrayBuffer> {
  return forgedTablee(bytes, (entries) => {
    const parts = { body: new Y.Doc(), journal: new Y.Doc() }
    for (const part of ['body', 'journal'] as const) {
      Y.applyUpdate(parts[part], entries[`parts/${part}.yjs`] ?? new Uint8Array([0, 0]))
    }
    change(parts)
    for (const part of ['body', 'journal'] as const) {
      entries[`parts/${part}.yjs`] = Y.encodeStateAsUpdate(parts[part])
    }
    for (const name of ['meeting.json', ...without]) delete entries[name]
  })
}
