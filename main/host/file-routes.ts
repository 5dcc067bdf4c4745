/**
 * Files beside the operations: attachments in and out, exports out, meeting files in. A closed set of types is shown
 * in the page; everything else only downloads (decisions.md 6).
 */
import { councilFiles } from '#shared/contract/letterhead.ts'
import type { Attachment } from '#shared/contract/meeting.ts'
import { refuse, success, type Result } from '#shared/contract/result.ts'
import { addAttachment } from '#shared/meeting/edits.ts'
import { readAttachments } from '#shared/meeting/read.ts'
import type { ExportJobs } from './export/jobs.ts'
import type { CouncilHome } from './council-home.ts'
import type { AttachmentStore } from './files/attachments.ts'
import { FilesError } from './files/files-error.ts'
import { renderedMime } from './files/image-kind.ts'
import { importBytes, refusalOf } from './import-meeting.ts'
import type { MeetingMaker } from './meeting-maker.ts'
import type { LiveMeetings } from './room/live-meetings.ts'
import type { KnownSigner } from './signature/verify/known-signers.ts'
import { mostMegabytes } from './signature/verify/verify-pdf.ts'
import { verifyFile } from './signature/verify-file.ts'

export interface FileRooms {
  maker: MeetingMaker
  attachments: AttachmentStore
  meetings: LiveMeetings
  jobs: ExportJobs
  /** Those whose signatures the council knows. */
  signers: () => Promise<readonly KnownSigner[]>
  council: Pick<CouncilHome, 'ensure' | 'docId'>
}

const shown = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'application/pdf'])
/** Of those, what goes into a PDF. */
const printed = new Set(['image/png', 'image/jpeg'])
const megabyte = 1024 * 1024
const maxImport = 300 * megabyte

function json(result: Result<unknown>, failed = 422): Response {
  return Response.json(result, { status: result.ok ? 200 : failed, headers: { 'cache-control': 'no-store' } })
}

/** RFC 6266: an ASCII name for old readers, the real one in UTF-8. */
export function contentDisposition(kind: 'inline' | 'attachment', name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/[^\w.-]+/g, '-')
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`
}

/** An attachment's bytes with the headers that keep them from running anything. */
export function attachmentResponse(
  body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>>,
  { name, mime }: Pick<Attachment, 'name' | 'mime'>,
): Response {
  return new Response(body, {
    headers: {
      'content-type': shown.has(mime) ? mime : 'application/octet-stream',
      'content-disposition': contentDisposition(shown.has(mime) ? 'inline' : 'attachment', name),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      // A browser's own cache would outlive a meeting that is erased from its computer.
      'cache-control': 'no-store',
    },
  })
}

/** A picture of the council's own, its letterhead's; what a PDF can't hold as it is was drawn anew by the page. */
async function putCouncilFile(request: Request, url: URL, { council, attachments }: FileRooms): Promise<Response> {
  try {
    const home = await council.ensure({})
    const name = (url.searchParams.get('name') ?? '').slice(0, 500)
    const kept = await attachments.put(home, request.body ?? new Uint8Array(), name, 'image')
    return json(printed.has(kept.mime) ? success(kept) : refuse('notAnImage'))
  } catch (error) {
    return json(refusalOf(error))
  }
}

async function getCouncilFile(sha256: string, { council, attachments }: FileRooms): Promise<Response> {
  const home = await council.docId().catch(() => null)
  try {
    if (home === null) throw new FilesError('attachmentMissing')
    const bytes = await attachments.get(home, sha256)
    return attachmentResponse(bytes, { name: sha256, mime: renderedMime(bytes) ?? 'application/octet-stream' })
  } catch (error) {
    return json(refusalOf(error), 404)
  }
}

async function putAttachment(request: Request, url: URL, docId: string, rooms: FileRooms): Promise<Response> {
  const name = (url.searchParams.get('name') ?? '').slice(0, 500)
  const wanted = url.searchParams.get('kind') === 'image' ? 'image' : 'any'
  try {
    const meeting = await rooms.meetings.open(docId)
    // Read as it comes: what is too large is refused before it is all here.
    const kept = await rooms.attachments.put(docId, request.body ?? new Uint8Array(), name, wanted)
    // The same file again, in a text or by another hand: it stays where it is attached, under the name it was given.
    const known = readAttachments(meeting.parts.body).find(({ sha256 }) => sha256 === kept.sha256)
    await rooms.meetings.changeBody(docId, (body) => addAttachment(body, known ?? kept))
    return json(success({ ...kept, name: known?.name ?? kept.name }))
  } catch (error) {
    return json(refusalOf(error))
  }
}

async function getAttachment(docId: string, sha256: string, rooms: FileRooms): Promise<Response> {
  const meeting = await rooms.meetings.open(docId).catch(() => null)
  const facts = meeting?.reader.snapshot?.attachments.find((attachment) => attachment.sha256 === sha256)
  let bytes
  try {
    bytes = await rooms.attachments.get(docId, sha256)
  } catch (error) {
    // In words for the page that asks why a picture does not show; a browser's own tab reads the code.
    return json(refusalOf(error), 404)
  }
  return attachmentResponse(bytes, facts ?? { name: sha256, mime: 'application/octet-stream' })
}

function getExport(jobId: string, rooms: FileRooms): Response {
  const file = rooms.jobs.file(jobId)
  if (file === null) return new Response('Not found', { status: 404 })
  return new Response(file.bytes, {
    headers: {
      'content-type': file.mime,
      'content-disposition': contentDisposition('attachment', file.name),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}

/** A body read as it comes; null as soon as it is longer than allowed. */
export async function atMost(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body ?? []) {
    length += chunk.length
    if (length > limit) return null
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

/** `/import?into=<docId>`: only as a copy of that meeting. */
async function postImport(request: Request, url: URL, rooms: FileRooms): Promise<Response> {
  const tooLarge = refuse('importTooLarge', { megabytes: maxImport / megabyte })
  if (Number(request.headers.get('content-length') ?? 0) > maxImport) return json(tooLarge)
  try {
    const bytes = await atMost(request, maxImport)
    return bytes === null
      ? json(tooLarge)
      : json(success(await importBytes(bytes, rooms.maker, url.searchParams.get('into'))))
  } catch (error) {
    return json(refusalOf(error))
  }
}

/** A signed PDF, or the archive it is in, to check: read, answered, forgotten. Nothing of it is kept on disk. */
async function postVerify(request: Request, rooms: FileRooms): Promise<Response> {
  const tooLarge = refuse('tooLargeToVerify', { megabytes: mostMegabytes })
  const limit = mostMegabytes * megabyte
  if (Number(request.headers.get('content-length') ?? 0) > limit) return json(tooLarge)
  const bytes = await atMost(request, limit)
  return json(bytes === null ? tooLarge : success(verifyFile(bytes, await rooms.signers())))
}

/** Answers a file request; null when the address is not one. */
export async function answerFiles(request: Request, url: URL, rooms: FileRooms): Promise<Response | null> {
  const [room, first = '', second = ''] = url.pathname.slice(1).split('/')
  const { method } = request
  if (room === 'files' && first === councilFiles) {
    if (method === 'PUT' && second === '') return putCouncilFile(request, url, rooms)
    if (method === 'GET' && /^[0-9a-f]{64}$/.test(second)) return getCouncilFile(second, rooms)
    return null
  }
  if (room === 'files' && method === 'PUT' && second === '') return putAttachment(request, url, first, rooms)
  if (room === 'files' && method === 'GET' && /^[0-9a-f]{64}$/.test(second)) return getAttachment(first, second, rooms)
  if (room === 'exports' && method === 'GET') return getExport(first, rooms)
  if (room === 'import' && method === 'POST') return postImport(request, url, rooms)
  if (room === 'verify' && method === 'POST') return postVerify(request, rooms)
  return null
}
