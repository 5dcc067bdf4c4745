import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Writes a `Response` of the host to a socket. Rejects when whoever asked went away meanwhile. */
export async function sendResponse(response: ServerResponse, from: Response): Promise<void> {
  // A header that comes several times (set-cookie) stays several.
  response.writeHead(from.status, [...from.headers].flat())
  if (from.body === null) {
    response.end()
    return
  }
  // The same stream, which the types of a page and those of Node describe each in their own way.
  await pipeline(Readable.fromWeb(from.body as never), response)
}
