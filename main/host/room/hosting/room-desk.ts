/**
 * Opens and closes the room of this host: one at a time. Loopback is all there is until somebody opens it; what a host
 * that died left open opens again by itself, with the same codes, so that everyone comes back.
 */
import type { HostedRoom, RoomInterface, RoomReach, SeatAct, Wifi } from '#shared/contract/room.ts'
import { refuse, success, type Result } from '#shared/contract/result.ts'
import type { PenRole } from '#shared/contract/room.ts'
import type { Clock } from '../../host.ts'
import type { Certificate } from './certificate.ts'
import { newCodes } from './codes.ts'
import { OpenRoom, type RoomRecord } from './open-room.ts'
import type { OpenDoor, RoomDoor } from './room-door.ts'
import type { RoomFile } from './room-file.ts'
import type { SeatDesk } from './seat-desk.ts'

/** A room left open by a host that died is opened again within this time, ms. */
const isOver = 12 * 3_600_000
/** What is kept of a busy room is written at most this often, ms. */
const keepEvery = 500

export interface RoomDeskDeps {
  clock: Clock
  /** By the clock of a meeting, UTC ms. */
  now: (docId: string) => number
  newId: () => string
  log: (line: string) => void
  file: RoomFile
  interfaces: () => RoomInterface[]
  ports: { plain: readonly number[]; pens: readonly number[] }
  makeCertificate: () => Promise<Certificate>
  openPhoneDoor: OpenDoor
  /** Pens come in by the certificate of this room. */
  openPenDoor: (certificate: Certificate) => OpenDoor
  seatDesk: SeatDesk
  /** How many pens come in by themselves, where nobody sits to admit the first. */
  admit: number
}

interface Opened {
  room: OpenRoom
  certificate: Certificate
  doors: RoomDoor[]
  stop: () => void
}

export class RoomDesk {
  readonly #deps: RoomDeskDeps
  readonly #listeners = new Set<() => void>()
  #opened: Opened | null = null
  #keeping: NodeJS.Timeout | null = null
  /** Opening and closing, one after the other. */
  #turn: Promise<unknown> = Promise.resolve()

  constructor(deps: RoomDeskDeps) {
    this.#deps = deps
  }

  get room(): OpenRoom | null {
    return this.#opened?.room ?? null
  }

  /** The open room of a meeting; null when it is closed, or another's. */
  of(docId: string): OpenRoom | null {
    return this.room?.docId === docId ? this.room : null
  }

  interfaces(): RoomInterface[] {
    return this.#deps.interfaces()
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** @param before the room this one continues, as it was last heard of, when another computer held it */
  open(
    docId: string,
    asked: { reach: RoomReach; address: string; wifi: Wifi | null },
    before: HostedRoom | null = null,
  ): Promise<Result<HostedRoom>> {
    return this.#inTurn(async () => {
      const known = this.of(docId)
      if (known !== null) {
        known.change({ reach: asked.reach, wifi: asked.wifi })
        return success(known.view())
      }
      if (this.#opened !== null) return refuse('anotherRoomOpen')
      const found = this.interfaces().find(({ address }) => address === asked.address)
      if (found === undefined) return refuse('noSuchNetwork')
      const certificate = await this.#deps.makeCertificate()
      const record: RoomRecord = {
        docId,
        openedAt: this.#deps.clock.now(),
        reach: asked.reach,
        interfaceName: found.name,
        host: asked.address,
        port: 0,
        penPort: 0,
        codes: newCodes(certificate.pin),
        wifi: asked.wifi,
        reachedAt: null,
        restoredAt: null,
        seats: [],
        // What was said to who writes, and answered, is not lost with the computer that took it.
        messages: before?.messages ?? [],
        numbersAfter: Math.max(0, ...(before?.seats ?? []).map(({ number }) => number ?? 0)),
        selfAdmitted: 0,
      }
      return this.#listen(record, certificate)
    })
  }

  /** Opens again what a host that died left open. */
  restore(): Promise<void> {
    return this.#inTurn(async () => {
      const kept = await this.#deps.file.read()
      if (kept === null) return
      if (this.#deps.clock.now() - kept.record.openedAt > isOver) {
        await this.#deps.file.erase()
        return
      }
      const record = { ...kept.record, restoredAt: this.#deps.clock.now() }
      const opened = await this.#listen(record, kept.certificate)
      if (!opened.ok) this.#deps.log(`room not opened again: ${opened.code}`)
    })
  }

  /** Drops everyone at once; the codes end. */
  close(docId: string): Promise<Result<null>> {
    return this.#inTurn(async () => {
      if (this.of(docId) === null) return success(null)
      await this.#shut()
      await this.#deps.file.erase()
      return success(null)
    })
  }

  /** The program ends: a room is not left open behind it. */
  async end(): Promise<void> {
    const docId = this.room?.docId
    if (docId !== undefined) await this.close(docId)
  }

  admit(docId: string, knockId: string, as: PenRole | null): Result<null> {
    const room = this.of(docId)
    const knock = room?.knocks.get(knockId) ?? null
    if (room === null || knock === null) return refuse('nobodyKnocks')
    room.knocks.answer(knockId, as ?? knock.seat)
    return success(null)
  }

  refuse(docId: string, knockId: string): Result<null> {
    this.of(docId)?.knocks.answer(knockId, null)
    return success(null)
  }

  async seat(docId: string, seatId: string, act: SeatAct, by: string): Promise<Result<null>> {
    const room = this.of(docId)
    if (room === null || room.seats.get(seatId) === null) return refuse('noSuchSeat')
    return this.#deps.seatDesk.act(room, seatId, act, by)
  }

  message(docId: string, messageId: string): Result<null> {
    this.of(docId)?.takeMessage(messageId)
    return success(null)
  }

  /** Resolves once the room as it is now would survive its host. */
  keep(): Promise<void> {
    return this.#keepNow()
  }

  async #listen(record: RoomRecord, certificate: Certificate): Promise<Result<HostedRoom>> {
    const { newId, ports } = this.#deps
    const room = new OpenRoom(record, newId, () => this.#deps.now(record.docId))
    const doors: RoomDoor[] = []
    const orKept = (port: number, others: readonly number[]): readonly number[] =>
      port === 0 ? others : [port, ...others]
    try {
      const plain = await this.#deps.openPhoneDoor(room, record.host, orKept(record.port, ports.plain))
      doors.push(plain)
      const pens = await this.#deps.openPenDoor(certificate)(room, record.host, orKept(record.penPort, ports.pens))
      doors.push(pens)
      room.change({ port: plain.port, penPort: pens.port })
    } catch (error) {
      await Promise.all(doors.map((door) => door.close()))
      return refuse('roomNotOpened', { system: (error as NodeJS.ErrnoException).code ?? 'error' })
    }
    const stop = room.onChange(() => {
      room.admitFirst(this.#deps.admit)
      this.#roomChanged()
    })
    room.keepBy(() => this.#keepNow())
    this.#opened = { room, certificate, doors, stop }
    this.#deps.seatDesk.follow(room)
    await this.#keepNow()
    this.#tell()
    return success(room.view())
  }

  async #shut(): Promise<void> {
    const opened = this.#opened
    if (opened === null) return
    this.#opened = null
    opened.stop()
    if (this.#keeping !== null) clearTimeout(this.#keeping)
    this.#keeping = null
    this.#deps.seatDesk.leave(opened.room)
    opened.room.knocks.refuseAll()
    await Promise.all(opened.doors.map((door) => door.close()))
    this.#tell()
  }

  #roomChanged(): void {
    this.#tell()
    this.#keeping ??= setTimeout(() => {
      this.#keeping = null
      void this.#keepNow()
    }, keepEvery)
  }

  async #keepNow(): Promise<void> {
    if (this.#opened === null) return
    const { room, certificate } = this.#opened
    await this.#deps.file.write({ certificate, record: room.record() })
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work)
    this.#turn = turn.catch(() => undefined)
    return turn
  }
}
