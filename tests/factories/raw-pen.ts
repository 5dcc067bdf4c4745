/** A pen that says what it likes: admitted as any other, then frames by hand. */
import { once } from 'node:events'
import * as encoding from 'lib0/encoding'
import { encodeAwarenessUpdate, Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { WebSocket } from 'ws'
import { reachRoom } from '#host/room/joining/knocking.ts'
import { openPinned, openSocket, placeOf } from '#host/room/joining/pinned-socket.ts'
import { partKey, penToken } from '#shared/contract/channel.ts'
import type { HostedRoom, PenRole } from '#shared/contract/room.ts'
import type { TestHost } from './host.ts'
import { watchRoom } from './room.ts'

export interface RawPen {
  hostId: string
  token: string
  socket: WebSocket
  /** With what code the room closed it. */
  closed: Promise<number>
  authenticate: (part: string, docId?: string) => void
  /** A Yjs update of a part. */
  update: (part: string, update: Uint8Array) => void
  /** Awareness states by Yjs client id. */
  aware: (states: Record<number, unknown>) => void
  /** An ask, and its answer. */
  ask: (ask: object) => Promise<{ ok: boolean; code?: string }>
  send: (frame: Uint8Array | string) => void
}

export async function rawPen(holder: TestHost, room: HostedRoom, seat: PenRole = 'minuteTaker'): Promise<RawPen> {
  const hostId = `raw-${seat}-${Math.floor(Math.random() * 1e9)}`
  const place = placeOf(room.penAddress)
  if (place === null) throw new Error('no address')
  const reached = await reachRoom(place, room.codes.pen, hostId)
  if ('ok' in reached) throw new Error(reached.code)
  const knocked = await reached.knock('Quelqu’un', seat)
  if ('ok' in knocked) throw new Error(knocked.code)
  const door = watchRoom(holder, room.docId)
  const { room: seen } = await door.shows(
    (view) => view.room?.knocks.some(({ sign }) => sign === knocked.sign) === true,
  )
  const knockId = seen?.knocks.find(({ sign }) => sign === knocked.sign)?.knockId ?? ''
  await holder.ask('room.admit', { docId: room.docId, knockId, seat: null })
  door.close()
  const admitted = await knocked.admitted
  if ('ok' in admitted) throw new Error(admitted.code)
  const { socket: over } = await openPinned(place, () => true)
  const socket = await openSocket(over, '/room', admitted.token)
  const closed = once(socket, 'close').then(([code]) => code as number)
  const say = (part: string, docId: string, type: number, write: (encoder: encoding.Encoder) => void): void => {
    const encoder = encoding.createEncoder()
    encoding.writeVarString(encoder, partKey(docId, part as 'body'))
    encoding.writeVarUint(encoder, type)
    write(encoder)
    socket.send(encoding.toUint8Array(encoder))
  }
  let asks = 0
  return {
    hostId,
    token: admitted.token,
    socket,
    closed,
    authenticate: (part, docId = room.docId) =>
      say(part, docId, 2, (encoder) => {
        encoding.writeVarUint(encoder, 0)
        encoding.writeVarString(encoder, penToken(hostId, 1, ''))
      }),
    update: (part, update) =>
      say(part, room.docId, 0, (encoder) => {
        encoding.writeVarUint(encoder, 2)
        encoding.writeVarUint8Array(encoder, update)
      }),
    aware: (states) =>
      say('body', room.docId, 1, (encoder) => {
        const scratch = new Awareness(new Y.Doc())
        const clients = Object.keys(states).map(Number)
        for (const client of clients) scratch.meta.set(client, { clock: 1000, lastUpdated: 0 })
        const known = new Map(clients.map((client) => [client, states[client] as Record<string, unknown>]))
        encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(scratch, clients, known))
        scratch.destroy()
      }),
    ask: async (ask) => {
      asks += 1
      const id = asks
      const answer = new Promise<{ ok: boolean; code?: string }>((resolve) => {
        socket.on('message', (data: Buffer, isBinary) => {
          const frame = isBinary ? null : (JSON.parse(data.toString()) as { kind: string; id: number; answer: never })
          if (frame?.kind === 'answer' && frame.id === id) resolve(frame.answer)
        })
      })
      socket.send(JSON.stringify({ kind: 'ask', id, ask }))
      return answer
    },
    send: (frame) => socket.send(frame),
  }
}
