/**
 * Puts the host's `fetch` behind node:http on loopback. Checks come before anything is read.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import type { Host } from '#host/host.ts'
import { sendResponse } from '#host/http/send-response.ts'
import { isAlias, isOwnHost, isOwnOrigin, ownOrigin, type Address } from './door.ts'
import type { Session } from './session.ts'

/** The largest body taken: an attachment of 25 MB, a meeting file of 300 MB. */
const maxBody = 300 * 1024 * 1024

const plain = { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' }

function say(response: ServerResponse, status: number, sentence: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { ...plain, ...headers }).end(sentence)
}

function toRequest(incoming: IncomingMessage, address: Address): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (typeof value === 'string') headers.set(name, value)
  }
  headers.delete('cookie')
  const method = incoming.method ?? 'GET'
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const url = new URL(incoming.url ?? '/', ownOrigin(address))
  if (!hasBody) return new Request(url, { method, headers })
  const body = Readable.toWeb(incoming) as unknown as ReadableStream<Uint8Array<ArrayBuffer>>
  return new Request(url, { method, headers, body, duplex: 'half' } as RequestInit)
}

/** Handles the link token and the cookie; true when the request was answered here. */
function answeredAtTheDoor(
  incoming: IncomingMessage,
  response: ServerResponse,
  address: Address,
  session: Session,
  localSecret: string,
): boolean {
  const method = incoming.method ?? 'GET'
  if (isAlias(incoming.headers.host, address) && method === 'GET') {
    say(response, 308, 'Tablée: http://127.0.0.1', { location: `${ownOrigin(address)}${incoming.url ?? '/'}` })
    return true
  }
  if (!isOwnHost(incoming.headers.host, address)) {
    say(response, 421, 'Misdirected request.')
    return true
  }
  if (!isOwnOrigin(incoming.headers.origin, method, address)) {
    say(response, 403, 'Forbidden origin.')
    return true
  }
  if (Number(incoming.headers['content-length'] ?? 0) > maxBody) {
    say(response, 413, 'Too large.')
    return true
  }
  const url = new URL(incoming.url ?? '/', ownOrigin(address))
  if (url.pathname === '/local/link' && method === 'POST') {
    const known = incoming.headers.authorization === `Bearer ${localSecret}`
    say(response, known ? 200 : 403, known ? `${ownOrigin(address)}/?token=${session.newLinkToken()}` : 'Forbidden.')
    return true
  }
  const token = url.searchParams.get('token')
  if (token !== null && session.spend(token)) {
    url.searchParams.delete('token')
    say(response, 303, 'Tablée', {
      location: `${url.pathname}${url.search}`,
      'set-cookie': session.setCookieHeader(address.port),
    })
    return true
  }
  if (session.admits(incoming.headers.cookie, address.port)) return false
  say(
    response,
    401,
    'Tablée : ouvrez le lien affiché dans le terminal où Tablée a été lancée (il ne sert qu’une fois).\n' +
      'Tablée: open the link shown in the terminal where Tablée was started (it works once).\n',
  )
  return true
}

/** `localSecret` lets a second `serve` on the same data folder ask for a link (running.ts). */
export function createHttpDoor(
  host: Host,
  address: Address,
  session: Session,
  localSecret: string,
  log: (line: string) => void,
): Server {
  return createServer((incoming, response) => {
    if (answeredAtTheDoor(incoming, response, address, session, localSecret)) return
    host
      .fetch(toRequest(incoming, address))
      .then((from) => sendResponse(response, from))
      .catch((error: unknown) => {
        // A page that went away in the middle is no event; the code is enough for the rest.
        log(`http ${(error as NodeJS.ErrnoException).code ?? 'error'}`)
        if (response.headersSent) response.destroy()
        else say(response, 500, 'Internal error.')
      })
  })
}
