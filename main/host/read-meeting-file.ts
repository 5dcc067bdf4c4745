/**
 * A meeting file as it comes from outside: `.tablee` or the JSON form, told apart by what it holds, never by its name.
 */
import * as Y from 'yjs'
import { refuse, success, type Result } from '#shared/contract/result.ts'
import type { DocumentIdentity } from '#shared/contract/meeting.ts'
import { councilSchema } from '#shared/council/council.ts'
import { meetingSchema, type MeetingParts } from '#shared/meeting/layout.ts'
import { readIdentity } from '#shared/meeting/read.ts'
import type { WholeMeeting } from '#shared/meeting/snapshot.ts'
import { parseMeetingJson } from './files/meeting-json.ts'
import { unpackTablee } from './files/tablee-file.ts'

export const schemas = { meeting: meetingSchema, council: councilSchema }

export type MeetingFile =
  | {
      form: 'tablee'
      identity: DocumentIdentity
      parts: MeetingParts
      files: Map<string, Uint8Array<ArrayBuffer>>
      /** What could not be read, each entry named; the rest was. */
      remarks: { code: string; params: Record<string, string | number> }[]
    }
  | { form: 'json'; meeting: Omit<WholeMeeting, 'identity'> }

/** "PK", the start of every ZIP. */
export function looksZipped(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

function document(state: Uint8Array | undefined): Y.Doc | null {
  const made = new Y.Doc()
  if (state === undefined) return made
  try {
    Y.applyUpdate(made, state)
    return made
  } catch {
    return null
  }
}

export function readMeetingFile(bytes: Uint8Array<ArrayBuffer>): Result<MeetingFile> {
  if (!looksZipped(bytes)) {
    const first = bytes.find((byte) => byte > 0x20 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf)
    if (first !== 0x7b) return refuse('notTablee')
    const parsed = parseMeetingJson(bytes)
    return parsed.ok ? success({ form: 'json', meeting: parsed.value }) : parsed
  }
  const unpacked = unpackTablee(bytes, schemas)
  if (!unpacked.ok) return unpacked
  const { identity, kind, parts, files, trouble } = unpacked.value
  if (kind !== 'meeting') return refuse('notTablee')
  const body = document(parts['body'])
  const journal = document(parts['journal'])
  if (body === null || journal === null || readIdentity(body) === null) return refuse('damaged')
  return success({ form: 'tablee', identity, parts: { body, journal }, files, remarks: trouble })
}
