/**
 * Frozen minutes and signed papers as files:
 *   GET /minutes/<docId>/<revision>/<members|public|simple>.pdf
 *   GET /minutes/<docId>/rectificatif-<number>.pdf
 *   GET /minutes/<docId>/archive.tablee   the archive that stands
 *   PUT /minutes/<docId>/scan        a signed paper; answers its sha256
 *   GET /minutes/<docId>/scan/<sha256>
 *   GET /minutes/<docId>/attendance-sheet/<sha256>   the same, under the name of what it is
 */
import { editionSchema } from '#shared/contract/operations.ts'
import { isRehearsal } from '#shared/contract/rehearsal.ts'
import { refuse, type Result } from '#shared/contract/result.ts'
import { attachmentResponse, atMost } from '../file-routes.ts'
import { refusalOf } from '../import-meeting.ts'
import type { LiveMeetings } from '../room/live-meetings.ts'
import type { KeptArchive } from './archive/kept-archive.ts'
import { archiveMime, archiveName } from './archive/pack-archive.ts'
import type { FrozenMinutes } from './frozen-minutes.ts'
import type { LifeReader } from './life-reader.ts'
import { largestScan, scanEnding, type Scans } from './scans.ts'

export interface MinutesFileRooms {
  reader: LifeReader
  keptArchive: KeptArchive
  frozen: FrozenMinutes
  scans: Scans
  meetings: LiveMeetings
}

const pdfMime = 'application/pdf'

function json(result: Result<unknown>, failed = 422): Response {
  return Response.json(result, { status: result.ok ? 200 : failed, headers: { 'cache-control': 'no-store' } })
}

function pdf(found: Result<Uint8Array<ArrayBuffer>>, name: string): Response {
  return found.ok ? attachmentResponse(found.value, { name, mime: pdfMime }) : json(found, 404)
}

async function putScan(request: Request, docId: string, { meetings, scans }: MinutesFileRooms): Promise<Response> {
  if (isRehearsal(docId)) return json(refuse('onlyRehearsed'))
  await meetings.open(docId)
  const bytes = await atMost(request, largestScan)
  return json(
    bytes === null ? refuse('scanTooLarge', { megabytes: largestScan / 1024 / 1024 }) : await scans.put(docId, bytes),
  )
}

/** What a scan is called once it is saved. */
const scanNames: Readonly<Record<string, string>> = { scan: 'signatures', 'attendance-sheet': 'feuille-emargement' }

async function getScan(docId: string, name: string, print: string, { scans }: MinutesFileRooms): Promise<Response> {
  const scan = await scans.get(docId, print)
  if (scan === null) return json(refuse('scanMissing'), 404)
  return attachmentResponse(scan.bytes, {
    name: `${name}-${print.slice(0, 8)}.${scanEnding(scan.mime)}`,
    mime: scan.mime,
  })
}

async function getArchive(docId: string, { reader, keptArchive }: MinutesFileRooms): Promise<Response> {
  const { standing, whole } = await reader.scene(docId)
  const bytes = standing.archived === null ? null : await keptArchive.read(docId, standing.archived)
  if (bytes === null) return json(refuse('archiveNotHere'), 404)
  return attachmentResponse(bytes, { name: archiveName(whole.header), mime: archiveMime })
}

/** Answers a request about frozen minutes; null when the address is not one. */
export async function answerMinutesFiles(
  request: Request,
  url: URL,
  rooms: MinutesFileRooms,
): Promise<Response | null> {
  const [room, docId = '', first = '', second = ''] = url.pathname.slice(1).split('/')
  if (room !== 'minutes') return null
  const isGet = request.method === 'GET'
  try {
    if (request.method === 'PUT' && first === 'scan' && second === '') return await putScan(request, docId, rooms)
    const scanName = scanNames[first]
    if (isGet && scanName !== undefined && /^[0-9a-f]{64}$/.test(second))
      return await getScan(docId, scanName, second, rooms)
    if (isGet && first === 'archive.tablee' && second === '') return await getArchive(docId, rooms)
    const rectified = /^rectificatif-(\d{1,3})\.pdf$/.exec(first)
    if (isGet && rectified !== null && second === '')
      return pdf(await rooms.frozen.rectification(docId, Number(rectified[1])), first)
    const edition = editionSchema.safeParse(second.replace(/\.pdf$/, ''))
    if (isGet && /^\d{1,4}$/.test(first) && edition.success)
      return pdf(await rooms.frozen.pdf(docId, Number(first), edition.data), `compte-rendu-${first}-${second}`)
  } catch (error) {
    return json(refusalOf(error), 404)
  }
  return null
}
