/** One connection to a room, from the handshake to its end: asks and answers, the room as it is, its clock, documents. */
import type { WebSocket } from 'ws'
import type { HostedRoom, PenRole } from '#shared/contract/room.ts'
import type { Result } from '#shared/contract/result.ts'
import { aliveEvery, closeCodes, fromRoomSchema, readFrame, type Ask, type FromRoom, type ToRoom } from '../wire.ts'

/** An answer that takes longer is none: the link is about to be found dead. ms */
const answerWithin = 3000
const agesBy = 1.2

export interface RoomConnectionDeps {
  /** This computer's clock, UTC ms. */
  now: () => number
  onRoom: (room: HostedRoom, seat: PenRole) => void
  onOffset: (offset: number) => void
  onFrame: (frame: Uint8Array<ArrayBuffer>) => void
  onEnd: (code: number) => void
}

export class RoomConnection {
  readonly #socket: WebSocket
  readonly #deps: RoomConnectionDeps
  readonly #asked = new Map<number, (answer: Result<unknown> | null) => void>()
  readonly #pinging: NodeJS.Timeout
  #lastAsk = 0
  #quickest = Number.POSITIVE_INFINITY

  constructor(socket: WebSocket, deps: RoomConnectionDeps) {
    this.#socket = socket
    this.#deps = deps
    const measure = (): void => this.#say({ kind: 'alive', sent: performance.now() })
    this.#pinging = setInterval(measure, aliveEvery)
    socket.on('message', (data: Buffer, isBinary) => this.#heard(data, isBinary))
    socket.once('close', (code) => {
      clearInterval(this.#pinging)
      for (const answer of this.#asked.values()) answer(null)
      this.#asked.clear()
      deps.onEnd(code)
    })
    measure()
  }

  /** Null when no answer came: whether it was done is then unknown. */
  ask(ask: Ask): Promise<Result<unknown> | null> {
    if (this.#socket.readyState !== this.#socket.OPEN) return Promise.resolve(null)
    this.#lastAsk += 1
    const id = this.#lastAsk
    return new Promise((resolve) => {
      const late = setTimeout(() => this.#asked.get(id)?.(null), answerWithin)
      this.#asked.set(id, (answer) => {
        clearTimeout(late)
        this.#asked.delete(id)
        resolve(answer)
      })
      this.#say({ kind: 'ask', id, ask })
    })
  }

  send(frame: Uint8Array<ArrayBuffer>): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(frame)
  }

  /** The seat is given back: the room forgets this computer. */
  leave(): void {
    this.#say({ kind: 'leave' })
    this.#socket.close(1000)
  }

  cut(): void {
    this.#socket.terminate()
  }

  #say(frame: ToRoom): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(JSON.stringify(frame))
  }

  #heard(data: Buffer, isBinary: boolean): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return
    if (isBinary) return this.#deps.onFrame(new Uint8Array(data))
    const frame = readFrame(fromRoomSchema, data)
    if (frame === null) return this.#socket.close(closeCodes.notAllowed)
    if (frame.kind === 'room') this.#deps.onRoom(frame.room, frame.seat)
    else if (frame.kind === 'alive') this.#measured(frame)
    else this.#asked.get(frame.id)?.(frame.answer)
  }

  /** The quickest answer says most about the clocks: half of it was the way. */
  #measured({ sent, now }: Extract<FromRoom, { kind: 'alive' }>): void {
    const took = performance.now() - sent
    // It counts less as it ages: a clock may be set right meanwhile.
    this.#quickest = this.#quickest * agesBy + 1
    if (took < 0 || took > this.#quickest) return
    this.#quickest = took
    this.#deps.onOffset(now + took / 2 - this.#deps.now())
  }
}
