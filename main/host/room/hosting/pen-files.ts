/** Attachments between hosts, each under the hash of what it holds: `GET /files`, `GET|PUT /files/<sha256>`. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { maxFileBytes, type AttachmentStore } from '../../files/attachments.ts'
import { FilesError } from '../../files/files-error.ts'
import { sha256Of } from '../../files/sha256.ts'
import type { LiveMeetings } from '../live-meetings.ts'

export interface PenFilesDeps {
  docId: string
  meetings: Pick<LiveMeetings, 'open'>
  attachments: AttachmentStore
}

async function bodyOf(request: IncomingMessage): Promise<Uint8Array | null> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > maxFileBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

async function put(request: IncomingMessage, sha256: string, deps: PenFilesDeps): Promise<number> {
  const { docId, meetings, attachments } = deps
  const named = (await meetings.open(docId)).reader.snapshot?.attachments ?? []
  const facts = named.find((attachment) => attachment.sha256 === sha256)
  // Only what the meeting speaks of: nobody's disk is a place to leave things.
  if (facts === undefined) return 409
  const bytes = await bodyOf(request)
  if (bytes === null) return 413
  if (sha256Of(bytes) !== sha256) return 422
  await attachments.put(docId, bytes, facts.name)
  return 204
}

export async function answerPenFiles(
  request: IncomingMessage,
  response: ServerResponse,
  deps: PenFilesDeps,
): Promise<void> {
  const { docId, attachments } = deps
  const [, , sha256 = ''] = (request.url ?? '').split('/')
  if (request.method === 'GET' && sha256 === '') {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(await attachments.list(docId)))
    return
  }
  if (!/^[0-9a-f]{64}$/.test(sha256)) return void response.writeHead(404).end()
  if (request.method === 'PUT') {
    const status = await put(request, sha256, deps)
    // What was not read is not waited for.
    return void response.writeHead(status, status === 204 ? {} : { connection: 'close' }).end()
  }
  if (request.method !== 'GET') return void response.writeHead(405).end()
  try {
    const bytes = await attachments.get(docId, sha256)
    response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': bytes.length }).end(bytes)
  } catch (error) {
    if (!(error instanceof FilesError)) throw error
    response.writeHead(404).end()
  }
}
