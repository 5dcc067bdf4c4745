/**
 * What each operation of the contract does. One line a simple one; what takes more has a file of its own.
 */
import { refuse, success, type Result } from '#shared/contract/result.ts'
import type { MeetingSummary, NotTakenAway, OutputOf } from '#shared/contract/operations.ts'
import { isRehearsal } from '#shared/contract/rehearsal.ts'
import { templateItems } from '#shared/meeting/agenda-template.ts'
import { meetingSchema } from '#shared/meeting/layout.ts'
import type { CouncilHome } from './council-home.ts'
import type { Eraser } from './erasing/eraser.ts'
import type { ExportJobs, JobTools } from './export/jobs.ts'
import type { KitPrinter } from './export/kit/kit-printer.ts'
import type { MeetingExporter } from './export/meeting-exporter.ts'
import type { DocumentStore } from './files/document-store.ts'
import { FilesError } from './files/files-error.ts'
import type { Finaliser } from './finalise.ts'
import type { Handlers } from './gate.ts'
import type { HostSetting } from './host.ts'
import type { MeetingLibrary } from './meeting-library.ts'
import type { MeetingMaker } from './meeting-maker.ts'
import type { AliveMarks } from './room/alive-marks.ts'
import { minutesHandlers, type MinutesRooms } from './minutes-life/handlers.ts'
import type { NextMeetings } from './next-meetings.ts'
import type { Rehearsals } from './rehearsal.ts'
import { checkRoom } from './room-check.ts'
import type { RoomActs } from './room/room-acts.ts'
import type { RoomDesk } from './room/hosting/room-desk.ts'
import type { RoomLinks } from './room/joining/room-links.ts'
import type { Walls } from './room/walls.ts'
import { signatureHandlers, type SignatureRooms } from './signature/handlers.ts'
import type { LiveDocuments } from './room/live-documents.ts'
import type { LiveMeetings } from './room/live-meetings.ts'
import type { AwayMarks } from './take-away/away-marks.ts'
import type { LastCopies } from './take-away/last-copy.ts'
import type { TakeAway } from './take-away/take-away.ts'

export interface HostRooms {
  setting: HostSetting
  hostId: string
  store: DocumentStore
  meetings: LiveMeetings
  library: MeetingLibrary
  maker: MeetingMaker
  council: CouncilHome
  exporter: MeetingExporter
  kit: KitPrinter
  takeAway: TakeAway
  awayMarks: AwayMarks
  lastCopies: LastCopies
  eraser: Eraser
  finaliser: Finaliser
  minutes: MinutesRooms
  alive: AliveMarks
  jobs: ExportJobs
  documents: LiveDocuments
  walls: Walls
  rehearsals: Rehearsals
  roomDesk: RoomDesk
  roomLinks: RoomLinks
  roomActs: RoomActs
  signature: SignatureRooms
  nextMeetings: NextMeetings
}

/** The store's typed errors become refusals; anything else is a fault of ours and goes up. */
async function orRefused<T>(work: Promise<T>): Promise<Result<T>> {
  try {
    return success(await work)
  } catch (error) {
    if (error instanceof FilesError) return refuse(error.code, error.params)
    throw error
  }
}

/** What refuses by itself and may throw one of the store's errors, as one answer. */
async function flat<T>(work: Promise<Result<Result<T>>>): Promise<Result<T>> {
  const result = await work
  return result.ok ? result.value : result
}

/** What would leave a trace of a rehearsal is refused, whoever asks. */
async function unlessRehearsal<T>(docId: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
  return isRehearsal(docId) ? refuse('onlyRehearsed') : work()
}

async function keepTemplate({ meetings, council }: HostRooms, docId: string, name: string): Promise<string> {
  const snapshot = (await meetings.open(docId)).reader.snapshot
  if (snapshot === null) throw new FilesError('nothingReadable')
  const { header, items } = snapshot
  await council.ensure({ name: header.councilName, language: header.language, timeZone: header.timeZone })
  return council.keepTemplate({ name, kind: header.kind, items: templateItems(items) })
}

async function listMeetings(rooms: HostRooms): Promise<MeetingSummary[]> {
  const [{ meetings, unreadable }, publications] = await Promise.all([
    rooms.library.list(),
    // A council that can't be read hides no meeting; the register says why itself.
    rooms.council.publications().catch(() => []),
  ])
  const published = new Map(publications.map((entry) => [entry.docId, entry]))
  const sound = await Promise.all(
    meetings.map(async (summary) => ({
      ...summary,
      finalisedAt: published.get(summary.docId)?.at ?? null,
      sessionNumber: published.get(summary.docId)?.sessionNumber ?? null,
      trouble: await rooms.documents.troubleOf(summary.docId),
    })),
  )
  return [...sound, ...unreadable.map(unreadableSummary)]
}

/** What was only prepared waits for its evening: there is nothing to carry home yet. */
async function notTakenAway({ library, awayMarks, meetings, lastCopies }: HostRooms): Promise<NotTakenAway[]> {
  const held = (await library.list()).meetings.filter(({ phase }) => phase !== 'planned')
  const found = await Promise.all(
    held.map(async ({ docId, title, phase }) => {
      const writtenAt = await awayMarks.pendingSince(docId)
      if (writtenAt === null) return []
      // Opening it to read it writes who reads; the stick holds all the same.
      const copy = await meetings.open(docId).then(
        (meeting) => lastCopies.of(meeting),
        () => null,
      )
      return copy?.isWhole === true ? [] : [{ docId, title, isAdjourned: phase === 'adjourned', writtenAt }]
    }),
  )
  return found.flat().sort((a, b) => b.writtenAt - a.writtenAt)
}

/** Throws `nothingReadable` for a document whose files are there and hold no meeting any more. */
async function openingTrouble({ meetings }: HostRooms, docId: string): Promise<OutputOf<'meeting.open'>> {
  const { reader, stored } = await meetings.open(docId)
  if (reader.snapshot === null) throw new FilesError('nothingReadable')
  return { trouble: stored.trouble.map(({ code, params }) => ({ code, params })) }
}

/** A line of Home for a document that can't be read: it says so, and nothing is touched. */
function unreadableSummary(found: { docId: string; changedAt: number; code: string }): MeetingSummary {
  return {
    docId: found.docId,
    lineage: '',
    title: '',
    councilName: '',
    date: new Date(found.changedAt).toISOString().slice(0, 10),
    startTime: '00:00',
    phase: 'planned',
    finalisedAt: null,
    sessionNumber: null,
    openActions: 0,
    changedAt: found.changedAt,
    trouble: { code: found.code, params: {} },
  }
}

/** Nobody writes in what is thrown away. */
async function binMeeting({ roomDesk, roomLinks, maker }: HostRooms, docId: string): Promise<null> {
  await roomDesk.close(docId)
  await roomLinks.leave(docId)
  await maker.bin(docId)
  return null
}

export function handlersOf(rooms: HostRooms): Handlers {
  const { setting, meetings, maker, jobs } = rooms
  return {
    'host.info': async () =>
      success({
        version: setting.version,
        schema: meetingSchema,
        hostId: rooms.hostId,
        now: setting.clock.now(),
        dataFolder: setting.dataFolder,
        shell: setting.shell,
        diskTrouble: await rooms.documents.diskTrouble(),
      }),
    'meeting.list': () => orRefused(listMeetings(rooms)),
    'meeting.create': (input) => orRefused(maker.create(input).then((docId) => ({ docId }))),
    'meeting.open': ({ docId }) => orRefused(openingTrouble(rooms, docId)),
    'meeting.cut': async ({ docId, settled }) => {
      const opened = await orRefused(meetings.open(docId))
      if (!opened.ok) return opened
      if (settled) rooms.alive.settle(docId)
      return success(await rooms.alive.cutOf(docId))
    },
    'meeting.duplicate': ({ docId }) =>
      unlessRehearsal(docId, () => orRefused(maker.duplicate(docId).then((copy) => ({ docId: copy })))),
    'meeting.next': ({ docId }) => unlessRehearsal(docId, () => orRefused(rooms.nextMeetings.make(docId))),
    'meeting.rename': ({ docId, title }) => orRefused(maker.rename(docId, title).then((known) => ({ title: known }))),
    'meeting.bin': ({ docId }) => unlessRehearsal(docId, () => orRefused(binMeeting(rooms, docId))),
    'meeting.binned': () => orRefused(maker.binned()),
    'meeting.restore': ({ docId }) => orRefused(maker.restore(docId).then(() => ({ docId }))),
    'meeting.erasure': ({ docId }) => unlessRehearsal(docId, () => orRefused(rooms.eraser.erasure(docId))),
    'meeting.erase': ({ docId, withoutCopy }) =>
      unlessRehearsal(docId, () => flat(orRefused(rooms.eraser.erase(docId, withoutCopy)))),
    'meeting.command': async ({ docId, command }, { seat }) => {
      const opened = await orRefused(meetings.open(docId))
      return opened.ok ? rooms.roomActs.command(docId, command, seat || 'local') : opened
    },
    'meeting.undo': async ({ docId, entryId, commandId }, { seat }) => {
      const opened = await orRefused(meetings.open(docId))
      return opened.ok ? rooms.roomActs.undo(docId, entryId, commandId, seat || 'local') : opened
    },
    'meeting.finalise': ({ docId, acceptedTroubles: troubles, acceptedCharacters: characters, startsHere }) =>
      unlessRehearsal(docId, () => rooms.finaliser.finalise(docId, { troubles, characters, startsHere })),
    'export.start': async ({ docId, format, edition }) => {
      const opened = await orRefused(meetings.open(docId))
      if (!opened.ok) return opened
      return success({ jobId: jobs.start(docId, (tools) => rooms.exporter.render(docId, format, edition, tools)) })
    },
    'kit.start': async (input) => {
      const opened = input.docId === null ? success(null) : await orRefused(meetings.open(input.docId))
      if (!opened.ok) return opened
      return success({ jobId: jobs.start(input.docId, (tools) => rooms.kit.print(input, tools)) })
    },
    'takeAway.volumes': async () => {
      const volumes = await rooms.takeAway.volumes()
      return success(
        volumes.map(({ volumeId, name, freeBytes, isWritable }) => ({ volumeId, name, freeBytes, isWritable })),
      )
    },
    'takeAway.pending': () => orRefused(notTakenAway(rooms)),
    'takeAway.start': async ({ docId, volumeId, withNotes }) => {
      const opened = await orRefused(meetings.open(docId))
      if (!opened.ok) return opened
      const take = async (tools: JobTools) => ({
        written: await rooms.takeAway.take(docId, volumeId, withNotes, tools),
      })
      return success({ jobId: jobs.start(docId, take) })
    },
    'export.state': async ({ jobId }) => {
      const state = jobs.state(jobId)
      return state === null ? refuse('noSuchJob') : success(state)
    },
    'export.undrawn': ({ characters }) => rooms.exporter.undrawnOf(characters),
    'export.cancel': async ({ jobId }) => {
      jobs.cancel(jobId)
      return success(null)
    },
    'room.check': ({ docId }) => orRefused(checkRoom(rooms, docId)),
    'room.interfaces': async () => success(rooms.roomDesk.interfaces()),
    'room.open': async ({ docId, ...asked }) => {
      const opened = await orRefused(meetings.open(docId))
      return opened.ok ? rooms.roomActs.open(docId, asked) : opened
    },
    'room.close': ({ docId }) => rooms.roomDesk.close(docId),
    'room.admit': ({ docId, knockId, seat }) => rooms.roomActs.admit(docId, knockId, seat),
    'room.refuse': ({ docId, knockId }) => rooms.roomActs.refuse(docId, knockId),
    'room.seat': ({ docId, seatId, act }, { seat }) => rooms.roomActs.seat(docId, seatId, act, seat || 'local'),
    'room.message': ({ docId, messageId }) => rooms.roomActs.message(docId, messageId),
    'room.join': (input) => rooms.roomLinks.join(input),
    'room.links': async () => success(rooms.roomLinks.list()),
    'room.leave': ({ docId }) => rooms.roomLinks.leave(docId),
    'register.read': () => orRefused(rooms.council.register()),
    'council.rules': () => orRefused(rooms.council.rules()),
    'council.setRules': ({ changes }) => orRefused(rooms.council.setRules(changes)),
    'council.letterhead': () => orRefused(rooms.council.letterhead()),
    'council.setLetterhead': ({ changes }) => orRefused(rooms.council.setLetterhead(changes)),
    'demo.create': () => orRefused(maker.demo().then((docId) => ({ docId }))),
    'template.list': () => orRefused(rooms.council.templates()),
    'template.save': ({ docId, name }) =>
      unlessRehearsal(docId, () => orRefused(keepTemplate(rooms, docId, name).then((templateId) => ({ templateId })))),
    'template.remove': ({ templateId }) => orRefused(rooms.council.removeTemplate(templateId, true).then(() => null)),
    'template.restore': ({ templateId }) => orRefused(rooms.council.removeTemplate(templateId, false).then(() => null)),
    'rehearsal.start': ({ timeZone }) => orRefused(rooms.rehearsals.start(timeZone).then((docId) => ({ docId }))),
    'rehearsal.open': () => orRefused(rooms.rehearsals.open().then((docId) => ({ docId }))),
    ...minutesHandlers(rooms.minutes),
    'rehearsal.leave': ({ docId }) => orRefused(rooms.rehearsals.leave(docId).then(() => null)),
    ...signatureHandlers(rooms.signature),
  }
}
