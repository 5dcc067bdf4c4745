/**
 * A meeting file taken in. Equal lineages merge; a file of a lineage not known here keeps its identity; a copy of
 * another lineage under a known id, or of one in the bin, comes in as a meeting of its own (decisions.md 1).
 */
import * as Y from 'yjs'
import { sharedParts } from '#shared/contract/channel.ts'
import type { DocumentIdentity } from '#shared/contract/meeting.ts'
import type { Imported, MergeSummary } from '#shared/contract/merge.ts'
import { refuse, type Refusal, type Remark } from '#shared/contract/result.ts'
import { writeIdentity } from '#shared/meeting/layout.ts'
import { readAttachments, readIdentity } from '#shared/meeting/read.ts'
import { mergeParts, union } from '#shared/merging/merge-parts.ts'
import { mergeSummary } from '#shared/merging/summary.ts'
import { ExportFailure } from './export/jobs.ts'
import { FilesError } from './files/files-error.ts'
import { sha256Of } from './files/sha256.ts'
import type { MeetingMaker } from './meeting-maker.ts'
import { mergeable, type MergeableFile } from './mergeable.ts'
import { takeArchive } from './minutes-life/archive/take-archive.ts'
import { readMeetingFile, type MeetingFile } from './read-meeting-file.ts'

/** Why a file was refused, as an error that carries its code. */
class ImportRefusal extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** The refusal an error stands for; one of ours by mistake goes on up. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof ImportRefusal) return error.refusal
  if (error instanceof FilesError || error instanceof ExportFailure) return refuse(error.code, error.params)
  throw error
}

/**
 * Puts a copy into the meeting of its lineage that is here. What was here stays behind as a generation of its logs
 * (files/generations.ts), to be had back by hand; a disk that refuses that refuses the merge.
 */
async function merge(
  { identity, parts, files }: MergeableFile,
  maker: MeetingMaker,
): Promise<{ remarks: Remark[]; summary: MergeSummary | null }> {
  const { docId } = identity
  const { meetings, documents } = maker.deps
  const live = (await meetings.open(docId)).parts
  const here = { body: union(live.body), journal: union(live.journal) }
  const summary = readIdentity(here.body) === null ? null : mergeSummary(here, parts, mergeParts(here, parts))
  if (summary?.equal !== true) await documents.keepGeneration(docId)
  // Files first: a disk that refuses them refuses the import, and the meeting is as it was.
  const remarks = await maker.attach(docId, readAttachments(parts.body), files)
  const kept: boolean[] = []
  for (const part of sharedParts) {
    // oxlint-disable-next-line no-await-in-loop -- the body first: the journal speaks of its people and items
    kept.push(await documents.write(docId, part, Y.encodeStateAsUpdate(parts[part])))
  }
  return { remarks: kept.every(Boolean) ? remarks : [...remarks, { code: 'keptInMemory', params: {} }], summary }
}

/** Private notes of a file whose owner took them along come back to where notes are kept, and nowhere else. */
async function takeNotes({ notes }: MergeableFile, own: DocumentIdentity, maker: MeetingMaker): Promise<Remark[]> {
  if (notes === null) return []
  if (readIdentity(notes) !== null) writeIdentity(notes, own)
  const kept = await maker.deps.documents.write(own.docId, 'notes', Y.encodeStateAsUpdate(notes))
  return [{ code: 'notesTaken', params: {} }, ...(kept ? [] : [{ code: 'keptInMemory', params: {} }])]
}

async function takeTablee(file: MergeableFile, maker: MeetingMaker, sha256: string): Promise<Imported> {
  const { store } = maker.deps
  const { identity, parts, files, bearsIdentity } = file
  const known = (await store.list()).find((entry) => entry.docId === identity.docId)
  if (bearsIdentity && known?.identity?.lineage === identity.lineage) {
    const { remarks, summary } = await merge(file, maker)
    const notes = await takeNotes(file, identity, maker)
    const minutes = await takeArchive({ ...file, sha256 }, 'merged', maker.deps)
    const said = [...file.remarks, ...remarks, ...notes, ...minutes]
    return { docId: identity.docId, took: 'merged', remarks: said, summary }
  }
  const isFree = bearsIdentity && known === undefined && !store.isBinnedLineage(identity.lineage)
  const own = isFree ? identity : maker.identity()
  if (!isFree) for (const part of sharedParts) writeIdentity(parts[part], own)
  const remarks = [...(await maker.keepWithFiles(own, parts, files)), ...(await takeNotes(file, own, maker))]
  const took = isFree ? 'new' : 'apart'
  const minutes = await takeArchive({ ...file, sha256 }, took, maker.deps)
  return { docId: own.docId, took, remarks: [...file.remarks, ...remarks, ...minutes], summary: null }
}

/** How many remarks of a kind are said one by one: a hostile file has ten thousand. */
const saidOfAKind = 3

function worthSaying(remarks: readonly Remark[]): Remark[] {
  const kinds = Map.groupBy(remarks, ({ code }) => code)
  const said = [...kinds.values()].flatMap((ofAKind) => ofAKind.slice(0, saidOfAKind))
  const unsaid = remarks.length - said.length
  return unsaid === 0 ? said : [...said, { code: 'moreRemarks', params: { count: unsaid } }]
}

async function take(file: MeetingFile, maker: MeetingMaker, sha256: string): Promise<Imported> {
  if (file.form === 'tablee') return takeTablee(file, maker, sha256)
  const readable = file.form === 'readable'
  const adopted = await maker.adopt(file.meeting, readable ? file.files : new Map())
  return {
    docId: adopted.docId,
    took: readable ? 'apart' : 'new',
    remarks: [...(readable ? file.remarks : []), ...adopted.remarks],
    summary: null,
  }
}

/**
 * Takes a file in; `into`: only as a copy of this meeting, to be merged with it, and refused as `mergeable` refuses.
 * Throws what `refusalOf` puts into a code; nothing was imported then.
 */
export async function importBytes(
  bytes: Uint8Array<ArrayBuffer>,
  maker: MeetingMaker,
  into: string | null = null,
): Promise<Imported> {
  const read = readMeetingFile(bytes)
  // "Too large" of a file says more than that of an operation: where the limit is, and that nothing came in.
  if (!read.ok) throw new ImportRefusal(read.code === 'tooLarge' ? refuse('importTooLarge', read.params) : read)
  if (into !== null) {
    const { identity } = (await maker.deps.meetings.open(into)).stored
    const checked = mergeable(read.value, identity)
    if (!checked.ok) throw new ImportRefusal(checked)
  }
  const imported = await take(read.value, maker, sha256Of(bytes))
  return { ...imported, remarks: worthSaying(imported.remarks) }
}
