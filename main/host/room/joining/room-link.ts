/**
 * This computer's link to one room: kept up by itself through cuts and restarts of either side, until somebody ends it.
 */
import * as Y from 'yjs'
import { otherLineage } from '#shared/contract/channel.ts'
import type { DocumentIdentity } from '#shared/contract/meeting.ts'
import type { Result } from '#shared/contract/result.ts'
import type { HostedRoom, LinkPhase, PenRole, RoomLinkView } from '#shared/contract/room.ts'
import type { AttachmentStore } from '../../files/attachments.ts'
import { FilesError } from '../../files/files-error.ts'
import type { LiveDocument, LiveDocuments } from '../live-documents.ts'
import type { LiveMeetings } from '../live-meetings.ts'
import { closeCodes, type Ask } from '../wire.ts'
import { FileExchange } from './file-exchange.ts'
import type { KeptLink } from './links-file.ts'
import { openPinned, openSocket, placeOf, UnreachedError } from './pinned-socket.ts'
import { RoomConnection } from './room-connection.ts'
import { SharedParts } from './shared-parts.ts'

export interface RoomLinkDeps {
  hostId: string
  documents: LiveDocuments
  meetings: LiveMeetings
  attachments: AttachmentStore
  now: () => number
  log: (line: string) => void
  /** Its view changed. */
  changed: () => void
  /** Its token changed or ended: what is kept on disk is written anew. */
  keptChanged: () => void
}

/** Who asks, where, as what. */
export interface Asked {
  identity: DocumentIdentity
  penAddress: string
  fingerprint: string
  name: string
  seat: PenRole
  sign: string
}

/** Between two tries to reach the room again, ms. */
const firstTry = 500
const lastTry = 3000
const slowsBy = 1.5
/** A room that cuts us this often in a row for what we bring will not take it the next time. */
const mostRefusals = 3

/** What one connection to the room is made of. */
interface Meeting {
  connection: RoomConnection
  shared: SharedParts
  files: FileExchange | null
}

function writersOf(update: Uint8Array): Iterable<number> {
  return Y.parseUpdateMeta(update).to.keys()
}

export class RoomLink {
  readonly asked: Asked
  readonly #deps: RoomLinkDeps
  /** Marks what came from the room, so that it is not sent back. */
  readonly #origin = { source: 'local' as const }
  readonly #pages = new Set<number>()
  readonly #roomHas = new Map<number, number>()
  #admission: { token: string; seatId: string } | null = null
  #seat: PenRole
  #phase: LinkPhase = 'knocking'
  #reason: string | null = null
  #since: number
  #room: HostedRoom | null = null
  #meeting: Meeting | null = null
  #watched: Y.Doc | null = null
  #missingFiles = 0
  /** Something changed here since the room last had everything. */
  #isDirty = true
  #isJournalRefused = false
  #refusals = 0
  #isOver = false
  #wake: (() => void) | null = null
  #gone: () => void = () => undefined

  constructor(asked: Asked, deps: RoomLinkDeps) {
    this.asked = asked
    this.#deps = deps
    this.#seat = asked.seat
    this.#since = deps.now()
  }

  get docId(): string {
    return this.asked.identity.docId
  }
  get phase(): LinkPhase {
    return this.#phase
  }
  get seat(): PenRole {
    return this.#seat
  }
  /** Admitted once and not ended: what is noted meanwhile will be the room's. */
  get isMember(): boolean {
    return this.#admission !== null && !this.#isOver
  }

  /** The room as it was last heard of, while it is heard of. */
  get room(): HostedRoom | null {
    return this.#isOver ? null : this.#room
  }

  kept(): KeptLink | null {
    if (this.#admission === null || this.#isOver) return null
    return { ...this.asked, ...this.#admission, seat: this.#seat }
  }

  view(): RoomLinkView {
    const { penAddress, name, sign } = this.asked
    return {
      docId: this.docId,
      phase: this.#phase,
      reason: this.#reason,
      penAddress,
      seat: this.#seat,
      name,
      sign,
      // As its pages tell the time: the room's.
      since: this.#since + this.#deps.meetings.aheadOf(this.docId),
      unsent: this.#isUnsent(),
      missingFiles: this.#missingFiles,
      roomHas: Object.fromEntries(this.#roomHas),
    }
  }

  /** The room has all of it, attachments included. */
  async hasEverything(): Promise<boolean> {
    if (this.#phase !== 'linked' || this.#isUnsent()) return false
    return (await this.#meeting?.files?.isSettled()) === true
  }

  /** Somebody let us in. */
  enter(admission: { token: string; seatId: string; seat: PenRole }): void {
    this.#admission = { token: admission.token, seatId: admission.seatId }
    this.#seat = admission.seat
    this.#turn('joining')
    this.#deps.keptChanged()
    void this.#keepUp()
  }

  /** Called when it is over: whoever still knocks goes away. */
  onGone(listener: () => void): void {
    this.#gone = listener
  }

  /** It is over, and why; the copy and what was written in it stay. */
  finish(phase: LinkPhase, reason: string | null = null): void {
    if (this.#isOver) return
    this.stop()
    this.#turn(phase, reason)
    this.#deps.keptChanged()
  }

  /** The seat is given back, if the room can be told. */
  leave(): void {
    const connection = this.#meeting?.connection
    // Detached first: it closes by itself once the goodbye is sent.
    this.#detach()
    connection?.leave()
    this.finish('closed')
  }

  /** The program ends: the room is come back to at its next start. */
  stop(): void {
    this.#isOver = true
    this.#letGo()
    this.#watched?.off('update', this.#changedHere)
    this.#wake?.()
    this.#gone()
  }

  /** What the room decides; null when it gave no answer. */
  async ask(ask: Ask): Promise<Result<unknown> | null> {
    const meeting = this.#phase === 'linked' ? this.#meeting : null
    if (meeting === null) return null
    const answer = await meeting.connection.ask(ask)
    // The page that asked reads its own host: what was noted is here before it is told so.
    await meeting.shared.written()
    return answer
  }

  async #keepUp(): Promise<void> {
    let wait = firstTry
    while (!this.#isOver) {
      // oxlint-disable-next-line no-await-in-loop -- one connection after the other
      const wasLinked = await this.#connect().catch((error: unknown) => this.#notConnected(error))
      if (this.#isOver) return
      wait = wasLinked ? firstTry : Math.min(lastTry, wait * slowsBy)
      // oxlint-disable-next-line no-await-in-loop -- as above
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, wait)
        this.#wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  }

  #notConnected(error: unknown): false {
    if (error instanceof FilesError) this.finish('failed', error.code)
    // Whoever shows the right certificate may say that the seat is gone; anybody else's word counts for nothing.
    else if (error instanceof UnreachedError && error.why === 'refusedToken') this.finish('removed')
    return false
  }

  /** Resolves when the connection ended: whether the room had been in step. */
  async #connect(): Promise<boolean> {
    const { documents, meetings, now } = this.#deps
    const token = this.#admission?.token ?? ''
    const live = await documents.open(this.docId)
    await meetings.open(this.docId)
    this.#watch(live)
    const over = await this.#open()
    const socket = await openSocket(over, '/room', token)
    if (this.#isOver) {
      socket.terminate()
      return false
    }
    const { promise, resolve } = Promise.withResolvers<boolean>()
    const connection = new RoomConnection(socket, {
      now,
      onRoom: (room, seat) => this.#roomIs(room, seat),
      onOffset: (offset) => {
        meetings.setOffset(this.docId, offset)
        this.#deps.changed()
      },
      onFrame: (frame) => this.#receive(frame),
      onEnd: (code) => {
        const wasLinked = this.#phase === 'linked'
        this.#ended(code)
        resolve(wasLinked)
      },
    })
    this.#meeting = this.#meet(live, connection)
    return promise
  }

  async #open() {
    const place = placeOf(this.asked.penAddress)
    if (place === null) throw new UnreachedError('roomNotReached')
    return (await openPinned(place, (shown) => shown === this.asked.fingerprint)).socket
  }

  #meet(live: LiveDocument, connection: RoomConnection): Meeting {
    const { hostId, documents, log } = this.#deps
    const shared = new SharedParts({
      live,
      documents,
      hostId,
      origin: this.#origin,
      send: (frame) => connection.send(frame),
      isJournalRefused: this.#isJournalRefused,
      broken: (why) => {
        log('room: a part was closed')
        if (why === otherLineage) this.finish('failed', 'otherLineageHere')
        else connection.cut()
      },
      changed: () => this.#synced(),
    })
    return { connection, shared, files: null }
  }

  #receive(frame: Uint8Array<ArrayBuffer>): void {
    try {
      this.#meeting?.shared.receive(frame)
    } catch {
      this.#deps.log('room: a frame could not be read')
      this.#meeting?.connection.cut()
    }
  }

  #roomIs(room: HostedRoom, seat: PenRole): void {
    this.#room = room
    if (seat !== this.#seat) {
      this.#seat = seat
      this.#deps.keptChanged()
    }
    this.#deps.changed()
  }

  #synced(): void {
    const meeting = this.#meeting
    if (meeting === null) return
    const there = meeting.shared.bodyThere()
    for (const client of this.#ownPages()) {
      const clock = there.get(client)
      if (clock !== undefined) this.#roomHas.set(client, clock)
    }
    if (this.#phase !== 'linked' && meeting.shared.isInStep) {
      this.#refusals = 0
      this.#turn('linked', this.#isJournalRefused ? 'journalNotTaken' : null)
      meeting.files = this.#exchangeFiles()
      // With the clock's difference, which a host that starts anew must know.
      this.#deps.keptChanged()
    }
    this.#deps.changed()
  }

  #exchangeFiles(): FileExchange {
    const { meetings, attachments, log } = this.#deps
    return new FileExchange({
      docId: this.docId,
      token: this.#admission?.token ?? '',
      meetings,
      attachments,
      connect: () => this.#open(),
      missing: (count) => {
        if (count === this.#missingFiles) return
        this.#missingFiles = count
        this.#deps.changed()
      },
      log,
    })
  }

  /** Pages of this computer: those that wrote since, and those that are open. */
  #ownPages(): Iterable<number> {
    return new Set([...this.#pages, ...(this.#deps.documents.awareness(this.docId)?.getStates().keys() ?? [])])
  }

  #isUnsent(): boolean {
    return this.#meeting === null ? this.#isDirty : !this.#meeting.shared.isAllThere
  }

  #watch(live: LiveDocument): void {
    if (this.#watched === live.parts.body) return
    this.#watched?.off('update', this.#changedHere)
    this.#watched = live.parts.body
    live.parts.body.on('update', this.#changedHere)
    live.parts.journal.on('update', (_update: Uint8Array, origin: unknown) => {
      if (origin !== this.#origin) this.#isDirty = true
    })
    // Thrown away or released: the next try opens it anew, or says why it can't.
    live.parts.body.once('destroy', () => this.#meeting?.connection.cut())
  }

  readonly #changedHere = (update: Uint8Array, origin: unknown): void => {
    if (origin === this.#origin) return
    this.#isDirty = true
    const isPage = typeof origin === 'object' && origin !== null && 'source' in origin && origin.source === 'connection'
    if (isPage) for (const client of writersOf(update)) this.#pages.add(client)
    this.#deps.changed()
  }

  #letGo(): void {
    this.#detach()?.connection.cut()
  }

  #detach(): Meeting | null {
    const meeting = this.#meeting
    if (meeting === null) return null
    this.#isDirty = this.#isUnsent()
    this.#meeting = null
    meeting.shared.end()
    meeting.files?.end()
    return meeting
  }

  #ended(code: number): void {
    this.#letGo()
    if (this.#isOver) return
    if (code === closeCodes.removed) return this.finish('removed')
    if (code === closeCodes.roomClosed) return this.finish('closed')
    if (code === closeCodes.journal) this.#isJournalRefused = true
    if (code === closeCodes.notAllowed || code === closeCodes.tooMuch) this.#refusals += 1
    if (this.#refusals >= mostRefusals) return this.finish('failed', 'roomRefuses')
    if (this.#phase === 'linked') this.#turn('cut')
    else this.#deps.changed()
  }

  #turn(phase: LinkPhase, reason: string | null = null): void {
    this.#phase = phase
    this.#reason = reason
    this.#since = this.#deps.now()
    this.#deps.changed()
  }
}
