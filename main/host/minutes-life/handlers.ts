/** What the operations on minutes do; nothing of a rehearsal is ever noted. */
import type { MinutesDifferences } from '#shared/contract/minutes-life.ts'
import type { MinutesOperation, OutputOf } from '#shared/contract/operations.ts'
import { isRehearsal } from '#shared/contract/rehearsal.ts'
import { refuse, success, type Result } from '#shared/contract/result.ts'
import { minutesDifferences } from '#shared/minutes/differences.ts'
import type { ExportJobs } from '../export/jobs.ts'
import { FilesError } from '../files/files-error.ts'
import type { FinaliserDeps } from '../finalise.ts'
import type { Handlers } from '../gate.ts'
import type { FrozenMinutes } from './frozen-minutes.ts'
import type { LifeReader } from './life-reader.ts'
import type { KeptArchive } from './archive/kept-archive.ts'
import { archiveName } from './archive/pack-archive.ts'
import type { MinutesActs } from './minutes-acts.ts'
import type { MinutesKeeping } from './minutes-keeping.ts'
import type { SigningActs } from './signing-acts.ts'

export interface MinutesRooms {
  reader: LifeReader
  keeping: MinutesKeeping
  acts: MinutesActs
  signing: SigningActs
  frozen: FrozenMinutes
  keptArchive: KeptArchive
  jobs: ExportJobs
}

export async function keptElsewhere(
  { reader, keeping }: Pick<MinutesRooms, 'reader' | 'keeping'>,
  docId: string,
): Promise<OutputOf<'minutes.elsewhere'>> {
  return keeping.elsewhere(docId, (await reader.scene(docId)).life)
}

/** Once minutes are finalised: the meeting says from now on which computer keeps them. */
async function noteKept({ reader, keeping }: Pick<MinutesRooms, 'reader' | 'keeping'>, docId: string): Promise<void> {
  await keeping.tell((await reader.scene(docId)).life)
}

/** What finalising asks of the life of minutes. */
export function forFinalising(
  rooms: Pick<MinutesRooms, 'reader' | 'keeping' | 'frozen'>,
): Pick<FinaliserDeps, 'frozen' | 'isKeptElsewhere' | 'noteKept'> {
  return {
    frozen: rooms.frozen,
    isKeptElsewhere: async (docId) => (await keptElsewhere(rooms, docId)) !== null,
    noteKept: (docId) => noteKept(rooms, docId),
  }
}

async function readFrozen(
  { reader, frozen }: MinutesRooms,
  docId: string,
  wanted: number | null,
): Promise<Result<OutputOf<'minutes.frozen'>>> {
  const { life } = await reader.scene(docId)
  const revision = wanted ?? life.revision
  if (revision === null) return refuse('minutesNotFinalised')
  const read = await frozen.read(docId, revision)
  if (!read.ok) return read
  const { editions, pdfSha256, basePdfSha256, text } = read.value
  return success({ document: editions.members, revision, pdfSha256, basePdfSha256, text })
}

async function archived(
  { reader, keptArchive }: MinutesRooms,
  docId: string,
): Promise<Result<OutputOf<'minutes.archived'>>> {
  const { standing, whole } = await reader.scene(docId)
  if (standing.archived === null) return success(null)
  return success(await keptArchive.described(docId, standing.archived, archiveName(whole.header)))
}

async function differences(
  { reader, frozen }: MinutesRooms,
  docId: string,
  from: number,
  to: number | 'now',
): Promise<Result<MinutesDifferences>> {
  const before = await frozen.read(docId, from)
  if (!before.ok) return before
  const after =
    to === 'now' ? success((await reader.scene(docId)).editions.members) : await membersOf(frozen, docId, to)
  if (!after.ok) return after
  return success({ from, to, ...minutesDifferences(before.value.editions.members, after.value) })
}

async function membersOf(frozen: FrozenMinutes, docId: string, revision: number) {
  const read = await frozen.read(docId, revision)
  return read.ok ? success(read.value.editions.members) : read
}

async function differsFromApproved(
  rooms: MinutesRooms,
  docId: string,
): Promise<Result<OutputOf<'minutes.differsFromApproved'>>> {
  const { life } = await rooms.reader.scene(docId)
  if (life.approved === null) return success({ approved: null, differs: false, blocks: 0 })
  const found = await differences(rooms, docId, life.approved, 'now')
  if (!found.ok) return found
  const { length } = found.value.blocks
  return success({ approved: life.approved, differs: length > 0, blocks: length })
}

export function minutesHandlers(rooms: MinutesRooms): Pick<Handlers, MinutesOperation> {
  const { reader, acts, signing, jobs } = rooms
  const noting = async <T>(docId: string, act: () => Promise<Result<T>>): Promise<Result<T>> =>
    isRehearsal(docId) ? refuse('onlyRehearsed') : reading(act)
  return {
    'minutes.life': ({ docId }) => reading(async () => success((await reader.scene(docId)).life)),
    'minutes.elsewhere': ({ docId }) => reading(async () => success(await keptElsewhere(rooms, docId))),
    'minutes.waiting': () => reading(async () => success(await reader.waiting())),
    'minutes.review': (input) => noting(input.docId, () => acts.review(input)),
    'minutes.circulate': (input) => noting(input.docId, () => acts.circulate(input)),
    'minutes.remark': (input) => noting(input.docId, () => acts.remark(input)),
    'minutes.settleRemark': (input) => noting(input.docId, () => acts.settleRemark(input)),
    'minutes.approval': (input) => noting(input.docId, () => acts.approval(input)),
    'minutes.approvalHeard': ({ atDocId }) => reading(async () => success(await reader.approvalHeard(atDocId))),
    'minutes.stepBack': (input) => noting(input.docId, () => acts.stepBack(input)),
    'minutes.signInk': (input) => noting(input.docId, () => signing.signInk(input)),
    'minutes.signDrawn': (input) => noting(input.docId, () => signing.signDrawn(input)),
    'minutes.attendanceSheet': (input) => noting(input.docId, () => signing.attendanceSheet(input)),
    'minutes.rectify': (input) => noting(input.docId, () => acts.rectify(input)),
    'minutes.archive': (input) =>
      noting(input.docId, async () => {
        const { life } = await reader.scene(input.docId)
        if (life.refusals.archive !== null) return refuse(life.refusals.archive)
        if (life.attendanceSheet === null && !input.withoutSheet) return refuse('attendanceSheetMissing')
        return success({ jobId: jobs.start(input.docId, (tools) => acts.archive(input, tools)) })
      }),
    'minutes.archived': ({ docId }) => reading(() => archived(rooms, docId)),
    'minutes.frozen': ({ docId, revision }) => reading(() => readFrozen(rooms, docId, revision)),
    'minutes.differences': ({ docId, from, to }) => reading(() => differences(rooms, docId, from, to)),
    'minutes.differsFromApproved': ({ docId }) => reading(() => differsFromApproved(rooms, docId)),
  }
}

/** The store's typed errors become refusals; anything else is a fault of ours and goes up. */
async function reading<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof FilesError) return refuse(error.code, error.params)
    throw error
  }
}
