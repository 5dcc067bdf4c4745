/**
 * The minutes of the demo's previous session, taken from draft to two signatures through the acts a council does, in a
 * folder of their own and by the clock of the script. The same bytes each time: a demo that was altered is told from
 * one that was not.
 */
import { demoKeys, previousLife, previousScript } from '#factories/previous.ts'
import { meetingAt } from '#factories/demo.ts'
import { uuidv7 } from '#shared/contract/ids.ts'
import type { Result } from '#shared/contract/result.ts'
import type { KnownSigner } from '#shared/contract/signature.ts'
import type { TextNode } from '#shared/contract/meeting.ts'
import { instantOf } from '#shared/meeting/hours.ts'
import { itemText, meetingSchema, type MeetingParts } from '#shared/meeting/layout.ts'
import type { WholeMeeting } from '#shared/meeting/snapshot.ts'
import { writeFragment } from '#shared/minutes/text-fragment.ts'
import { troubleKey, unfinished } from '#shared/minutes/unfinished.ts'
import { CouncilHome } from './council-home.ts'
import { ExportJobs } from './export/jobs.ts'
import { MeetingExporter } from './export/meeting-exporter.ts'
import { openAttachmentStore } from './files/attachments.ts'
import { openDocumentStore } from './files/document-store.ts'
import { nodeFileSystem } from './files/file-system.ts'
import { Finaliser } from './finalise.ts'
import { MeetingLibrary } from './meeting-library.ts'
import { MeetingMaker } from './meeting-maker.ts'
import { forFinalising } from './minutes-life/handlers.ts'
import { minutesRoomsOf } from './minutes-life/minutes-rooms.ts'
import { LiveDocuments } from './room/live-documents.ts'
import { LiveMeetings } from './room/live-meetings.ts'
import { KeyStore } from './signature/keys/key-store.ts'
import { SigningDesk } from './signature/signing-desk.ts'
import { partsOf, readWhole } from './whole-meeting.ts'

export interface SignedSession {
  /** Of the files `tablee demo` writes. */
  name: string
  whole: WholeMeeting
  parts: MeetingParts
  /** The members' minutes, approved, with both signatures. */
  pdf: Uint8Array<ArrayBuffer>
  signers: KnownSigner[]
}

export interface SignedSessionSetting {
  /** An empty folder, which may go away afterwards. */
  folder: string
  demoFolder: string
  pdfWorkerFile: string
}

/** Nobody's secret: the passphrase of the demo's keys is written beside them. */
const iterations = 1000

/** Throws where an act is refused, which is a fault of the demo. */
export async function playSignedSession(setting: SignedSessionSetting): Promise<SignedSession> {
  const rooms = await openRooms(setting)
  try {
    return await play(rooms)
  } finally {
    await rooms.close()
  }
}

type Rooms = Awaited<ReturnType<typeof openRooms>>

async function openRooms({ folder, demoFolder, pdfWorkerFile }: SignedSessionSetting) {
  const { timeZone } = previousScript().council
  let now = 0
  let made = 0
  const clock = { now: () => now }
  // Ids in the order they are asked for, so that the same ones come each time.
  const newId = (): string => {
    const bytes = new Uint8Array(10)
    new DataView(bytes.buffer).setUint32(6, ++made)
    return uuidv7(now, bytes)
  }
  const to = (instant: string): void => {
    const [date = '', time = ''] = instant.split('T')
    now = instantOf(date, time, timeZone)
  }
  to(previousLife().finalised)
  const [hostId, log] = ['demo-host', (): void => undefined]
  const store = await openDocumentStore(folder, { clock, log, newId, hostId })
  const documents = new LiveDocuments(store, log)
  const meetings = new LiveMeetings(documents, hostId, clock)
  const council = new CouncilHome({ store, documents, clock, newId, hostId })
  const library = new MeetingLibrary(store, meetings, clock)
  const attachments = openAttachmentStore(store, { files: nodeFileSystem })
  const maker = new MeetingMaker({ store, documents, meetings, council, attachments, clock, newId, demoFolder })
  const exporter = new MeetingExporter({ council, meetings, attachments, pdfWorkerFile })
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
  const keys = new KeyStore({ dataFolder: folder, clock, newId, iterations })
  const desk = new SigningDesk({ keys, frozen: minutes.signing, clock, pdfWorkerFile })
  const identity = { docId: newId(), lineage: newId(), schema: meetingSchema }
  const close = async (): Promise<void> => {
    await library.flush()
    await documents.close()
    await store.close()
  }
  return { identity, meetings, council, maker, minutes, finaliser, keys, desk, to, close }
}

async function play(rooms: Rooms): Promise<SignedSession> {
  const { identity, meetings, council, maker, minutes, finaliser, to } = rooms
  const { acts, reader, frozen } = minutes
  const { docId } = identity
  const [script, life] = [previousScript(), previousLife()]
  const { roles, rules, people } = script.meeting
  const meeting = meetingAt(script)
  await council.ensure(
    script.council,
    rules,
    people.filter(({ status }) => status === 'member'),
  )
  await maker.keep(identity, partsOf(meeting, identity))
  const keyIds = await bringKeys(rooms)

  const troubles = unfinished({ ...meeting, identity }).map((trouble) => troubleKey(trouble))
  done(await finaliser.finalise(docId, { troubles, characters: [] }))
  const by = roles.minuteTaker
  const text = async (): Promise<string> => (await reader.scene(docId)).life.text
  for (const { at, as } of life.reviewed) {
    to(at)
    // oxlint-disable-next-line no-await-in-loop -- one act after the other
    done(await acts.review({ docId, by: roles[as], as, name: roles[as], text: await text() }))
  }
  to(life.circulated)
  done(await acts.circulate({ docId, by, to: life.to, text: await text(), acceptedCharacters: [] }))

  to(life.approved.at)
  const { itemId, wrong, right, words } = life.correction
  await meetings.changeBody(docId, (body) => {
    const fragment = itemText(body, itemId)
    fragment.delete(0, fragment.length)
    writeFragment(fragment, corrected(meeting.texts[itemId] ?? { type: 'doc' }, wrong, right))
  })
  const { on, vote } = life.approved
  const outcome = { outcome: 'approvedWithCorrections', corrections: words, inText: true, text: await text() } as const
  done(await acts.approval({ docId, by, on, vote, atDocId: null, acceptedCharacters: [], ...outcome }))

  for (const { at, field, as } of life.signed) {
    to(at)
    // oxlint-disable-next-line no-await-in-loop -- each signs the file the one before left
    const { pdfSha256 } = done(await frozen.read(docId, await toSign(rooms)))
    const signing = { docId, by: roles[as], field, keyId: keyIds[as], passphrase: demoKeys().passphrase }
    // oxlint-disable-next-line no-await-in-loop -- as above
    done(await rooms.desk.sign({ ...signing, seenSha256: pdfSha256 }))
  }
  const { pdf } = done(await frozen.read(docId, await toSign(rooms)))
  const { parts } = await meetings.open(docId)
  const whole = readWhole(parts)
  return { name: `seance-${whole.header.sessionNumber ?? ''}`, whole, parts, pdf, signers: await council.signers() }
}

async function bringKeys({ keys, council }: Rooms): Promise<Record<'facilitator' | 'minuteTaker', string>> {
  const { passphrase, p12 } = demoKeys()
  const { roles } = previousScript().meeting
  const bring = async (role: 'facilitator' | 'minuteTaker'): Promise<string> => {
    const { keyId, fingerprint } = await keys.import(p12[role], passphrase)
    await council.addSigner({ name: roles[role], role, fingerprint })
    return keyId
  }
  return { facilitator: await bring('facilitator'), minuteTaker: await bring('minuteTaker') }
}

async function toSign({ minutes, identity }: Rooms): Promise<number> {
  return (await minutes.reader.scene(identity.docId)).life.toSign ?? 0
}

function corrected(node: TextNode, wrong: string, right: string): TextNode {
  return {
    ...node,
    ...(node.text === undefined ? {} : { text: node.text.replace(wrong, right) }),
    ...(node.content === undefined ? {} : { content: node.content.map((each) => corrected(each, wrong, right)) }),
  }
}

function done<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`the demo is refused: ${result.code} ${JSON.stringify(result.params ?? {})}`)
}
