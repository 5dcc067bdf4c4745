/**
 * `tablee serve --room`: the room of one meeting without a window, so that it can live on a small server. What is
 * printed is all that the people in the room need.
 */
import { stat } from 'node:fs/promises'
import type { Host } from '#host/host.ts'
import { looksZipped } from '#host/read-meeting-file.ts'
import type { HostedRoom, RoomInterface, RoomReach } from '#shared/contract/room.ts'
import type { Refusal } from '#shared/contract/result.ts'
import { ask, importInto } from './ask-host.ts'
import { readInput, refused } from './commands/files.ts'
import { Complaint } from './complaint.ts'
import { refusalSentence } from './refusal-sentence.ts'

export interface RoomOpening {
  /** A meeting file, or the id of a meeting that is in the data folder. */
  meeting: string
  reach: RoomReach
}

interface Opening extends RoomOpening {
  dataFolder: string
  /** The loopback port of this host's page. */
  port: number
  /** How many pens come in by themselves. */
  admit: number
}

/** The only network there is; the person chooses among several. */
function theNetwork(networks: readonly RoomInterface[]): RoomInterface {
  const [only, ...others] = networks
  if (only === undefined) {
    throw new Complaint('This computer is on no network. Say the address the room opens on: --room-address A')
  }
  if (others.length === 0) return only
  const list = networks.map(({ address, name }) => `${address} (${name})`).join(', ')
  throw new Complaint(`This computer is on several networks: ${list}. Say which one: --room-address A`)
}

function notOpened({ code, params }: Refusal, address: string): Complaint {
  const system = params['system']
  if (code === 'roomNotOpened' && system === 'EADDRINUSE') {
    return new Complaint(
      `The room can't be opened on ${address}: another program has that port. Choose another: --room-port N`,
    )
  }
  if (code === 'roomNotOpened' && system === 'EADDRNOTAVAIL') {
    return new Complaint(`The room can't be opened on ${address}: this computer has no such address.`)
  }
  if (code === 'roomNotOpened' && system === 'EACCES') {
    return new Complaint(
      `The room can't be opened on ${address}: only an administrator may take that port. Choose another: --room-port N`,
    )
  }
  return new Complaint(`The room can't be opened on ${address}: ${refusalSentence({ ok: false, code, params })}`)
}

/** The meeting's id: of one that is here, or of the file once it is taken in, merged with its lineage. */
async function meetingOf(host: Host, { meeting, dataFolder }: Opening): Promise<string> {
  const listed = await ask(host, 'meeting.list', {})
  if (!listed.ok) throw refused(dataFolder, listed)
  if (listed.value.some(({ docId }) => docId === meeting)) return meeting
  if ((await stat(meeting).catch(() => null)) === null) {
    throw new Complaint(`${meeting} is neither a file nor the id of a meeting in ${dataFolder}.`)
  }
  const bytes = await readInput(meeting)
  // The JSON form bears no identity: it would be another meeting at each start.
  if (!looksZipped(bytes)) {
    throw new Complaint(
      `${meeting} is no meeting file. Of the JSON form, make one: tablee import FILE.json --out FILE.tablee`,
    )
  }
  const taken = await importInto(host, bytes)
  if (!taken.ok) throw refused(meeting, taken)
  for (const remark of taken.value.remarks) console.error(`${meeting}: ${refusalSentence({ ok: false, ...remark })}`)
  if (taken.value.took === 'apart') {
    console.error(`${meeting}: it was taken in as a meeting of its own. Next time: --meeting ${taken.value.docId}`)
  }
  return taken.value.docId
}

async function opened(host: Host, docId: string, { reach, dataFolder }: Opening): Promise<HostedRoom> {
  const networks = await ask(host, 'room.interfaces', {})
  const { address } = theNetwork(networks.ok ? networks.value : [])
  const open = () => ask(host, 'room.open', { docId, reach, address, wifi: null })
  let room = await open()
  // Left open by a host that died, on an address that is no longer the one that is wanted.
  if (room.ok && new URL(room.value.address).hostname !== address) {
    await ask(host, 'room.close', { docId })
    room = await open()
  }
  if (!room.ok && room.code === 'anotherRoomOpen') {
    throw new Complaint(
      `The room of another meeting was left open in ${dataFolder}. Open that meeting, or choose another folder: --data FOLDER`,
    )
  }
  if (!room.ok) throw notOpened(room, address)
  return room.value
}

function whoComesIn({ admit, port }: Opening): string {
  const page = `on the page above (from another computer: ssh -L ${port}:127.0.0.1:${port})`
  if (admit === 0) return `A computer that knocks is admitted ${page}; or start with --admit 1.`
  const first =
    admit === 1
      ? 'The first computer that knocks with that code comes in by itself'
      : `The first ${admit} computers that knock with that code come in by themselves`
  return `${first}; the others are admitted by whoever runs the session, or ${page}.`
}

/** Opens it and answers the lines to print. Throws a Complaint. */
export async function openRoom(host: Host, opening: Opening): Promise<string[]> {
  const docId = await meetingOf(host, opening)
  const { address, penAddress, codes, reach } = await opened(host, docId, opening)
  return [
    `The room is open. Meeting: ${docId}`,
    ...(reach === 'phones' ? [`  Phones:          ${address}  code ${codes.participant}`] : []),
    `  Projection:      ${address}  code ${codes.projection}`,
    `  Another Tablée:  ${penAddress}  code ${codes.pen}`,
    whoComesIn(opening),
  ]
}
