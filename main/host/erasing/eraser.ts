/**
 * « Effacer de cet ordinateur »: for a borrowed computer or a co-secretary's laptop (evening.md item 19). What was typed
 * here goes; nothing remembers its lineage, so the stick's copy or the room brings the very same meeting back.
 */
import type { Erasure, KnownCopy } from '#shared/contract/erasure.ts'
import { refuse, success, type Result } from '#shared/contract/result.ts'
import type { CouncilHome } from '../council-home.ts'
import type { ExportJobs } from '../export/jobs.ts'
import type { DocumentStore } from '../files/document-store.ts'
import { nodeFileSystem } from '../files/file-system.ts'
import { FilesError } from '../files/files-error.ts'
import type { Finaliser } from '../finalise.ts'
import type { ActQueue } from '../minutes-life/act-queue.ts'
import type { PhoneVotes } from '../room/hosting/phone-votes.ts'
import type { RoomDesk } from '../room/hosting/room-desk.ts'
import type { RoomLinks } from '../room/joining/room-links.ts'
import type { LiveMeeting, LiveMeetings } from '../room/live-meetings.ts'
import type { Walls } from '../room/walls.ts'
import type { AwayMarks } from '../take-away/away-marks.ts'
import type { LastCopies } from '../take-away/last-copy.ts'
import { folderContent } from './folder-content.ts'
import { hasNotes } from './has-notes.ts'

export interface EraserDeps {
  store: DocumentStore
  meetings: LiveMeetings
  council: CouncilHome
  walls: Walls
  jobs: ExportJobs
  finaliser: Finaliser
  minutesQueue: Pick<ActQueue, 'isReading'>
  roomDesk: RoomDesk
  roomLinks: RoomLinks
  phoneVotes: Pick<PhoneVotes, 'forget'>
  awayMarks: AwayMarks
  lastCopies: LastCopies
}

export class Eraser {
  readonly #deps: EraserDeps

  constructor(deps: EraserDeps) {
    this.#deps = deps
  }

  /** Throws a FilesError: `notFound` for what is no meeting of this computer. */
  async erasure(docId: string): Promise<Erasure> {
    const { store, council } = this.#deps
    const meeting = await this.#meeting(docId)
    const content = await folderContent(nodeFileSystem, store.folderOf(docId))
    const binned = await store.binned()
    const others = (await store.list()).filter((each) => each.kind === 'meeting' && each.docId !== docId)
    // A council that can't be read keeps nobody from erasing.
    const published = await council.publicationOf(docId).catch(() => null)
    return {
      title: meeting?.reader.snapshot?.header.title ?? '',
      ...content,
      hasNotes: meeting !== null && hasNotes(meeting.parts.notes),
      copy: await this.#copyOf(docId, meeting),
      sessionNumber: published?.sessionNumber ?? null,
      inBin: binned.some(({ identity }) => identity.docId === docId),
      otherMeetings: others.length,
      refusal: this.#refusalFor(docId),
    }
  }

  /** Refuses `roomOpenHere`, `stillExporting`, `noCopyKnown` unless that was said. Throws a FilesError. */
  async erase(docId: string, withoutCopy: boolean): Promise<Result<null>> {
    const { meetings, store, walls, roomLinks, phoneVotes, jobs, awayMarks } = this.#deps
    const meeting = await this.#meeting(docId)
    const refused = this.#refusalFor(docId)
    if (refused !== null) return refuse(refused)
    if (!withoutCopy && (await this.#copyOf(docId, meeting)).kind === 'none') return refuse('noCopyKnown')
    // The room first: a link that is still alive would bring it back.
    await roomLinks.erase(docId)
    await phoneVotes.forget(docId)
    walls.forget(docId)
    await meetings.whileShut(docId, () => store.forget(docId))
    awayMarks.forget(docId)
    jobs.forget(docId)
    return success(null)
  }

  #refusalFor(docId: string): Erasure['refusal'] {
    const { roomDesk, jobs, finaliser, minutesQueue } = this.#deps
    if (roomDesk.of(docId) !== null) return 'roomOpenHere'
    // What is being written from it would come out without its files, or bring its folder back.
    const isWritten = jobs.isReading(docId) || finaliser.isReading(docId) || minutesQueue.isReading(docId)
    return isWritten ? 'stillExporting' : null
  }

  /** Null for one whose files are damaged: it can be erased like any other. The council never is. */
  async #meeting(docId: string): Promise<LiveMeeting | null> {
    const { store, meetings } = this.#deps
    const known = (await store.list()).find((each) => each.docId === docId)
    if (known === undefined || known.kind === 'council') throw new FilesError('notFound', { docId })
    if (known.kind === null) throw new FilesError('identityDamaged', { docId })
    return meetings.open(docId).catch(() => null)
  }

  async #copyOf(docId: string, meeting: LiveMeeting | null): Promise<KnownCopy> {
    if (meeting === null) return { kind: 'none', older: null }
    const { lastCopies, roomLinks } = this.#deps
    const taken = await lastCopies.of(meeting)
    if (taken?.isWhole === true) {
      return { kind: 'stick', volume: taken.volume, at: taken.at, withNotes: taken.hasNotes }
    }
    const penAddress = await roomLinks.roomWithEverything(docId)
    if (penAddress !== null) return { kind: 'room', penAddress }
    return { kind: 'none', older: taken === null ? null : { volume: taken.volume, at: taken.at } }
  }
}
