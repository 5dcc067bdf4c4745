/**
 * Emporter: the meeting and its draft PDF onto a stick, read back (evening.md item 4). The meeting file is the members'
 * working file: names, and private notes only when their owner says so.
 */
import type { TakenAway } from '#shared/contract/operations.ts'
import { compose } from '#shared/minutes/compose.ts'
import { ExportFailure, type JobTools } from '../export/jobs.ts'
import { fileName, type MeetingExporter } from '../export/meeting-exporter.ts'
import { nodeFileSystem, type FileSystem } from '../files/file-system.ts'
import type { LiveMeetings } from '../room/live-meetings.ts'
import { readWhole } from '../whole-meeting.ts'
import type { AwayMarks } from './away-marks.ts'
import { momentOf, type LastCopies } from './last-copy.ts'
import { describeVolumes, type FindVolumes, type Volume } from './volumes.ts'
import { writeAway, type FileAway } from './write-away.ts'

export interface TakeAwayDeps {
  meetings: LiveMeetings
  exporter: MeetingExporter
  findVolumes: FindVolumes
  marks: AwayMarks
  copies: LastCopies
  /** The stick's; a test hands in one that is full or pulled out. */
  files?: FileSystem
}

const megabyte = 1024 * 1024
/** A stick keeps a little for its own tables. */
const spareBytes = megabyte

export class TakeAway {
  readonly #deps: TakeAwayDeps

  constructor(deps: TakeAwayDeps) {
    this.#deps = deps
  }

  async volumes(): Promise<Volume[]> {
    return describeVolumes(await this.#deps.findVolumes())
  }

  /** Throws an ExportFailure: `noSuchStick`, and what writeAway throws. */
  async take(docId: string, volumeId: string, withNotes: boolean, tools: JobTools): Promise<TakenAway> {
    const volume = (await this.volumes()).find((each) => each.volumeId === volumeId)
    if (volume === undefined) throw new ExportFailure('stickRemoved')
    const { marks, copies, meetings } = this.#deps
    const { parts, stored } = await meetings.open(docId)
    const changes = marks.changesOf(docId)
    const moment = momentOf(parts)
    const { files, pdfFailure } = await this.#filesOf(docId, withNotes, tools)
    const needed = files.reduce((sum, { bytes }) => sum + bytes.length, spareBytes)
    if (needed > volume.freeBytes) throw new ExportFailure('stickFull')
    const written = await writeAway(this.#deps.files ?? nodeFileSystem, volume.path, files, tools.signal)
    await marks.taken(docId, changes)
    await copies.taken(docId, { volume: volume.name, lineage: stored.identity.lineage, withNotes }, moment)
    return { volume: volume.name, files: written, pdfFailure }
  }

  /** The meeting counts: a PDF that can't be made is said, and holds nothing up. */
  async #filesOf(
    docId: string,
    withNotes: boolean,
    tools: JobTools,
  ): Promise<{ files: FileAway[]; pdfFailure: TakenAway['pdfFailure'] }> {
    const { meetings, exporter } = this.#deps
    const meeting = await exporter.pack(docId, withNotes)
    const whole = readWhole((await meetings.open(docId)).parts)
    const working: FileAway = { name: fileName(whole.header, 'members', 'tablee'), bytes: meeting }
    try {
      const onProgress = (share: number): void => tools.onProgress(share * 0.9)
      const { bytes } = await exporter.pdfOf(await exporter.onPaper(compose(whole, 'members')), docId, {
        ...tools,
        onProgress,
      })
      const draft = { name: fileName(whole.header, 'members', 'pdf', 'projet'), bytes }
      return { files: [working, draft], pdfFailure: null }
    } catch (error) {
      if (!(error instanceof ExportFailure) || tools.signal.aborted) throw error
      return { files: [working], pdfFailure: { code: error.code, params: error.params } }
    }
  }
}
