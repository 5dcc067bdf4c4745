/** This computer's side of a knock (hosting/pen-knock.ts): reached, knocking, then admitted or refused. */
import type { WebSocket } from 'ws'
import type { DocumentIdentity } from '#shared/contract/meeting.ts'
import { refuse, type Refusal } from '#shared/contract/result.ts'
import type { PenRole } from '#shared/contract/room.ts'
import { meetingSchema } from '#shared/meeting/layout.ts'
import { pinOf } from '../hosting/certificate.ts'
import { pinLetters, typedCode } from '../hosting/codes.ts'
import { fromKnockSchema, readFrame, type FromKnock, type ToKnock } from '../wire.ts'
import { openPinned, openSocket, UnreachedError, type Place } from './pinned-socket.ts'

export interface Admission {
  token: string
  seatId: string
  seat: PenRole
}

export interface Reached {
  fingerprint: string
  identity: DocumentIdentity
  /** Says who asks, and as what. Answers the sign both sides show and the admission to come; or why it was refused. */
  knock: (name: string, seat: PenRole) => Promise<{ sign: string; admitted: Promise<Admission | Refusal> } | Refusal>
  leave: () => void
}

/** What is said in an answer's time. ms */
const patience = 5000

/** Frames one after the other; null once the other side is gone, or says nothing in time. */
function framesOf(socket: WebSocket): (within: number | null) => Promise<FromKnock | null> {
  const come: (FromKnock | null)[] = []
  let waiting: ((frame: FromKnock | null) => void) | null = null
  const add = (frame: FromKnock | null): void => {
    if (waiting === null) come.push(frame)
    else waiting(frame)
    waiting = null
  }
  socket.on('message', (data: Buffer, isBinary) => add(isBinary ? null : readFrame(fromKnockSchema, data)))
  socket.once('close', () => add(null))
  return (within) =>
    new Promise((resolve) => {
      const [next] = come
      if (next !== undefined) {
        come.shift()
        resolve(next)
        return
      }
      const late = within === null ? undefined : setTimeout(() => add(null), within)
      waiting = (frame) => {
        clearTimeout(late)
        resolve(frame)
      }
    })
}

/**
 * Reaches the room at an address with the code of its screen.
 * Refuses `wrongPenCode`, `roomNotReached`, `otherCertificate` and what the room refuses.
 */
export async function reachRoom(place: Place, typed: string, hostId: string): Promise<Reached | Refusal> {
  const code = typedCode(typed)
  if (code.length !== pinLetters + 4) return refuse('wrongPenCode')
  let socket: WebSocket
  let fingerprint: string
  try {
    const pinned = await openPinned(place, async (shown) => (await pinOf(shown)) === code.slice(0, pinLetters))
    fingerprint = pinned.fingerprint
    socket = await openSocket(pinned.socket, '/knock', null)
  } catch (error) {
    if (!(error instanceof UnreachedError)) throw error
    // A letter read wrong and another computer in between look the same from here.
    return refuse(error.why === 'otherCertificate' ? 'otherCertificate' : 'roomNotReached')
  }
  const next = framesOf(socket)
  const send = (frame: ToKnock): void => socket.send(JSON.stringify(frame))
  const leave = (): void => socket.terminate()
  const refusalIn = (frame: FromKnock | null): Refusal => {
    leave()
    return frame?.kind === 'refused' ? frame.why : refuse('roomNotReached')
  }
  send({ kind: 'hello', secret: code.slice(pinLetters), hostId, schema: meetingSchema })
  const reached = await next(patience)
  if (reached?.kind !== 'reached') return refusalIn(reached)
  return {
    fingerprint,
    identity: reached.identity,
    leave,
    async knock(name, seat) {
      send({ kind: 'knock', name, seat })
      const heard = await next(patience)
      if (heard?.kind !== 'knocking') return refusalIn(heard)
      const admitted = next(null).then((answer) => {
        if (answer?.kind !== 'admitted') return refusalIn(answer)
        leave()
        return { token: answer.token, seatId: answer.seatId, seat: answer.seat }
      })
      return { sign: heard.sign, admitted }
    },
  }
}
