/** A pen in its seat: the room as it is, what its pages ask, and the documents, on one socket that both sides watch. */
import type { WebSocket } from 'ws'
import type { Channel } from '#shared/contract/channel.ts'
import type { PenRole } from '#shared/contract/room.ts'
import { penRoleSchema } from '#shared/contract/room.ts'
import { closeSocket } from '../keep-alive.ts'
import type { LiveDocuments } from '../live-documents.ts'
import { PeerFrames } from '../peer-frames.ts'
import { connectPen } from '../pen-connection.ts'
import { closeCodes, mostTextBytes, readFrame, toRoomSchema, type FromRoom, type ToRoom } from '../wire.ts'
import type { OpenRoom } from './open-room.ts'
import { answerAsk, type AsksDeps } from './pen-asks.ts'
import { TokenBucket } from './phones/token-bucket.ts'
import type { SeatRecord } from './seats.ts'

/** The room is told at most ten times a second. */
const tellEvery = 100
/** What a pen asks, and its being alive. */
const textsAtOnce = { most: 200, oneBackEvery: 20 }
/** A pen that reads slower than it is written to for this long holds up everything behind it. */
const mostBuffered = 32 * 1024 * 1024

export interface SeatDeps extends AsksDeps {
  room: OpenRoom
  documents: LiveDocuments
  /** The room's clock, UTC ms. */
  now: () => number
  log: (line: string) => void
}

/** What a seat is now; null for one that is gone, or no pen's any more. */
function roleOf(room: OpenRoom, seatId: string): PenRole | null {
  const role = penRoleSchema.safeParse(room.seats.get(seatId)?.seat)
  return role.success ? role.data : null
}

export function seatPen(socket: WebSocket, record: SeatRecord & { hostId: string }, deps: SeatDeps): void {
  const { room, documents } = deps
  const { seatId, hostId, name } = record
  const seat = (): PenRole | null => roleOf(room, seatId)
  const texts = new TokenBucket(textsAtOnce, () => performance.now())
  const frames = new PeerFrames(room.docId)
  const heard: ((frame: Uint8Array<ArrayBuffer>) => void)[] = []
  let shown = ''
  let telling: NodeJS.Timeout | null = null

  const close = (code: number, reason: string): void => closeSocket(socket, code, reason)
  const send = (frame: FromRoom): void => socket.send(JSON.stringify(frame))
  const tell = (): void => {
    telling = null
    const now = seat()
    if (now === null) return close(closeCodes.removed, 'removed')
    const told = JSON.stringify({ kind: 'room', room: room.view(), seat: now } satisfies FromRoom)
    if (told !== shown) socket.send(told)
    shown = told
  }
  const channel: Channel = {
    send(frame) {
      if (socket.bufferedAmount > mostBuffered) socket.terminate()
      else socket.send(frame)
    },
    close: (code = 1000, reason = '') => close(code, reason),
    onFrame: (listener) => void heard.push(listener),
    onClose: (listener) => void socket.on('close', listener),
  }
  const pen = connectPen(documents.hocuspocus, channel, { kind: 'peer', docId: room.docId, hostId, name, seat })

  async function handle(frame: ToRoom): Promise<void> {
    if (frame.kind === 'alive') {
      pen.heard()
      return send({ kind: 'alive', sent: frame.sent, now: deps.now() })
    }
    if (frame.kind === 'leave') return room.seats.remove(seatId)
    const now = seat()
    if (now === null) return close(closeCodes.removed, 'removed')
    const answer = await answerAsk(frame.ask, now, deps)
    // What was noted is on its way before the answer is.
    documents.flush(room.docId)
    send({ kind: 'answer', id: frame.id, answer })
  }

  const refuseFrame = (code: number): void => {
    deps.log(`room: a pen's frame was refused (${code})`)
    close(code, 'refused')
  }
  socket.on('message', (data: Buffer, isBinary) => {
    // What was on its way when the seat ended counts for nothing.
    if (socket.readyState !== socket.OPEN) return
    if (isBinary) {
      const fault = frames.fault(data)
      if (fault !== null) refuseFrame(closeCodes[fault])
      else for (const listener of heard) listener(new Uint8Array(data))
      return
    }
    if (!texts.take()) return refuseFrame(closeCodes.tooMuch)
    const frame = data.length > mostTextBytes ? null : readFrame(toRoomSchema, data)
    if (frame === null) return refuseFrame(closeCodes.notAllowed)
    handle(frame).catch(() => {
      deps.log('room: an ask failed')
      socket.terminate()
    })
  })

  const left = room.seats.connected(seatId, () => close(closeCodes.removed, 'removed'))
  const stop = room.onChange(() => {
    // A right taken back is taken back now; the rest may wait a tenth of a second.
    if (seat() === null) close(closeCodes.removed, 'removed')
    else telling ??= setTimeout(tell, tellEvery)
  })
  socket.once('close', () => {
    stop()
    left()
    if (telling !== null) clearTimeout(telling)
  })
  tell()
}
