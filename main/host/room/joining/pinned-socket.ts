/** A connection to a room whose certificate was compared before a single byte of ours was sent. */
import { request } from 'node:http'
import { connect, type TLSSocket } from 'node:tls'
import { WebSocket } from 'ws'
import { fingerprintOf } from '../hosting/certificate.ts'
import { keepAlive } from '../keep-alive.ts'
import { mostSyncBytes } from '../wire.ts'

export interface Place {
  host: string
  port: number
}

/** Nobody answers there; or somebody does who is not that room. */
export type Unreached = 'roomNotReached' | 'otherCertificate' | 'refusedToken'

export class UnreachedError extends Error {
  readonly why: Unreached
  constructor(why: Unreached) {
    super(why)
    this.why = why
  }
}

/** A room is on the same network. ms */
const patience = 5000
/** Where a pen's door is unless it says otherwise. */
const usualPort = 41_737

/** "192.168.1.20:41737", as it is typed; null for what is no address. */
export function placeOf(typed: string): Place | null {
  const [, host = '', port] = /^\s*(?:https?:\/\/)?([a-zA-Z0-9.-]{1,253})(?::(\d{1,5}))?\/?\s*$/.exec(typed) ?? []
  const number = port === undefined ? usualPort : Number(port)
  return host === '' || number < 1 || number > 65_535 ? null : { host, port: number }
}

/**
 * No authority vouches for a laptop in a hall; the code does. So the usual check is off and ours stands in its place.
 * @param isRight told the certificate's fingerprint, before anything is sent
 */
export async function openPinned(
  place: Place,
  isRight: (fingerprint: string) => boolean | Promise<boolean>,
): Promise<{ socket: TLSSocket; fingerprint: string }> {
  const socket = connect({ ...place, rejectUnauthorized: false, minVersion: 'TLSv1.3', ALPNProtocols: ['http/1.1'] })
  try {
    await new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new UnreachedError('roomNotReached')), patience)
      socket.once('secureConnect', () => {
        clearTimeout(late)
        resolve()
      })
      socket.once('error', () => {
        clearTimeout(late)
        reject(new UnreachedError('roomNotReached'))
      })
    })
    const shown = socket.getPeerCertificate().raw as Buffer | undefined
    const fingerprint = shown === undefined ? '' : fingerprintOf(shown)
    if (shown === undefined || !(await isRight(fingerprint))) throw new UnreachedError('otherCertificate')
    socket.on('error', () => socket.destroy())
    return { socket, fingerprint }
  } catch (error) {
    socket.on('error', () => undefined)
    socket.destroy()
    throw error
  }
}

function bearing(token: string | null): Record<string, string> {
  return token === null ? {} : { authorization: `Bearer ${token}` }
}

/** Opens a WebSocket over it. Rejects with an UnreachedError; `refusedToken` when the room knows no such seat. */
export function openSocket(over: TLSSocket, path: string, token: string | null): Promise<WebSocket> {
  const socket = new WebSocket(`ws://room${path}`, {
    createConnection: () => over,
    headers: bearing(token),
    handshakeTimeout: patience,
    maxPayload: mostSyncBytes,
    perMessageDeflate: false,
  })
  return new Promise((resolve, reject) => {
    socket.once('open', () => {
      keepAlive(socket, over)
      resolve(socket)
    })
    socket.once('unexpected-response', (_request, response) => {
      over.destroy()
      reject(new UnreachedError(response.statusCode === 401 ? 'refusedToken' : 'roomNotReached'))
    })
    socket.on('error', () => {
      socket.terminate()
      over.destroy()
      reject(new UnreachedError('roomNotReached'))
    })
  })
}

export interface FileAnswer {
  status: number
  bytes: Buffer
}

/** One request over it, which it ends with. */
export function exchange(
  over: TLSSocket,
  { method, path, token, body }: { method: 'GET' | 'PUT'; path: string; token: string; body?: Uint8Array },
  { mostBytes, patience: within }: { mostBytes: number; patience: number },
): Promise<FileAnswer> {
  return new Promise((resolve, reject) => {
    const failed = (): void => {
      over.destroy()
      reject(new UnreachedError('roomNotReached'))
    }
    const headers = { ...bearing(token), connection: 'close', ...(body && { 'content-length': body.length }) }
    const asked = request({ createConnection: () => over, method, path, headers, timeout: within }, (response) => {
      const chunks: Buffer[] = []
      let length = 0
      response.on('data', (chunk: Buffer) => {
        length += chunk.length
        if (length > mostBytes) failed()
        chunks.push(chunk)
      })
      response.once('error', failed)
      response.once('aborted', failed)
      response.once('end', () => {
        over.destroy()
        resolve({ status: response.statusCode ?? 0, bytes: Buffer.concat(chunks) })
      })
    })
    asked.once('timeout', failed)
    asked.once('error', failed)
    asked.end(body)
  })
}
