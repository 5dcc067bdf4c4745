/**
 * TLS for other Tablées, by the certificate of this room. No browser speaks here: a request that bears an Origin comes
 * from a page somebody was lured to, and is refused.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import { mayInRoom } from '#shared/contract/rights.ts'
import type { AttachmentStore } from '../../files/attachments.ts'
import { keepAlive } from '../keep-alive.ts'
import type { LiveDocuments } from '../live-documents.ts'
import type { LiveMeetings } from '../live-meetings.ts'
import { closeCodes, mostSyncBytes } from '../wire.ts'
import type { Certificate } from './certificate.ts'
import { DoorGuard } from './door-guard.ts'
import { listenOn } from './listen.ts'
import type { OpenRoom } from './open-room.ts'
import { WrongTries } from './phones/wrong-tries.ts'
import { answerPenFiles } from './pen-files.ts'
import { receiveKnock } from './pen-knock.ts'
import { seatPen } from './pen-seat.ts'
import type { RoomDesk } from './room-desk.ts'
import type { OpenDoor } from './room-door.ts'
import type { SeatRecord } from './seats.ts'

/** 20 bits of secret: a wrong try every five seconds would take a month to find it, and a room lasts an evening. */
const wrongTries = {
  anAddress: { most: 6, oneBackEvery: 15_000 },
  everybody: { most: 10, oneBackEvery: 5000 },
}
const mostKnockBytes = 16 * 1024
/** How long a closed room waits for its goodbyes to leave. ms */
const goodbye = 200

export interface PenDoorDeps {
  hostId: string
  documents: LiveDocuments
  meetings: LiveMeetings
  attachments: AttachmentStore
  desk: () => RoomDesk
  /** Of a meeting, UTC ms. */
  now: (docId: string) => number
  log: (line: string) => void
}

type PenRecord = SeatRecord & { hostId: string }

/** The pen whose token a request bears. */
function bearer(room: OpenRoom, request: IncomingMessage): PenRecord | null {
  const [scheme, token = ''] = (request.headers.authorization ?? '').split(' ')
  const record = scheme === 'Bearer' ? room.seats.find(token) : null
  return record !== null && record.hostId !== null ? { ...record, hostId: record.hostId } : null
}

export const penDoor =
  (deps: PenDoorDeps) =>
  ({ key, cert }: Certificate): OpenDoor =>
  async (room, host, ports) => {
    const { docId } = room
    const { documents, meetings, attachments } = deps
    const guard = new DoorGuard()
    const tries = new WrongTries(() => performance.now(), wrongTries)
    const seated = new Set<WebSocket>()
    const server = createServer({
      key,
      cert,
      minVersion: 'TLSv1.3',
      handshakeTimeout: 5000,
      headersTimeout: 5000,
      requestTimeout: 120_000,
      keepAliveTimeout: 10_000,
      connectionsCheckingInterval: 1000,
      maxHeaderSize: 8192,
    })
    const knocks = new WebSocketServer({ noServer: true, maxPayload: mostKnockBytes })
    const pens = new WebSocketServer({ noServer: true, maxPayload: mostSyncBytes })

    function answer(request: IncomingMessage, response: ServerResponse): void {
      const record = request.headers.origin === undefined ? bearer(room, request) : null
      const isFiles = /^\/files(\/|$)/.test(request.url ?? '')
      if (record === null || !isFiles || !mayInRoom(record.seat, 'file')) {
        response.writeHead(record === null ? 403 : 404, { connection: 'close' }).end()
        return
      }
      guard.trust(request.socket)
      answerPenFiles(request, response, { docId, meetings, attachments }).catch(() => {
        deps.log('room: a file was not exchanged')
        if (response.headersSent) response.destroy()
        else response.writeHead(500, { connection: 'close' }).end()
      })
    }

    function upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
      const refuseIt = (status: string): void => {
        stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`)
      }
      if (request.headers.origin !== undefined) return refuseIt('403 Forbidden')
      const from = request.socket.remoteAddress ?? ''
      if (request.url === '/knock') {
        return knocks.handleUpgrade(request, stream, head, (socket) => {
          socket.on('error', () => socket.terminate())
          keepAlive(socket, request.socket)
          receiveKnock(socket, {
            room,
            hostId: deps.hostId,
            identity: async () => (await documents.open(docId)).stored.identity,
            wrongTries: tries,
            from,
            kept: () => deps.desk().keep(),
            trusted: () => guard.trust(request.socket),
          })
        })
      }
      const record = request.url === '/room' ? bearer(room, request) : null
      if (record === null) return refuseIt('401 Unauthorized')
      guard.trust(request.socket)
      pens.handleUpgrade(request, stream, head, (socket) => {
        // An error is always followed by a close, which ends the seat's connection.
        socket.on('error', () => socket.terminate())
        seated.add(socket)
        socket.once('close', () => seated.delete(socket))
        keepAlive(socket, request.socket)
        const now = (): number => deps.now(docId)
        seatPen(socket, record, { room, docId, documents, meetings, desk: deps.desk(), now, log: deps.log })
      })
    }

    server.on('connection', (socket) => guard.arrived(socket as Socket))
    server.on('tlsClientError', (_error, socket) => socket.destroy())
    server.on('clientError', (_error, socket) => socket.destroy())
    server.on('request', answer)
    server.on('upgrade', upgrade)
    const port = await listenOn(server, host, ports)

    return {
      port,
      async close() {
        server.close()
        for (const socket of seated) socket.close(closeCodes.roomClosed, 'closed')
        if (seated.size > 0) await new Promise((resolve) => setTimeout(resolve, goodbye))
        guard.cutAll()
        server.closeAllConnections()
      },
    }
  }
