/** One other Tablée at the door: its half of the code, then its name, then the facilitator's answer. */
import type { WebSocket } from 'ws'
import type { DocumentIdentity } from '#shared/contract/meeting.ts'
import { refuse, type Refusal } from '#shared/contract/result.ts'
import { meetingSchema } from '#shared/meeting/layout.ts'
import { closeSocket } from '../keep-alive.ts'
import { readFrame, toKnockSchema, type FromKnock, type ToKnock } from '../wire.ts'
import { isSameCode, pinLetters, typedCode } from './codes.ts'
import type { OpenRoom } from './open-room.ts'
import type { WrongTries } from './phones/wrong-tries.ts'

/** From the handshake to the name. ms */
const patience = 8000

export interface KnockDeps {
  room: OpenRoom
  hostId: string
  identity: () => Promise<DocumentIdentity>
  wrongTries: WrongTries
  /** The network address it comes from. */
  from: string
  /** A new seat is on disk: its token is worth something after this host died. */
  kept: () => Promise<void>
  /** The code was right. */
  trusted: () => void
}

/** Why it may not even knock; null when it may. */
function reasonAgainst(
  hello: Extract<ToKnock, { kind: 'hello' }>,
  { room, hostId, wrongTries, from }: KnockDeps,
): Refusal | null {
  if (!wrongTries.mayTry(from)) return refuse('tooManyWrongCodes')
  if (!isSameCode(hello.secret, typedCode(room.codes.pen).slice(pinLetters))) {
    wrongTries.wrong(from)
    return refuse('wrongPenCode')
  }
  if (hello.hostId === hostId) return refuse('ownRoom')
  if (hello.schema < meetingSchema) return refuse('roomIsNewer', { here: hello.schema, room: meetingSchema })
  if (hello.schema > meetingSchema) return refuse('roomIsOlder', { here: hello.schema, room: meetingSchema })
  return null
}

export function receiveKnock(socket: WebSocket, deps: KnockDeps): void {
  const { room } = deps
  let hostId: string | null = null
  let leave: (() => void) | null = null
  const send = (frame: FromKnock): void => socket.send(JSON.stringify(frame))
  const end = (why: Refusal): void => {
    send({ kind: 'refused', why })
    closeSocket(socket, 1000)
  }
  const waiting = setTimeout(() => closeSocket(socket, 1000), patience)
  socket.once('close', () => {
    clearTimeout(waiting)
    leave?.()
  })

  async function hello(frame: Extract<ToKnock, { kind: 'hello' }>): Promise<void> {
    const why = reasonAgainst(frame, deps)
    if (why !== null) return end(why)
    deps.trusted()
    hostId = frame.hostId
    send({ kind: 'reached', identity: await deps.identity() })
  }

  async function knock(frame: Extract<ToKnock, { kind: 'knock' }>, knocker: string): Promise<void> {
    clearTimeout(waiting)
    const asked = room.knocks.knock({ kind: 'pen', seat: frame.seat, name: frame.name, number: null, from: deps.from })
    if (asked === null) return end(refuse('tooManyKnocks'))
    leave = asked.leave
    send({ kind: 'knocking', sign: asked.knock.sign })
    const as = await asked.answer
    leave = null
    if (socket.readyState !== socket.OPEN) return
    if (as === null) return end(refuse('notAdmitted'))
    for (const known of room.seats.records) if (known.hostId === knocker) room.seats.remove(known.seatId)
    const entered = room.seats.enter({ seat: as, typed: '', from: deps.from, name: frame.name, hostId: knocker })
    if (entered === null) return end(refuse('roomIsFull'))
    await deps.kept()
    send({ kind: 'admitted', token: entered.token, seatId: entered.record.seatId, seat: as })
    closeSocket(socket, 1000)
  }

  socket.on('message', (data: Buffer, isBinary) => {
    const frame = isBinary ? null : readFrame(toKnockSchema, data)
    const said =
      frame?.kind === 'hello' && hostId === null
        ? hello(frame)
        : frame?.kind === 'knock' && hostId !== null && leave === null
          ? knock(frame, hostId)
          : null
    if (said === null) closeSocket(socket, 1008)
    else said.catch(() => socket.terminate())
  })
}
