/**
 * A meeting file as it comes from outside: `.tablee` or the JSON form, told apart by what it holds, never by its name.
 */
import * as Y from 'yjs'
import { refuse, success, type Remark, type Result } from '#shared/contract/result.ts'
import type { DocumentIdentity } from '#shared/contract/meeting.ts'
import { councilSchema } from '#shared/council/council.ts'
import { meetingSchema, type MeetingParts } from '#shared/meeting/layout.ts'
import { readIdentity } from '#shared/meeting/read.ts'
import { firstDifference } from './files/json-difference.ts'
import { parseMeetingJson, writeMeetingJson, type MeetingWithoutIdentity } from './files/meeting-json.ts'
import { unpackTablee, type UnpackedTablee } from './files/tablee-file.ts'
import { readWhole } from './whole-meeting.ts'

export const schemas = { meeting: meetingSchema, council: councilSchema }

type AttachedFiles = Map<string, Uint8Array<ArrayBuffer>>

export type MeetingFile =
  | {
      form: 'tablee'
      identity: DocumentIdentity
      parts: MeetingParts
      /** Private notes their owner took along; null in every other file. */
      notes: Y.Doc | null
      /** False when the parts are those of another meeting than the one the manifest names. */
      bearsIdentity: boolean
      files: AttachedFiles
      /** As it stands in the file (files/letterhead-entry.ts); null in one that has none. */
      letterhead: string | null
      /** Of an archive: frozen minutes, by name. */
      published: AttachedFiles
      /** What could not be read or does not agree; the rest was read. */
      remarks: Remark[]
    }
  /** A part is lost, and what lies beside the parts to be read says the whole meeting. */
  | {
      form: 'readable'
      identity: DocumentIdentity
      meeting: MeetingWithoutIdentity
      files: AttachedFiles
      letterhead: string | null
      remarks: Remark[]
    }
  | { form: 'json'; meeting: MeetingWithoutIdentity }

/** "PK", the start of every ZIP. */
export function looksZipped(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

function document(state: Uint8Array | undefined): Y.Doc | null {
  if (state === undefined) return null
  const made = new Y.Doc()
  try {
    Y.applyUpdate(made, state)
    return made
  } catch {
    return null
  }
}

/** The meeting the parts hold as its JSON form; null when they hold none. */
function jsonOf(parts: MeetingParts): string | null {
  try {
    return writeMeetingJson(readWhole(parts))
  } catch {
    return null
  }
}

/** Whether `meeting.json` says what the parts say (decisions.md 7); the parts are what counts. */
function readableRemarks(counts: string, readable: Result<MeetingWithoutIdentity> | null): Remark[] {
  if (readable === null) return []
  // One written by a newer Tablée, or too long to be read, can't be compared; it is not wrong for that.
  if (!readable.ok && ['newerFormat', 'tooLarge'].includes(readable.code)) return []
  if (!readable.ok) return [{ code: 'readableDiffers', params: { path: readable.params['path'] ?? 'meeting.json' } }]
  const said = writeMeetingJson(readable.value)
  if (said === counts) return []
  const path = firstDifference(JSON.parse(counts), JSON.parse(said)) ?? 'meeting.json'
  return [{ code: 'readableDiffers', params: { path } }]
}

function readTablee({
  identity,
  kind,
  parts,
  files,
  letterhead,
  published,
  trouble,
  meetingJson,
}: UnpackedTablee): Result<MeetingFile> {
  if (kind !== 'meeting') return refuse('notTablee')
  // Lost parts and attachments are told in words of their own.
  const remarks: Remark[] = trouble.filter(({ params }) => !/^(?:parts|files)\//.test(params.entry))
  const readable = meetingJson === null ? null : parseMeetingJson(meetingJson)
  const body = document(parts['body'])
  const journal = document(parts['journal'])
  const counts = body === null ? null : jsonOf({ body, journal: journal ?? new Y.Doc() })
  if (readable?.ok === true && (counts === null || journal === null)) {
    remarks.push({ code: 'rebuiltFromReadable', params: {} })
    return success({ form: 'readable', identity, meeting: readable.value, files, letterhead, remarks })
  }
  if (body === null || counts === null) return refuse('damaged')
  if (journal === null) remarks.push({ code: 'journalLost', params: {} })
  else remarks.push(...readableRemarks(counts, readable))
  const named = readIdentity(body)
  const bearsIdentity = named?.docId === identity.docId && named.lineage === identity.lineage
  if (!bearsIdentity) remarks.push({ code: 'identityDiffers', params: {} })
  return success({
    form: 'tablee',
    identity,
    parts: { body, journal: journal ?? new Y.Doc() },
    notes: document(parts['notes']),
    bearsIdentity,
    files,
    letterhead,
    published,
    remarks,
  })
}

/**
 * Reads a file as far as it is sound. Refuses what `unpackTablee` and `parseMeetingJson` refuse, and `damaged` for a
 * `.tablee` whose parts and readable form are both lost.
 */
export function readMeetingFile(bytes: Uint8Array<ArrayBuffer>): Result<MeetingFile> {
  if (!looksZipped(bytes)) {
    const first = bytes.find((byte) => byte > 0x20 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf)
    if (first !== 0x7b) return refuse('notTablee')
    const parsed = parseMeetingJson(bytes)
    return parsed.ok ? success({ form: 'json', meeting: parsed.value }) : parsed
  }
  const unpacked = unpackTablee(bytes, schemas)
  return unpacked.ok ? readTablee(unpacked.value) : unpacked
}
