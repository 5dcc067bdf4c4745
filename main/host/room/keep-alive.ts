/**
 * A dead link is noticed on both sides, whatever its sockets believe: a cable pulled out closes none. Bytes count, not
 * frames: a large one that takes its time is no silence.
 */
import type { Socket } from 'node:net'
import type { WebSocket } from 'ws'
import { aliveEvery, deadAfter } from './wire.ts'

const lookEvery = 250
/** A computer that stood still itself may not blame the other. ms */
const stoodStill = 1000

/** How long a closed socket waits for the other side to agree. ms */
const agreesWithin = 500

/** Closes it with a reason; whoever does not answer the closing is cut all the same. */
export function closeSocket(socket: WebSocket, code: number, reason = ''): void {
  socket.close(code, reason)
  setTimeout(() => socket.terminate(), agreesWithin).unref()
}

/** Cuts the socket when nothing came for `deadAfter` ms. Ends with it. */
export function keepAlive(socket: WebSocket, carrier: Socket): void {
  let heard = carrier.bytesRead
  let heardAt = performance.now()
  let lookedAt = heardAt
  let saidAt = heardAt
  const looking = setInterval(() => {
    const now = performance.now()
    if (carrier.bytesRead !== heard || now - lookedAt > stoodStill) {
      heard = carrier.bytesRead
      heardAt = now
    }
    lookedAt = now
    if (now - heardAt > deadAfter) {
      socket.terminate()
      return
    }
    if (now - saidAt < aliveEvery - lookEvery / 2 || socket.readyState !== socket.OPEN) return
    saidAt = now
    socket.ping()
  }, lookEvery)
  socket.once('close', () => clearInterval(looking))
}
