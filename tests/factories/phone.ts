/** A phone, or a screen, as the plain door of an open room sees one: bare HTTP and one WebSocket, no browser. */
import { request as httpRequest } from 'node:http'
import { WebSocket } from 'ws'
import type { Enter, Intent, PhoneFrame, PhoneView } from '#shared/contract/phone.ts'
import type { HostedRoom, RoomReach } from '#shared/contract/room.ts'
import type { TestHost } from './host.ts'

export interface Asked {
  method?: string
  host?: string
  origin?: string | null
  cookie?: string
  body?: string
  type?: string
}

export interface Answered {
  status: number
  headers: Record<string, string | string[] | undefined>
  text: string
}

/** What a browser would send to the door, or what it never would. */
export function ask(address: string, path: string, asked: Asked = {}): Promise<Answered> {
  const url = new URL(address)
  const { method = 'GET', host = url.host, cookie, body, type = 'application/json' } = asked
  const origin = asked.origin === undefined ? (method === 'GET' ? null : `http://${host}`) : asked.origin
  return new Promise((resolve, reject) => {
    const headers = {
      host,
      ...(origin === null ? {} : { origin }),
      ...(cookie === undefined ? {} : { cookie }),
      ...(body === undefined ? {} : { 'content-type': type, 'content-length': Buffer.byteLength(body) }),
    }
    const sent = httpRequest(
      { host: url.hostname, port: url.port, path, method, headers, agent: false },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        )
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}

export async function openRoom(started: TestHost, docId: string, reach: RoomReach = 'phones'): Promise<HostedRoom> {
  return started.ask('room.open', { docId, reach, address: '127.0.0.1', wifi: null })
}

export function cookieIn({ headers }: Answered): string {
  const set = headers['set-cookie']?.[0] ?? ''
  return set.slice(0, set.indexOf(';'))
}

/** Enters with the right code; answers the cookie. */
export async function enter(
  room: HostedRoom,
  { as = 'participant', name = '', code, cookie }: Partial<Enter> & { cookie?: string } = {},
): Promise<string> {
  const right = as === 'projection' ? room.codes.projection : room.codes.participant
  const answered = await ask(room.address, '/enter', {
    method: 'POST',
    body: JSON.stringify({ code: code ?? right, name, as }),
    ...(cookie === undefined ? {} : { cookie }),
  })
  if (answered.status !== 200) throw new Error(`enter: ${answered.status} ${answered.text}`)
  const given = cookieIn(answered)
  return given === '' ? (cookie ?? '') : given
}

export interface Phone {
  cookie: string
  socket: WebSocket
  frames: PhoneFrame[]
  /** Every byte the host sent, as text. */
  received: () => string
  frame: <K extends PhoneFrame['kind']>(
    kind: K,
    wish?: (frame: Extract<PhoneFrame, { kind: K }>) => boolean,
  ) => Promise<Extract<PhoneFrame, { kind: K }>>
  view: (wish: (view: PhoneView) => boolean) => Promise<PhoneView>
  /** Sends an intent; resolves with its answer. */
  say: (intent: WithoutId<Intent> & { id?: string }) => Promise<Extract<PhoneFrame, { kind: 'answer' }>>
  send: (text: string | Uint8Array) => void
  closed: Promise<number>
  close: () => void
}
type WithoutId<T> = T extends { id: string } ? Omit<T, 'id'> : never

export function webSocketTo(address: string, path: string, cookie: string, origin: string = address): WebSocket {
  return new WebSocket(`${address.replace('http', 'ws')}${path}`, { headers: { cookie, origin } })
}

/** The socket of a seat that was entered. */
export async function connectPhone(room: HostedRoom, cookie: string): Promise<Phone> {
  const socket = webSocketTo(room.address, '/seat', cookie)
  const frames: PhoneFrame[] = []
  const waiting = new Set<(frame: PhoneFrame) => void>()
  let received = ''
  let sent = 0
  socket.on('message', (data: Buffer) => {
    const text = data.toString('utf8')
    received += text
    const frame = JSON.parse(text) as PhoneFrame
    frames.push(frame)
    for (const each of waiting) each(frame)
  })
  const closed = new Promise<number>((resolve) => socket.on('close', (code) => resolve(code)))
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve())
    socket.once('error', reject)
  })
  socket.on('error', () => undefined)
  const phone: Phone = {
    cookie,
    socket,
    frames,
    received: () => received,
    frame: (kind, wish = () => true) =>
      new Promise((resolve) => {
        const isIt = (frame: PhoneFrame): boolean => {
          if (frame.kind !== kind || !wish(frame as never)) return false
          waiting.delete(isIt)
          resolve(frame as never)
          return true
        }
        // Of views the last alone is what a phone shows.
        const known = kind === 'view' ? frames.findLast((each) => each.kind === 'view') : frames.find(isIt)
        if (kind === 'view' && known !== undefined && isIt(known)) return
        if (kind !== 'view' && known !== undefined) return
        waiting.add(isIt)
      }),
    view: async (wish) => (await phone.frame('view', ({ view }) => wish(view))).view,
    say(intent) {
      const id = intent.id ?? `intent-${(sent += 1)}-${Math.random()}`
      const answer = phone.frame('answer', (frame) => frame.id === id)
      phone.send(JSON.stringify({ ...intent, id }))
      return answer
    },
    send: (text) => socket.send(text),
    closed,
    close: () => socket.close(),
  }
  return phone
}

export async function enterPhone(room: HostedRoom, entering: Partial<Enter> = {}): Promise<Phone> {
  return connectPhone(room, await enter(room, entering))
}
