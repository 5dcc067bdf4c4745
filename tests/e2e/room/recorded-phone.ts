/**
 * A phone played by a script, over bare sockets: it enters with the code, holds its seat, comes back by itself, and keeps
 * every byte that ever reached it, headers and frames included.
 */
import { request as httpRequest } from 'node:http'
import { connect as openSocket, type Socket, type TcpNetConnectOpts } from 'node:net'
import { WebSocket } from 'ws'
import type { EnterAnswer, Intent, PhoneFrame, PhoneView } from '#shared/contract/phone.ts'
import type { HostedRoom } from '#shared/contract/room.ts'

type Answer = Extract<PhoneFrame, { kind: 'answer' }>
type WithoutId<T> = T extends { id: string } ? Omit<T, 'id'> : never
type Door = Pick<HostedRoom, 'address' | 'codes'>

/** Between two tries to come back, ms. */
const againAfter = 250
/** What has not come by then never will. ms */
const patience = 45_000

export class RecordedPhone {
  /** What its holder types on entering. */
  readonly typed: string
  /** Ids of the times it asked for the floor. */
  readonly asks: string[] = []
  /** Ids of what it was told is noted: the floor asked for, and taken back. */
  readonly noted: string[] = []
  /** The cookies it was given, one a room. */
  readonly cookies: string[] = []
  readonly #bytes: Buffer[] = []
  readonly #waiting = new Set<() => void>()
  readonly #unanswered = new Map<string, { intent: Intent; resolve: (answer: Answer) => void }>()
  #door: Door = { address: '', codes: { participant: '', projection: '', pen: '' } }
  #socket: WebSocket | null = null
  #view: PhoneView | null = null
  #isAwake = false
  #sent = 0

  constructor(typed: string) {
    this.typed = typed
  }

  get isAwake(): boolean {
    return this.#isAwake
  }

  /** Everything it ever received, as text. */
  received(): string {
    return Buffer.concat(this.#bytes).toString('utf8')
  }

  /** Any request of a browser to the door it entered by. */
  async fetch(path: string, body?: object): Promise<{ status: number; text: string }> {
    const { host, hostname, port, origin } = new URL(this.#door.address)
    const cookie = this.cookies.at(-1)
    return new Promise((resolve, reject) => {
      const sent = httpRequest(
        {
          host: hostname,
          port,
          path,
          method: body === undefined ? 'GET' : 'POST',
          headers: {
            host,
            origin,
            ...(body !== undefined && { 'content-type': 'application/json' }),
            ...(cookie !== undefined && { cookie }),
          },
          createConnection: (options) => this.#recorded(options as TcpNetConnectOpts),
        },
        (response) => {
          const given = response.headers['set-cookie']?.[0]?.split(';')[0]
          if (given !== undefined) this.cookies.push(given)
          const pieces: Buffer[] = []
          response.on('data', (piece: Buffer) => pieces.push(piece))
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, text: Buffer.concat(pieces).toString('utf8') }),
          )
          response.on('error', reject)
        },
      )
      sent.on('error', reject)
      sent.end(body === undefined ? undefined : JSON.stringify(body))
    })
  }

  /** Comes in with the code on the wall, and stays until `sleep`. */
  async enter(door: Door): Promise<void> {
    this.sleep()
    this.#door = door
    await this.fetch('/')
    const { text } = await this.fetch('/enter', {
      code: door.codes.participant,
      name: this.typed,
      as: 'participant',
    })
    const answer = JSON.parse(text) as EnterAnswer
    if (!answer.ok) throw new Error(`not let in: ${answer.code}`)
    this.wake()
    await this.sees((view) => view.you.typed === this.typed)
  }

  /** The screen goes dark: the connection is gone without a word. */
  sleep(): void {
    this.#isAwake = false
    this.#socket?.terminate()
    this.#view = null
  }

  wake(): void {
    if (this.#isAwake) return
    this.#isAwake = true
    this.#connect()
  }

  /** Resolves once its holder sees this; a view of before a cut counts for nothing. */
  sees(wish: (view: PhoneView) => boolean): Promise<PhoneView> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        this.#waiting.delete(look)
        reject(new Error(`${this.typed} never saw it; last: ${JSON.stringify(this.#view)}`))
      }, patience)
      const look = (): void => {
        if (this.#view === null || !wish(this.#view)) return
        clearTimeout(late)
        this.#waiting.delete(look)
        resolve(this.#view)
      }
      this.#waiting.add(look)
      look()
    })
  }

  /** Says something until it is answered, over whatever connection there is by then. */
  say(said: WithoutId<Intent>): Promise<Answer> {
    const id = `intent-${(this.#sent += 1)}-${crypto.randomUUID()}`
    const intent: Intent = { ...said, id }
    if (intent.kind === 'ask') this.asks.push(id)
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`${this.typed} had no answer to ${said.kind}`)), patience)
      this.#unanswered.set(id, {
        intent,
        resolve: (answer) => {
          clearTimeout(late)
          resolve(answer)
        },
      })
      if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(intent))
    })
  }

  #recorded(options: TcpNetConnectOpts): Socket {
    const socket = openSocket({ host: options.host ?? '', port: options.port })
    socket.on('data', (piece: Buffer) => this.#bytes.push(piece))
    return socket
  }

  #connect(): void {
    const { address } = this.#door
    const socket = new WebSocket(`${address.replace('http', 'ws')}/seat`, {
      headers: { cookie: this.cookies.at(-1), origin: address },
      createConnection: ((options: TcpNetConnectOpts) => this.#recorded(options)) as never,
    })
    this.#socket = socket
    socket.on('open', () => {
      for (const { intent } of this.#unanswered.values()) socket.send(JSON.stringify(intent))
    })
    socket.on('message', (data: Buffer) => {
      if (this.#socket === socket) this.#hear(JSON.parse(data.toString('utf8')) as PhoneFrame)
    })
    socket.on('error', () => undefined)
    socket.on('close', () => {
      if (this.#socket !== socket) return
      this.#view = null
      setTimeout(() => this.#isAwake && this.#socket === socket && this.#connect(), againAfter)
    })
  }

  #hear(frame: PhoneFrame): void {
    if (frame.kind === 'view') {
      this.#view = frame.view
      for (const look of this.#waiting) look()
    }
    if (frame.kind === 'over') this.#isAwake = false
    if (frame.kind !== 'answer') return
    const asked = this.#unanswered.get(frame.id)
    if (asked === undefined) return
    this.#unanswered.delete(frame.id)
    const { kind } = asked.intent
    if (frame.ok && (kind === 'ask' || kind === 'withdraw')) this.noted.push(frame.id)
    asked.resolve(frame)
  }
}
