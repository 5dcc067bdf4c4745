/**
 * Connections of the plain door. Whoever shows no seat is one of few: when there are too many of them the oldest goes,
 * so that five hundred that never say who they are only push each other out. Phones of a whole room may share one
 * address (a small server behind the room's router), so an address' share is large.
 */
import type { Socket } from 'node:net'

export interface ConnectionCaps {
  /** Without a seat: of one address, and in all. */
  strangersPerAddress: number
  strangers: number
  /** With or without. */
  all: number
}

export const usualCaps: ConnectionCaps = { strangersPerAddress: 400, strangers: 700, all: 1500 }

export class Connections {
  readonly #caps: ConnectionCaps
  readonly #tooMany: () => void
  /** Oldest first. */
  readonly #strangers = new Set<Socket>()
  readonly #all = new Set<Socket>()

  constructor(caps: ConnectionCaps, tooMany: () => void) {
    this.#caps = caps
    this.#tooMany = tooMany
  }

  add(socket: Socket): void {
    if (this.#all.size >= this.#caps.all && this.#strangers.size === 0) {
      this.#drop(socket)
      return
    }
    this.#all.add(socket)
    this.#strangers.add(socket)
    socket.once('close', () => {
      this.#all.delete(socket)
      this.#strangers.delete(socket)
    })
    const { remoteAddress } = socket
    const neighbours = [...this.#strangers].filter((other) => other.remoteAddress === remoteAddress)
    const isTooMany = this.#strangers.size > this.#caps.strangers || this.#all.size > this.#caps.all
    const oldest = neighbours.length > this.#caps.strangersPerAddress ? neighbours[0] : [...this.#strangers][0]
    if ((isTooMany || neighbours.length > this.#caps.strangersPerAddress) && oldest !== undefined) this.#drop(oldest)
  }

  /** It showed a seat's token. */
  isKnown(socket: Socket): void {
    this.#strangers.delete(socket)
  }

  closeAll(): void {
    for (const socket of this.#all) socket.destroy()
  }

  #drop(socket: Socket): void {
    this.#all.delete(socket)
    this.#strangers.delete(socket)
    socket.destroy()
    this.#tooMany()
  }
}
