/**
 * Connections that have not shown yet what lets them in. There are never many of them for long: the oldest makes room,
 * so that a thousand that say nothing keep nobody out who has a code.
 */
import type { Socket } from 'node:net'

const most = 128
/** A handshake and one request, on a slow network. ms */
const patience = 8000

function keyOf(socket: Socket): string {
  return `${socket.remoteAddress}|${socket.remotePort}`
}

export class DoorGuard {
  readonly #all = new Set<Socket>()
  readonly #waiting = new Map<string, { socket: Socket; timer: NodeJS.Timeout }>()

  arrived(socket: Socket): void {
    const key = keyOf(socket)
    this.#all.add(socket)
    this.#waiting.set(key, { socket, timer: setTimeout(() => socket.destroy(), patience) })
    socket.on('error', () => socket.destroy())
    socket.once('close', () => {
      this.#all.delete(socket)
      this.#forget(key)
    })
    const [oldest] = this.#waiting.values()
    if (this.#waiting.size > most) oldest?.socket.destroy()
  }

  /** It showed a token or the code. @param socket the connection, or the TLS socket over it */
  trust(socket: Socket): void {
    this.#forget(keyOf(socket))
  }

  cutAll(): void {
    for (const socket of this.#all) socket.destroy()
  }

  #forget(key: string): void {
    clearTimeout(this.#waiting.get(key)?.timer)
    this.#waiting.delete(key)
  }
}
