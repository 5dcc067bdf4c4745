/**
 * What the plain door answers over HTTP, once Host, Origin, method and size were checked (phone-door.ts). Each route
 * says itself whose seat it wants; without that seat it tells nothing.
 */
import type { AttachmentStore } from '../../../files/attachments.ts'
import { attachmentResponse } from '../../../file-routes.ts'
import { pageHeaders, servePage } from '../../../pages.ts'
import type { LiveMeetings } from '../../live-meetings.ts'
import type { DoorView } from '#shared/contract/phone.ts'
import { sessionAt } from '#shared/rules/session.ts'
import { effective } from '#shared/rules/journal.ts'
import type { Attachment } from '#shared/contract/meeting.ts'
import type { OpenRoom } from '../open-room.ts'
import type { SeatRecord } from '../seats.ts'
import { clearCookie, setCookie, tokenIn, type CookieKind } from './cookies.ts'
import { isFromElsewhere, isOpenAsset, languageCode } from './door-rules.ts'
import { cookieOf, type Entrance, type Entered } from './entrance.ts'
import type { PhoneLanguages } from './languages.ts'
import type { DoorRefusal } from './refusal-log.ts'
import { piecesOf, SharedReading } from './shared-reading.ts'

export interface DoorRequest {
  method: string
  url: URL
  /** Its own Host, checked. */
  host: string
  cookie: string | undefined
  /** The address it came from. */
  from: string
  /** The body as JSON; undefined when it is none. */
  json: () => Promise<unknown>
}

export interface PhoneRoutesDeps {
  room: OpenRoom
  entrance: Entrance
  pagesFolder: string
  languages: PhoneLanguages
  meetings: LiveMeetings
  attachments: AttachmentStore
  /** The address listened on, IPv4, and the port. */
  host: string
  port: () => number
  clock: { now(): number }
  refused: (refusal: DoorRefusal) => void
  /** Somebody goes by themselves: what they asked for is taken back. */
  leaves: (seat: SeatRecord) => Promise<void>
}

const enterStatus = { wrongCode: 403, tooManyTries: 429, roomFull: 503, badInput: 400, noPhones: 403 } as const

function json(value: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return Response.json(value, { status, headers: { ...pageHeaders, ...headers } })
}

function text(sentence: string, status: number, headers: Record<string, string> = {}): Response {
  return new Response(sentence, {
    status,
    headers: { ...pageHeaders, 'content-type': 'text/plain; charset=utf-8', ...headers },
  })
}

const notFound = (): Response => text('Not found', 404)

/** `/door`, `/leave` and `/enter` speak of the seat of a person; of a screen's with `?as=projection`. */
function kindAsked(url: URL): CookieKind {
  return url.searchParams.get('as') === 'projection' ? 'wall' : 'seat'
}

export class PhoneRoutes {
  readonly #deps: PhoneRoutesDeps
  readonly #reading: SharedReading

  constructor(deps: PhoneRoutesDeps) {
    this.#deps = deps
    this.#reading = new SharedReading((sha256) => deps.attachments.get(deps.room.docId, sha256))
  }

  seat(request: Pick<DoorRequest, 'cookie'>, kind: CookieKind): SeatRecord | null {
    const { entrance, port } = this.#deps
    return entrance.seatOf(kind, tokenIn(request.cookie, kind, port()))
  }

  async answer(request: DoorRequest): Promise<Response> {
    const { method, url } = request
    const path = url.pathname
    if (method === 'POST' && path === '/enter') return this.#enter(request)
    if (method === 'POST' && path === '/leave') return this.#leave(request)
    if (method !== 'GET' && method !== 'HEAD') return text('Method not allowed', 405, { allow: 'GET, HEAD' })
    if (path === '/' || path === '/phone.html') return this.#page('/phone.html', request)
    // Every browser asks for it, unasked; no page of ours has one, and the log is for what means harm.
    if (path === '/favicon.ico') return new Response(null, { status: 204, headers: pageHeaders })
    if (isOpenAsset(path)) return servePage(this.#deps.pagesFolder, path, '')
    if (path === '/projection.html') {
      if (this.seat(request, 'wall') !== null) return this.#page(path, request)
      return text('Tablée', 303, { location: '/?as=projection' })
    }
    if (path === '/door') return this.#door(request)
    if (path === '/languages' || path.startsWith('/languages/')) return this.#languages(path)
    if (path.startsWith('/files/')) return this.#file(request)
    return notFound()
  }

  #page(path: string, { host }: DoorRequest): Promise<Response> {
    return servePage(this.#deps.pagesFolder, path, `ws://${host}`)
  }

  #door(request: DoorRequest): Response {
    const { room, host, clock } = this.#deps
    const wall = this.seat(request, 'wall')
    const isScreen = kindAsked(request.url) === 'wall'
    const own = isScreen ? wall : (this.seat(request, 'seat') ?? wall)
    // « Un téléphone nous a-t-il joints ? » is not answered by a screen, nor by this computer's own browser.
    if (!isScreen && own?.seat !== 'projection' && isFromElsewhere(request.from, host)) room.reached(clock.now())
    const door: DoorView = {
      reach: room.reach,
      seat: own === null ? null : (own.seat as DoorView['seat']),
      docId: own?.seat === 'projection' ? room.docId : null,
    }
    return json(door)
  }

  async #enter(request: DoorRequest): Promise<Response> {
    const { room, entrance, port, refused } = this.#deps
    const entered: Entered = entrance.enter(await request.json(), request.from, (kind) =>
      tokenIn(request.cookie, kind, port()),
    )
    if (!entered.ok) {
      if (entered.code === 'wrongCode' || entered.code === 'tooManyTries') refused(entered.code)
      return json(entered, enterStatus[entered.code])
    }
    const { record, token } = entered
    // The seat is on disk before its holder is told: a host that dies now finds it again.
    await room.kept()
    const docId = record.seat === 'projection' ? room.docId : null
    const kind = record.seat === 'projection' ? cookieOf('projection') : 'seat'
    const cookie: Record<string, string> = token === null ? {} : { 'set-cookie': setCookie(kind, port(), token) }
    return json({ ok: true, seat: record.seat, docId }, 200, cookie)
  }

  async #leave(request: DoorRequest): Promise<Response> {
    const { room, port, leaves } = this.#deps
    const kind = kindAsked(request.url)
    const own = this.seat(request, kind)
    if (own !== null) {
      await leaves(own)
      room.seats.remove(own.seatId)
    }
    return json({ ok: true }, 200, { 'set-cookie': clearCookie(kind, port()) })
  }

  async #languages(path: string): Promise<Response> {
    const { languages } = this.#deps
    if (path === '/languages') return json(await languages.list())
    const code = /^\/languages\/([\w-]+)\.json$/.exec(path)?.[1] ?? ''
    const words = languageCode.test(code) ? await languages.words(code) : null
    return words === null ? notFound() : json(words)
  }

  /** A screen gets what is on the wall now; a person what was made public of the item under way. */
  async #file(request: DoorRequest): Promise<Response> {
    const { room, meetings, refused } = this.#deps
    const [, , docId = '', sha256 = '', ...more] = request.url.pathname.split('/')
    // A phone never learns the meeting's own id.
    const isNamed = (docId === room.docId || docId === 'current') && /^[0-9a-f]{64}$/.test(sha256) && more.length === 0
    const wall = this.seat(request, 'wall') !== null
    const person = this.seat(request, 'seat') !== null
    const meeting = isNamed && (wall || person) ? await meetings.open(room.docId).catch(() => null) : null
    const snapshot = meeting?.reader.snapshot ?? null
    const facts = snapshot?.attachments.find((attachment) => attachment.sha256 === sha256)
    if (snapshot === null || facts === undefined) return notFound()
    const isOnWall = snapshot.wall.shows === 'attachment' && snapshot.wall.attachment === sha256
    if (!(wall && isOnWall) && !(person && this.#isPublicNow(facts))) {
      refused('noRight')
      return notFound()
    }
    const bytes = await this.#reading.bytes(sha256).catch(() => null)
    return bytes === null ? notFound() : attachmentResponse(piecesOf(bytes), facts)
  }

  #isPublicNow({ isPublic, itemId }: Attachment): boolean {
    const { room, meetings } = this.#deps
    const journal = meetings.peek(room.docId)?.reader.snapshot?.journal ?? []
    const { currentItemId } = sessionAt(effective(journal).entries, meetings.now(room.docId))
    return isPublic && itemId !== null && itemId === currentItemId
  }
}
