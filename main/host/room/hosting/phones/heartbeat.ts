import type { WebSocket } from 'ws'

/** ms. A browser answers pings by itself; one that slept, or a television that was unplugged, does not. */
export const pingEvery = 5000
export const silentFor = 15_000

/** Lets go of a socket whose other end is gone without a word; it comes back by itself. */
export function heartbeat(socket: WebSocket): void {
  let heardAt = performance.now()
  socket.on('pong', () => {
    heardAt = performance.now()
  })
  const beating = setInterval(() => {
    if (performance.now() - heardAt > silentFor) socket.terminate()
    else socket.ping()
  }, pingEvery)
  socket.once('close', () => clearInterval(beating))
}
