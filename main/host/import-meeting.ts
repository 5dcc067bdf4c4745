/**
 * A meeting file taken in. Equal lineages merge; a file of a lineage not known here keeps its identity; a copy of
 * another lineage under a known id, or of one in the bin, comes in as a meeting of its own (decisions.md 1).
 */
import * as Y from 'yjs'
import { partNames } from '#shared/contract/channel.ts'
import { refuse, type Refusal } from '#shared/contract/result.ts'
import { writeIdentity } from '#shared/meeting/layout.ts'
import { readAttachments } from '#shared/meeting/read.ts'
import { ExportFailure } from './export/jobs.ts'
import { FilesError } from './files/files-error.ts'
import type { MeetingMaker } from './meeting-maker.ts'
import { readMeetingFile, type MeetingFile } from './read-meeting-file.ts'

/** Why a file was refused, as an error that carries its code. */
class ImportRefusal extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

export interface Imported {
  docId: string
  /** Parts of the file that could not be read. */
  remarks: { code: string; params: Record<string, string | number> }[]
}

/** The refusal an error stands for; one of ours by mistake goes on up. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof ImportRefusal) return error.refusal
  if (error instanceof FilesError || error instanceof ExportFailure) return refuse(error.code, error.params)
  throw error
}

async function takeTablee(file: Extract<MeetingFile, { form: 'tablee' }>, maker: MeetingMaker): Promise<string> {
  const { store, documents, attachments } = maker.deps
  const { identity, parts, files } = file
  const known = (await store.list()).find((entry) => entry.docId === identity.docId)
  const isSame = known?.identity?.lineage === identity.lineage
  const docId = isSame ? identity.docId : await takeAsNew(file, maker, known !== undefined)
  if (isSame) {
    for (const part of partNames) await documents.write(docId, part, Y.encodeStateAsUpdate(parts[part]))
  }
  for (const { sha256, name } of readAttachments(parts.body)) {
    const bytes = files.get(sha256)
    if (bytes !== undefined) await attachments.put(docId, bytes, name)
  }
  return docId
}

async function takeAsNew(
  { identity, parts }: Extract<MeetingFile, { form: 'tablee' }>,
  maker: MeetingMaker,
  idIsTaken: boolean,
): Promise<string> {
  if (!idIsTaken && !maker.deps.store.isBinnedLineage(identity.lineage)) return maker.keep(identity, parts)
  const own = maker.identity()
  for (const part of partNames) writeIdentity(parts[part], own)
  return maker.keep(own, parts)
}

/** Throws what `refusalOf` puts into a code. */
export async function importBytes(bytes: Uint8Array<ArrayBuffer>, maker: MeetingMaker): Promise<Imported> {
  const read = readMeetingFile(bytes)
  if (!read.ok) throw new ImportRefusal(read)
  const file = read.value
  if (file.form === 'json') return { docId: await maker.adopt(file.meeting, new Map()), remarks: [] }
  return { docId: await takeTablee(file, maker), remarks: file.remarks }
}
