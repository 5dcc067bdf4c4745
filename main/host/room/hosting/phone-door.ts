/**
 * Plain HTTP for browsers: projections, participants, observers. Told nothing that may not be public. Everything is
 * checked before anything is read: Host, Origin, method, size, then the seat. No CORS header is ever sent.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { join } from 'node:path'
import { WebSocketServer, type WebSocket } from 'ws'
import { seatClaimSchema } from '#shared/contract/channel.ts'
import { mostIntentBytes, screenOver } from '#shared/contract/phone.ts'
import type { AttachmentStore } from '../../files/attachments.ts'
import type { Clock } from '../../host.ts'
import { sendResponse } from '../../http/send-response.ts'
import { asChannel } from '../../http/socket-channel.ts'
import type { LiveMeetings } from '../live-meetings.ts'
import type { Walls } from '../walls.ts'
import { listenOn } from './listen.ts'
import type { OpenRoom } from './open-room.ts'
import { Connections, usualCaps, type ConnectionCaps } from './phones/connections.ts'
import { isOwnHost, isOwnOrigin, type DoorAddress } from './phones/door-rules.ts'
import { Entrance } from './phones/entrance.ts'
import { heartbeat } from './phones/heartbeat.ts'
import { PhoneLanguages } from './phones/languages.ts'
import { LivePhones } from './phones/live-phones.ts'
import { PhoneRoutes, type DoorRequest } from './phones/phone-routes.ts'
import { RefusalLog, type DoorRefusal } from './phones/refusal-log.ts'
import { WrongTries } from './phones/wrong-tries.ts'
import type { OpenDoor } from './room-door.ts'
import type { SeatDesk } from './seat-desk.ts'
import type { SeatRecord } from './seats.ts'

export interface PhoneDoorDeps {
  /** Built pages, and their languages in `languages/`. */
  pagesFolder: string
  /** A council's own languages are in its `languages/`. */
  dataFolder: string
  /** Names of this computer on the network, beside its address. */
  names: readonly string[]
  walls: Walls
  meetings: LiveMeetings
  attachments: AttachmentStore
  seatDesk: SeatDesk
  clock: Clock
  log: (line: string) => void
  caps?: ConnectionCaps
}

/** Whoever is slower than this to say what they want is let go, ms; looked at so often. */
const patience = 10_000
const lookEvery = 2000
const keepAlive = 5000
const mostHeaderBytes = 8 * 1024
const mostBodyBytes = 4 * 1024
/** A screen that is told why has so long to hear it, ms. */
const lastWords = 1000

/** Answers to a request that is refused before it is read. */
const refusedBy = {
  foreignHost: [421, 'Misdirected request.'],
  foreignOrigin: [403, 'Forbidden origin.'],
  badRequest: [400, 'Bad request.'],
  tooLarge: [413, 'Too large.'],
  noSeat: [401, 'No seat.'],
  noRight: [403, 'Forbidden.'],
  notFound: [404, 'Not found.'],
} as const
type AtTheDoor = keyof typeof refusedBy

/** What a socket says of somebody who left before the end. */
const goneAway = new Set(['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', 'ABORT_ERR'])

/** Time that only runs forward, whatever `--at` says, ms. */
const steady = (): number => performance.now()

async function bodyOf(incoming: IncomingMessage): Promise<unknown> {
  if (!(incoming.headers['content-type'] ?? '').startsWith('application/json')) return undefined
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > mostBodyBytes) return undefined
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    return undefined
  }
}

export function phoneDoorWith(deps: PhoneDoorDeps): OpenDoor {
  return async (room, host, ports) => {
    const door = new PhoneDoor(deps, room, host)
    await door.listen(ports)
    return door
  }
}

class PhoneDoor {
  readonly #deps: PhoneDoorDeps
  readonly #room: OpenRoom
  readonly #address: DoorAddress
  readonly #routes: PhoneRoutes
  readonly #phones: LivePhones
  readonly #connections: Connections
  readonly #refusals: RefusalLog
  readonly #screens = new Set<WebSocket>()
  readonly #sockets = new WebSocketServer({ noServer: true, maxPayload: mostIntentBytes, perMessageDeflate: false })
  readonly #server = createServer(
    {
      requestTimeout: patience,
      headersTimeout: patience,
      connectionsCheckingInterval: lookEvery,
      keepAliveTimeout: keepAlive,
      maxHeaderSize: mostHeaderBytes,
    },
    (incoming, response) => void this.#answer(incoming, response),
  )

  constructor(deps: PhoneDoorDeps, room: OpenRoom, host: string) {
    const { pagesFolder, dataFolder, names, meetings, attachments, seatDesk, clock, log } = deps
    this.#deps = deps
    this.#room = room
    this.#address = { host, port: 0, names }
    this.#refusals = new RefusalLog(log, steady)
    const refused = (refusal: DoorRefusal): void => this.#refusals.say(refusal)
    this.#connections = new Connections(deps.caps ?? usualCaps, () => refused('tooManyConnections'))
    this.#routes = new PhoneRoutes({
      room,
      host,
      entrance: new Entrance(room, new WrongTries(steady)),
      pagesFolder,
      languages: new PhoneLanguages(
        [join(pagesFolder, 'languages'), join(dataFolder, 'languages')],
        () => refused('badLanguage'),
        steady,
      ),
      meetings,
      attachments,
      port: () => this.port,
      clock,
      refused,
      leaves: (seat) => seatDesk.leaving(room, seat.seatId),
    })
    this.#phones = new LivePhones({ room, meetings, seatDesk, steady, refused, log })
    this.#server.on('connection', (socket) => this.#connections.add(socket))
    this.#server.on('upgrade', (incoming, stream, head) => this.#upgrade(incoming, stream, head))
    this.#server.on('clientError', (_error, stream) => {
      refused('badRequest')
      refuseStream(stream, 'badRequest')
    })
  }

  get port(): number {
    return this.#address.port
  }

  async listen(ports: readonly number[]): Promise<void> {
    this.#address.port = await listenOn(this.#server, this.#address.host, ports)
  }

  async close(): Promise<void> {
    this.#phones.close()
    for (const screen of this.#screens) screen.close(screenOver, 'over')
    for (const socket of this.#sockets.clients) socket.terminate()
    this.#server.close()
    this.#server.closeAllConnections()
    this.#connections.closeAll()
  }

  /** Why this may not pass; null when it may. */
  #atTheDoor({ headers, method = 'GET' }: IncomingMessage, asked: string = method): AtTheDoor | null {
    if (!isOwnHost(headers.host, this.#address)) return 'foreignHost'
    if (!isOwnOrigin(headers.origin, headers.host ?? '', asked)) return 'foreignOrigin'
    return Number(headers['content-length'] ?? 0) > mostBodyBytes ? 'tooLarge' : null
  }

  async #answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = urlOf(incoming)
    const why = this.#atTheDoor(incoming) ?? (url === null ? 'badRequest' : null)
    if (why !== null || url === null) {
      this.#refusals.say(why ?? 'badRequest')
      const [status, sentence] = refusedBy[why ?? 'badRequest']
      // What is still to come of it is not read.
      response.writeHead(status, { 'content-type': 'text/plain', connection: 'close' }).end(sentence)
      return
    }
    const request: DoorRequest = {
      method: incoming.method ?? 'GET',
      url,
      host: incoming.headers.host ?? '',
      cookie: incoming.headers.cookie,
      from: addressOf(incoming),
      json: () => bodyOf(incoming),
    }
    if (this.#seated(request)) this.#connections.isKnown(incoming.socket)
    try {
      await sendResponse(response, await this.#routes.answer(request))
    } catch (error) {
      // A phone that went away in the middle is no event; the code is enough for the rest.
      const code = (error as NodeJS.ErrnoException).code ?? 'error'
      if (!goneAway.has(code)) this.#deps.log(`room door: ${code}`)
      if (response.headersSent) response.destroy()
      else response.writeHead(500, { 'content-type': 'text/plain' }).end('Internal error.')
    }
  }

  #seated(request: Pick<DoorRequest, 'cookie'>): boolean {
    return this.#routes.seat(request, 'seat') !== null || this.#routes.seat(request, 'wall') !== null
  }

  #upgrade(incoming: IncomingMessage, stream: Duplex, head: Buffer): void {
    stream.on('error', () => stream.destroy())
    const why = this.#atTheDoor(incoming, 'WEBSOCKET')
    const opening = why ?? this.#openingFor(incoming)
    if (typeof opening === 'string') {
      this.#refusals.say(opening)
      refuseStream(stream, opening)
      return
    }
    this.#connections.isKnown(incoming.socket)
    this.#sockets.handleUpgrade(incoming, stream, head, (socket) => {
      // An error is always followed by a close.
      socket.on('error', () => {
        this.#refusals.say('badFrame')
        socket.terminate()
      })
      opening(socket)
    })
  }

  /** What a socket is for: a screen of this meeting, or a person's seat. */
  #openingFor(incoming: IncomingMessage): AtTheDoor | ((socket: WebSocket) => void) {
    const { cookie } = incoming.headers
    const url = urlOf(incoming)
    if (url?.pathname === '/seat') {
      const seat = this.#routes.seat({ cookie }, 'seat')
      return seat === null ? 'noSeat' : (socket) => this.#phones.connect(seat.seatId, socket)
    }
    if (url?.pathname !== '/connect') return 'notFound'
    const seat = this.#routes.seat({ cookie }, 'wall')
    if (seat === null) return 'noSeat'
    if (!isWallOf(url, this.#room.docId)) return 'noRight'
    return (socket) => this.#project(seat, socket)
  }

  #project({ seatId }: SeatRecord, socket: WebSocket): void {
    const gone = this.#room.seats.connected(seatId, () => {
      socket.close(screenOver, 'over')
      setTimeout(() => socket.terminate(), lastWords).unref()
    })
    this.#screens.add(socket)
    socket.on('close', () => {
      this.#screens.delete(socket)
      gone()
    })
    heartbeat(socket)
    this.#deps.walls.connect(this.#room.docId, asChannel(socket)).catch(() => socket.close(4404, 'no such meeting'))
  }
}

function isWallOf(url: URL, docId: string): boolean {
  try {
    const claim = seatClaimSchema.parse(JSON.parse(url.searchParams.get('claim') ?? ''))
    return claim.kind === 'wall' && claim.docId === docId
  } catch {
    return false
  }
}

function urlOf({ url = '/' }: IncomingMessage): URL | null {
  try {
    return new URL(url, 'http://room')
  } catch {
    return null
  }
}

/** Where it comes from, without the prefix of an IPv4 address in IPv6. */
function addressOf({ socket }: IncomingMessage): string {
  return (socket.remoteAddress ?? '').replace(/^::ffff:/, '')
}

function refuseStream(stream: Duplex, why: AtTheDoor): void {
  const [status, sentence] = refusedBy[why]
  if (stream.writable) stream.end(`HTTP/1.1 ${status} ${sentence}\r\nConnection: close\r\n\r\n`)
  else stream.destroy()
}
