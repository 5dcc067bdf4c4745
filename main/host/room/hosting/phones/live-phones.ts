/** The phones that are connected. */
import type { WebSocket } from 'ws'
import type { PhoneFrame } from '#shared/contract/phone.ts'
import type { Clock } from '../../../host.ts'
import type { LiveMeetings } from '../../live-meetings.ts'
import type { OpenRoom } from '../open-room.ts'
import type { SeatDesk } from '../seat-desk.ts'
import type { DoorRefusal } from './refusal-log.ts'

export interface LivePhonesDeps {
  room: OpenRoom
  meetings: LiveMeetings
  seatDesk: SeatDesk
  clock: Clock
  /** Time that only runs forward, ms. */
  steady: () => number
  refused: (refusal: DoorRefusal) => void
}

export class LivePhones {
  readonly #deps: LivePhonesDeps
  readonly #sockets = new Map<WebSocket, string>()

  readonly #stop: () => void

  constructor(deps: LivePhonesDeps) {
    this.#deps = deps
    this.#stop = deps.room.onChange(() => {
      // The question was answered otherwise: several computers, without phones.
      if (deps.room.reach === 'computers') this.#endAll()
    })
  }

  connect(seatId: string, socket: WebSocket): void {
    const { seats } = this.#deps.room
    this.#sockets.set(socket, seatId)
    const gone = seats.connected(seatId, () => this.#end(socket, 'removed'))
    socket.on('close', () => {
      this.#sockets.delete(socket)
      gone()
    })
  }

  close(): void {
    this.#stop()
    this.#endAll()
  }

  #endAll(): void {
    for (const socket of this.#sockets.keys()) this.#end(socket, 'roomClosed')
  }

  #end(socket: WebSocket, why: 'roomClosed' | 'removed'): void {
    const frame: PhoneFrame = { kind: 'over', why }
    socket.send(JSON.stringify(frame))
    socket.close(4001, why)
  }
}
