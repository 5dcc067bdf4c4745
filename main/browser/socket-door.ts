/**
 * Puts the host's `connect` behind WebSockets on the same loopback port and the same rules.
 */
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import { seatClaimSchema, type SeatClaim } from '#shared/contract/channel.ts'
import type { Host } from '#host/host.ts'
import { asChannel } from '#host/http/socket-channel.ts'
import { isOwnHost, isOwnOrigin, ownOrigin, type Address } from './door.ts'
import type { Session } from './session.ts'

/** A frame holds at most one document's update; the largest meeting measured is 1.3 MB (research/collab.md §3). */
const maxFrame = 64 * 1024 * 1024

/** The claim a socket opens with, from `/connect?claim=…`; null for anything else. */
export function claimOf(url: string | undefined, address: Address): SeatClaim | null {
  const parsed = new URL(url ?? '/', ownOrigin(address))
  if (parsed.pathname !== '/connect') return null
  try {
    return seatClaimSchema.parse(JSON.parse(parsed.searchParams.get('claim') ?? ''))
  } catch {
    return null
  }
}

export function addSocketDoor(server: Server, host: Host, address: Address, session: Session): WebSocketServer {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxFrame })
  server.on('upgrade', (incoming: IncomingMessage, stream: Duplex, head: Buffer) => {
    const { headers } = incoming
    const claim = claimOf(incoming.url, address)
    const allowed =
      isOwnHost(headers.host, address) &&
      isOwnOrigin(headers.origin, 'WEBSOCKET', address) &&
      session.admits(headers.cookie, address.port)
    if (!allowed || claim === null) {
      stream.end(`HTTP/1.1 ${allowed ? '400 Bad Request' : '403 Forbidden'}\r\nConnection: close\r\n\r\n`)
      return
    }
    sockets.handleUpgrade(incoming, stream, head, (socket) => {
      // An error is always followed by a close, which the channel reports.
      socket.on('error', () => socket.terminate())
      host.connect(claim, asChannel(socket))
    })
  })
  return sockets
}
