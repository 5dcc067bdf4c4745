/**
 * The phones that are connected: each is sent its view when it changed, at most four times a second, and a sign of life
 * every second. What all of them see is computed once for all.
 */
import type { WebSocket } from 'ws'
import type { PhoneFrame } from '#shared/contract/phone.ts'
import { phoneCommon, phoneView, type PhoneCommon, type PhoneSeat } from '#shared/meeting/phone-view.ts'
import type { MeetingSnapshot } from '#shared/meeting/snapshot.ts'
import type { LiveMeetings } from '../../live-meetings.ts'
import type { OpenRoom } from '../open-room.ts'
import type { SeatDesk } from '../seat-desk.ts'
import type { SeatRecord } from '../seats.ts'
import { pingEvery, silentFor } from './heartbeat.ts'
import { IntentGate } from './intent-gate.ts'
import type { DoorRefusal } from './refusal-log.ts'

/** ms */
const viewEvery = 250
const aliveEvery = 1000
/** How long a phone that was told it is over may take to close. */
const lastWords = 1000
/** One that does not read what it is sent. */
const mostUnread = 256 * 1024
/** Two tabs, and what a network that changed left behind. */
const mostPerSeat = 4

export interface LivePhonesDeps {
  room: OpenRoom
  meetings: LiveMeetings
  seatDesk: SeatDesk
  /** Time that only runs forward, ms. */
  steady: () => number
  refused: (refusal: DoorRefusal) => void
  log: (line: string) => void
}

interface LivePhone {
  seatId: string
  heardAt: number
  pingedAt: number
  /** Its view without revision and instant: the same is not sent again. */
  shown: string
}

export class LivePhones {
  readonly #deps: LivePhonesDeps
  readonly #gate: IntentGate
  readonly #phones = new Map<WebSocket, LivePhone>()
  readonly #revisions = new Map<string, number>()
  readonly #stop: (() => void)[]
  readonly #pulse: NodeJS.Timeout
  #timer: NodeJS.Timeout | null = null
  /** The meeting as it was last shown. */
  #seen: MeetingSnapshot | null = null
  #shownAt = Number.NEGATIVE_INFINITY

  constructor(deps: LivePhonesDeps) {
    const { room, meetings, seatDesk, steady, log } = deps
    this.#deps = deps
    this.#gate = new IntentGate(
      (seatId, intent) => seatDesk.intend(room, seatId, intent),
      (error) => log(`room: an intent failed: ${error instanceof Error ? error.name : 'error'}`),
      steady,
    )
    this.#stop = [
      room.onChange(() => this.#roomChanged()),
      meetings.onChange((docId) => docId === room.docId && this.#meetingChanged()),
    ]
    this.#pulse = setInterval(() => this.#beat(), aliveEvery)
    this.#pulse.unref()
  }

  connect(seatId: string, socket: WebSocket): void {
    const { room, meetings, steady } = this.#deps
    const others = [...this.#phones].filter(([, phone]) => phone.seatId === seatId)
    if (others.length >= mostPerSeat) others[0]?.[0].terminate()
    const phone: LivePhone = { seatId, heardAt: steady(), pingedAt: steady(), shown: '' }
    this.#phones.set(socket, phone)
    const gone = room.seats.connected(seatId, () => this.#end(socket, 'removed'))
    const heard = (): void => {
      phone.heardAt = steady()
    }
    socket.on('pong', heard)
    socket.on('message', (data: Buffer, isBinary) => {
      heard()
      this.#receive(socket, phone, data, isBinary)
    })
    socket.on('close', () => {
      this.#phones.delete(socket)
      gone()
    })
    meetings.open(room.docId).then(
      () => this.#show(socket, phone, this.#common()),
      () => this.#end(socket, 'roomClosed'),
    )
  }

  close(): void {
    for (const stop of this.#stop) stop()
    clearInterval(this.#pulse)
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#endAll()
  }

  #receive(socket: WebSocket, { seatId }: LivePhone, data: Buffer, isBinary: boolean): void {
    // Told that it is over, it may still be sending.
    if (!this.#phones.has(socket)) return
    const received = this.#gate.receive(seatId, data, isBinary)
    if (received === null) {
      this.#deps.refused('tooManyIntents')
      this.#phones.delete(socket)
      socket.close(4008, 'too fast')
      setTimeout(() => socket.terminate(), lastWords).unref()
      return
    }
    if (received.isBad) this.#deps.refused('badFrame')
    const { answer } = received
    if (answer instanceof Promise) void answer.then((frame) => this.#send(socket, frame))
    else this.#send(socket, answer)
  }

  /** Typing in a text changes nothing a phone sees, and comes many times a second. */
  #meetingChanged(): void {
    const { meetings, room } = this.#deps
    if (meetings.peek(room.docId)?.reader.snapshot !== this.#seen) this.#schedule()
  }

  #roomChanged(): void {
    // The question was answered otherwise: several computers, without phones.
    if (this.#deps.room.reach === 'computers') this.#endAll()
    else this.#schedule()
  }

  #schedule(): void {
    if (this.#timer !== null || this.#phones.size === 0) return
    const wait = Math.max(0, this.#shownAt + viewEvery - this.#deps.steady())
    this.#timer = setTimeout(() => {
      this.#timer = null
      this.#shownAt = this.#deps.steady()
      const common = this.#common()
      for (const [socket, phone] of this.#phones) this.#show(socket, phone, common)
    }, wait)
  }

  #common(): { common: PhoneCommon; text: string } | null {
    const { meetings, room } = this.#deps
    const snapshot = meetings.peek(room.docId)?.reader.snapshot ?? null
    if (snapshot === null) return null
    this.#seen = snapshot
    const common = phoneCommon(snapshot, meetings.now(room.docId))
    const { hostNow: _, ...told } = common.told
    return { common, text: JSON.stringify(told) }
  }

  #show(socket: WebSocket, phone: LivePhone, found: { common: PhoneCommon; text: string } | null): void {
    const { room, seatDesk } = this.#deps
    const record = room.seats.get(phone.seatId)
    const seat = record === null ? null : phoneSeatOf(record, seatDesk.remoteSignOf(record.seatId))
    if (found === null || record === null || seat === null) return
    const revision = this.#revisions.get(phone.seatId) ?? 0
    const view = phoneView(found.common, seat, revision + 1, seatDesk.ballotsOf(room, record))
    const { you, forms, vote, dots, speaker } = view
    const shown = found.text + JSON.stringify([you, forms, vote, dots, speaker?.isYou])
    if (shown === phone.shown) return
    phone.shown = shown
    this.#revisions.set(phone.seatId, view.revision)
    this.#send(socket, { kind: 'view', view })
  }

  #beat(): void {
    const { room, meetings, steady } = this.#deps
    const alive = JSON.stringify({ kind: 'alive', hostNow: meetings.now(room.docId) } satisfies PhoneFrame)
    const now = steady()
    for (const [socket, phone] of this.#phones) {
      if (now - phone.heardAt > silentFor || socket.bufferedAmount > mostUnread) {
        socket.terminate()
        continue
      }
      socket.send(alive)
      if (now - phone.pingedAt >= pingEvery) {
        phone.pingedAt = now
        socket.ping()
      }
    }
  }

  #send(socket: WebSocket, frame: PhoneFrame): void {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(frame))
  }

  #endAll(): void {
    for (const socket of this.#phones.keys()) this.#end(socket, 'roomClosed')
  }

  /** From here on it is told nothing and heard no more. */
  #end(socket: WebSocket, why: 'roomClosed' | 'removed'): void {
    const phone = this.#phones.get(socket)
    if (phone === undefined) return
    this.#phones.delete(socket)
    if (why === 'removed') {
      this.#gate.forget(phone.seatId)
      this.#revisions.delete(phone.seatId)
    }
    this.#send(socket, { kind: 'over', why })
    socket.close(4001, why)
    setTimeout(() => socket.terminate(), lastWords).unref()
  }
}

/** Null for a seat that is no phone's. */
function phoneSeatOf(record: SeatRecord, remoteSign: string | null): PhoneSeat | null {
  const { seat, number, name, accepted, typed, personId, remote } = record
  if ((seat !== 'participant' && seat !== 'observer') || number === null) return null
  return { seat, number, name, accepted, typed, personId, remote, remoteSign }
}
