/**
 * Puts the host together: its folder, its rooms, its two doors.
 */
import type { Channel, SeatClaim } from '#shared/contract/channel.ts'
import { CouncilHome } from './council-home.ts'
import { ExportJobs } from './export/jobs.ts'
import { KitPrinter } from './export/kit/kit-printer.ts'
import { MeetingExporter } from './export/meeting-exporter.ts'
import { openAttachmentStore } from './files/attachments.ts'
import { openDocumentStore } from './files/document-store.ts'
import { nodeFileSystem } from './files/file-system.ts'
import { Eraser } from './erasing/eraser.ts'
import { answerFiles } from './file-routes.ts'
import { Finaliser } from './finalise.ts'
import { answerOperation } from './gate.ts'
import type { Host, HostSetting } from './host.ts'
import { ownHostId } from './host-id.ts'
import { importBytes, refusalOf } from './import-meeting.ts'
import { MeetingLibrary } from './meeting-library.ts'
import { MeetingMaker } from './meeting-maker.ts'
import { answerMinutesFiles } from './minutes-life/minutes-files.ts'
import { forFinalising } from './minutes-life/handlers.ts'
import { minutesRoomsOf } from './minutes-life/minutes-rooms.ts'
import { handlersOf } from './operations.ts'
import { NextMeetings } from './next-meetings.ts'
import { servePage } from './pages.ts'
import { AliveMarks } from './room/alive-marks.ts'
import { eraseOldRehearsals, Rehearsals } from './rehearsal.ts'
import { LiveDocuments } from './room/live-documents.ts'
import { LiveMeetings } from './room/live-meetings.ts'
import { connectPen } from './room/pen-connection.ts'
import type { PenContext } from './room/pen-context.ts'
import { makeCertificate } from './room/hosting/certificate.ts'
import { hostedJoining, hostedSource } from './room/hosting/hosted-source.ts'
import { systemInterfaces } from './room/hosting/interfaces.ts'
import { penDoor } from './room/hosting/pen-door.ts'
import { phoneDoorWith } from './room/hosting/phone-door.ts'
import { PhoneVotes } from './room/hosting/phone-votes.ts'
import { RoomDesk } from './room/hosting/room-desk.ts'
import { RoomFile } from './room/hosting/room-file.ts'
import { SeatDesk } from './room/hosting/seat-desk.ts'
import { LinksFile } from './room/joining/links-file.ts'
import { RoomLinks } from './room/joining/room-links.ts'
import { RoomActs } from './room/room-acts.ts'
import { RoomWatch, turnoutOf } from './room/room-watch.ts'
import { Walls } from './room/walls.ts'
import { KeyStore } from './signature/keys/key-store.ts'
import { SigningDesk } from './signature/signing-desk.ts'
import { AwayMarks } from './take-away/away-marks.ts'
import { LastCopies } from './take-away/last-copy.ts'
import { TakeAway } from './take-away/take-away.ts'

/** Short to type first; where they are taken, or not ours to take, the others. */
export const usualPorts = { plain: [80, 8080, 41_736, 0], pens: [41_737, 0] } as const

/** Opens the data folder and everything over it. Throws a FilesError when the folder can't be used. */
export async function createHost(setting: HostSetting): Promise<Host> {
  const { clock, log, newId } = setting
  const hostId = await ownHostId(setting.dataFolder, newId)
  const store = await openDocumentStore(setting.dataFolder, { clock, log, newId, hostId })
  await eraseOldRehearsals(store)
  const attachments = openAttachmentStore(store, { files: nodeFileSystem })
  const documents = new LiveDocuments(store, log)
  const meetings = new LiveMeetings(documents, hostId, clock)
  const council = new CouncilHome({ store, documents, clock, newId, hostId })
  const library = new MeetingLibrary(store, meetings, clock)
  const { demoFolder } = setting
  const maker = new MeetingMaker({ store, documents, meetings, council, attachments, clock, newId, demoFolder })
  const exporter = new MeetingExporter({ council, meetings, attachments, pdfWorkerFile: setting.pdfWorkerFile })
  const kit = new KitPrinter({ meetings, council, clock, pdfWorkerFile: setting.pdfWorkerFile })
  const awayMarks = new AwayMarks(store, documents, clock)
  const findVolumes = setting.findVolumes ?? (async () => [])
  const lastCopies = new LastCopies(store, clock)
  const takeAway = new TakeAway({ meetings, exporter, findVolumes, marks: awayMarks, copies: lastCopies })
  const jobs = new ExportJobs(newId, log)
  const minutes = minutesRoomsOf({
    hostId,
    store,
    meetings,
    documents,
    library,
    council,
    exporter,
    jobs,
    clock,
    newId,
    log,
  })
  const finaliser = new Finaliser({ meetings, council, newId, ...forFinalising(minutes) })
  const walls = new Walls(meetings)
  const phoneVotes = new PhoneVotes({ dataFolder: setting.dataFolder, meetings, log })
  const seatDesk = new SeatDesk({ meetings, newId }, phoneVotes)
  const roomDesk: RoomDesk = new RoomDesk({
    clock,
    now: (docId) => meetings.now(docId),
    newId,
    log,
    file: new RoomFile(setting.dataFolder),
    interfaces: setting.room?.interfaces ?? systemInterfaces,
    ports: setting.room?.ports ?? usualPorts,
    admit: setting.room?.admit ?? 0,
    makeCertificate: () => makeCertificate(clock.now()),
    openPhoneDoor: phoneDoorWith({
      pagesFolder: setting.pagesFolder,
      dataFolder: setting.dataFolder,
      names: setting.room?.names ?? [],
      walls,
      meetings,
      attachments,
      seatDesk,
      clock,
      log,
    }),
    openPenDoor: penDoor({
      hostId,
      documents,
      meetings,
      attachments,
      desk: () => roomDesk,
      now: (docId) => meetings.now(docId),
      log,
    }),
    seatDesk,
  })
  walls.showJoining(hostedJoining(roomDesk))
  const roomLinks = new RoomLinks({
    hostId,
    store,
    documents,
    meetings,
    attachments,
    file: new LinksFile(setting.dataFolder),
    closeOwnRoom: (docId) => roomDesk.close(docId),
    now: () => clock.now(),
    log,
  })
  phoneVotes.attend(roomDesk)
  const roomWatch = new RoomWatch([hostedSource(roomDesk), roomLinks], (docId) => meetings.aheadOf(docId))
  walls.showTurnout(turnoutOf(roomWatch))
  const alive = new AliveMarks(store, meetings)
  const rehearsals = new Rehearsals({ store, meetings, maker, walls, clock, newId, demoFolder })
  const eraser = new Eraser({
    store,
    meetings,
    council,
    walls,
    jobs,
    finaliser,
    minutesQueue: minutes.queue,
    roomDesk,
    roomLinks,
    phoneVotes,
    awayMarks,
    lastCopies,
  })
  const keys = new KeyStore({ dataFolder: setting.dataFolder, clock, newId })
  const { pdfWorkerFile } = setting
  const signingDesk = new SigningDesk({ keys, frozen: minutes.signing, clock, pdfWorkerFile })
  const rooms = {
    setting,
    hostId,
    store,
    documents,
    meetings,
    library,
    maker,
    council,
    exporter,
    kit,
    takeAway,
    awayMarks,
    lastCopies,
    eraser,
    finaliser,
    minutes,
    alive,
    jobs,
    walls,
    rehearsals,
    roomDesk,
    roomLinks,
    signature: { keys, desk: signingDesk, council },
    roomActs: new RoomActs({ meetings, desk: roomDesk, links: roomLinks }),
    nextMeetings: new NextMeetings({ maker, meetings, attachments, clock, newId }),
  }
  const handlers = handlersOf(rooms)
  const channels = new Set<Channel>()
  const ownPage: PenContext = {
    kind: 'local',
    self: (docId) => roomLinks.selfOf(docId) ?? { name: null, seat: 'facilitator' },
  }
  let isClosed = false

  async function fetch(request: Request): Promise<Response> {
    const url = new URL(request.url)
    if (url.pathname.startsWith('/api/')) return answerOperation(handlers, request, log)
    const signers = (): ReturnType<typeof council.signers> => council.signers()
    const answered =
      (await answerFiles(request, url, { maker, attachments, meetings, jobs, signers, council })) ??
      (await answerMinutesFiles(request, url, { ...minutes, meetings }))
    if (answered !== null) return answered
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return new Response('Method not allowed', { status: 405 })
    const sockets = setting.shell === 'browser' ? `ws://${url.host}` : ''
    return servePage(setting.pagesFolder, url.pathname, sockets)
  }

  function connect(claim: SeatClaim, channel: Channel): void {
    if (isClosed) {
      channel.close(1001, 'closing')
      return
    }
    channels.add(channel)
    channel.onClose(() => channels.delete(channel))
    if (claim.kind === 'pen') connectPen(documents.hocuspocus, channel, ownPage)
    else if (claim.kind === 'room') roomWatch.connect(claim.docId, channel)
    else walls.connect(claim.docId, channel).catch(() => channel.close(4404, 'no such meeting'))
  }

  await roomDesk.restore()
  await roomLinks.restore()
  await phoneVotes.tidy()

  return {
    fetch,
    connect,
    async importFile(bytes) {
      try {
        return await importBytes(bytes, maker)
      } catch (error) {
        return { code: refusalOf(error).code }
      }
    },
    async openDemo() {
      return { docId: await maker.demo() }
    },
    async close() {
      isClosed = true
      jobs.cancelAll()
      await roomDesk.end()
      await phoneVotes.settled()
      await roomLinks.close()
      walls.close()
      alive.close()
      for (const channel of channels) channel.close(1001, 'closing')
      await library.flush()
      await awayMarks.flush()
      await documents.close()
      await store.close()
    },
  }
}
