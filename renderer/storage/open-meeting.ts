/**
 * A meeting open on this page: its parts kept in the page's store and in step with the host, its snapshot, how safe
 * what was typed is, commands and undo. Opened in an effect, closed by its cleanup.
 */
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { otherLineage, partKey, partNames, penToken, type PartName } from '#shared/contract/channel.ts'
import type { Command } from '#shared/contract/journal.ts'
import { isRehearsal } from '#shared/contract/rehearsal.ts'
import type { Result } from '#shared/contract/result.ts'
import { signWriter } from '#shared/meeting/edits.ts'
import * as layout from '#shared/meeting/layout.ts'
import { readIdentity } from '#shared/meeting/read.ts'
import { MeetingReader } from '#shared/meeting/reader.ts'
import { ActsInTurn } from './acts-in-turn.ts'
import type { TableeDatabase } from './database.ts'
import { connectUrl, socketClass } from './frame-socket.ts'
import { callHost, ownSeat } from './host-client.ts'
import { newId } from './ids.ts'
import { isInTheRoom } from './in-the-room.ts'
import { partNotKept, type PartStore } from './part-not-kept.ts'
import { PartPersistence, setPartAside } from './part-persistence.ts'
import { RoomFeed } from './room-feed.ts'
import { UndoHistory } from './undo-history.ts'

/**
 * notKept: something typed is neither on the host's disk nor (when `heldByPage` is false) in the page's store.
 * onThisComputer: the host acknowledged everything, which means it is on its disk.
 * inTheRoom: the room's host has it too (issue "the room").
 */
export type SavedLevel = 'notKept' | 'onThisComputer' | 'inTheRoom'

export interface SavedState {
  level: SavedLevel
  /** The page's own store has everything, so closing the window loses nothing. */
  heldByPage: boolean
  connected: boolean
  /** Since when the host has not answered, UTC ms. */
  cutSince: number | null
}

export class OpenMeeting {
  readonly docId: string
  readonly body = new Y.Doc()
  readonly journal = new Y.Doc()
  /** Private notes: they stay on this computer. */
  readonly notes = new Y.Doc()
  /** What pages say of themselves while they are open: who, where; kept nowhere (shared/contract/awareness.ts). */
  readonly awareness: Awareness
  readonly reader: MeetingReader
  readonly history: UndoHistory
  /** Commands and undo, as keys pressed one after the other ask for them. */
  readonly acts = new ActsInTurn()
  /** The room this meeting is held in, when there is one. */
  readonly room: RoomFeed
  readonly #stores: Record<PartName, PartStore>
  readonly #listeners = new Set<() => void>()
  #socket: HocuspocusProviderWebsocket | null = null
  #providers: HocuspocusProvider[] = []
  #saved: SavedState = { level: 'notKept', heldByPage: true, connected: false, cutSince: null }
  #closed = false
  readonly #database: TableeDatabase
  readonly #onOutdated: () => void
  /** Resolves when the meeting can be shown: from the page's store, or from the host. */
  readonly ready: Promise<void>

  /** @param onOutdated called when this copy had to be set aside: open the meeting again */
  constructor(docId: string, database: TableeDatabase, onOutdated: () => void) {
    this.docId = docId
    this.#database = database
    this.#onOutdated = onOutdated
    this.awareness = new Awareness(this.body)
    this.reader = new MeetingReader({ body: this.body, journal: this.journal })
    this.history = new UndoHistory(this.body, (entryId, commandId) =>
      callHost('meeting.undo', { docId, entryId, commandId }),
    )
    const keep = (part: PartName): PartStore =>
      isRehearsal(docId) ? partNotKept : new PartPersistence(database, partKey(docId, part), this[part], this.#changed)
    this.#stores = { body: keep('body'), journal: keep('journal'), notes: keep('notes') }
    this.reader.onChange(this.#changed)
    this.room = new RoomFeed(docId)
    this.room.onChange(this.#changed)
    this.ready = this.#open()
  }

  /** How safe what was typed is; the same object until it changes. */
  get saved(): SavedState {
    return this.#saved
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /**
   * Sends a command to the host. `label` names it for "Undo: …"; the entry's id is the command's. Commands of one
   * `group` are undone together.
   */
  async send(
    command: Omit<Command, 'id'>,
    label: string,
    group: string | null = null,
  ): Promise<Result<{ entryId: string; kept: boolean }>> {
    const id = newId()
    const answer = callHost('meeting.command', { docId: this.docId, command: { ...command, id } })
    return this.history.sent(this.#inThisCopy(answer), label, group)
  }

  /** Takes one entry back, whoever wrote it; `label` names this for "Undo: …", which gives the entry back; null: no step. */
  async withdraw(entryId: string, label: string | null): Promise<Result<{ entryId: string; kept: boolean }>> {
    const answer = callHost('meeting.undo', { docId: this.docId, entryId, commandId: newId() })
    if (label !== null) return this.history.sent(this.#inThisCopy(answer), label)
    const result = await answer
    if (result.ok) this.history.forget(entryId)
    return result
  }

  /** Waits until everything typed is in the page's store and, when it answers, on the host's disk. */
  async flush(): Promise<void> {
    await Promise.all(partNames.map((part) => this.#stores[part].flush()))
    await Promise.race([this.#acknowledged(), new Promise((resolve) => setTimeout(resolve, 2500))])
  }

  /** The meeting is being erased: nothing of it is written any more. */
  drop(): void {
    for (const part of partNames) this.#stores[part].drop()
    this.close()
  }

  close(): void {
    this.#closed = true
    for (const provider of this.#providers) provider.destroy()
    this.#socket?.destroy()
    this.room.stop()
    this.awareness.destroy()
    for (const part of partNames) this.#stores[part].close()
    this.reader.destroy()
    this.history.destroy()
    this.#listeners.clear()
  }

  async #open(): Promise<void> {
    // A page store that can't be read is no reason not to open: the host has the record.
    const [held] = await Promise.all(partNames.map((part) => this.#stores[part].load().catch(() => false)))
    if (this.#closed) return
    const synced = this.#connect()
    if (held !== true || this.reader.snapshot === null) await synced
    this.#changed()
  }

  #connect(): Promise<void> {
    const claim = { kind: 'pen' as const, seat: ownSeat(), schema: layout.meetingSchema }
    const socket = new HocuspocusProviderWebsocket({
      url: connectUrl(claim),
      WebSocketPolyfill: socketClass(),
      delay: 500,
      minDelay: 250,
      maxDelay: 3000,
      factor: 1.5,
      // On loopback silence means the host is gone; Hocuspocus asks for news often enough.
      messageReconnectTimeout: 30_000,
      onStatus: this.#changed,
    })
    this.#socket = socket
    const synced: Promise<void>[] = []
    for (const part of partNames) {
      synced.push(
        new Promise((resolve) => {
          const provider = new HocuspocusProvider({
            name: partKey(this.docId, part),
            document: this[part],
            awareness: part === 'body' ? this.awareness : null,
            websocketProvider: socket,
            // Read when it is sent: the page's copy is loaded by then.
            token: () => penToken(ownSeat(), layout.meetingSchema, readIdentity(this[part])?.lineage ?? ''),
            onSynced: () => {
              if (part === 'body') signWriter(this.body, ownSeat())
              resolve()
              this.#changed()
            },
            onUnsyncedChanges: this.#changed,
            onAuthenticationFailed: ({ reason }) => {
              resolve()
              if (reason === otherLineage) void this.#setAside()
            },
            onClose: this.#changed,
          })
          provider.attach()
          this.#providers.push(provider)
        }),
      )
    }
    return Promise.all(synced).then(() => undefined)
  }

  /** The page's copy is of another lineage: it is kept aside in the store, and the meeting opened anew without it. */
  async #setAside(): Promise<void> {
    if (this.#closed) return
    const lineage = readIdentity(this.body)?.lineage ?? 'unknown'
    const onOutdated = this.#onOutdated
    this.close()
    await Promise.all(partNames.map((part) => setPartAside(this.#database, partKey(this.docId, part), lineage)))
    onOutdated()
  }

  /**
   * The host's answer, once this page's copy holds the entry too: what is done next stands on it. The two come by
   * different roads; a copy that is cut off is waited for one second at most.
   */
  async #inThisCopy<R extends Result<{ entryId: string }>>(answer: Promise<R>): Promise<R> {
    const result = await answer
    if (!result.ok) return result
    const entries = layout.entries(this.journal)
    const { entryId } = result.value
    const { promise, resolve } = Promise.withResolvers<void>()
    const look = (): void => {
      if (entries.has(entryId)) resolve()
    }
    entries.observe(look)
    const patience = setTimeout(resolve, 1000)
    look()
    await promise
    clearTimeout(patience)
    entries.unobserve(look)
    return result
  }

  async #acknowledged(): Promise<void> {
    if (this.#saved.level !== 'notKept') return
    await new Promise<void>((resolve) => {
      const stop = this.onChange(() => {
        if (this.#saved.level === 'notKept') return
        stop()
        resolve()
      })
    })
  }

  readonly #changed = (): void => {
    if (this.#closed) return
    const connected = this.#providers.length > 0 && this.#providers.every((provider) => provider.synced)
    const acknowledged = connected && this.#providers.every((provider) => !provider.hasUnsyncedChanges)
    const heldByPage = partNames.every((part) => !this.#stores[part].dirty && !this.#stores[part].failed)
    const written = Y.getState(this.body.store, this.body.clientID)
    const isInRoom = acknowledged && isInTheRoom(this.room.view, this.body.clientID, written)
    const next: SavedState = {
      level: isInRoom ? 'inTheRoom' : acknowledged ? 'onThisComputer' : 'notKept',
      heldByPage,
      connected,
      cutSince: connected ? null : (this.#saved.cutSince ?? Date.now()),
    }
    const same = (Object.keys(next) as (keyof SavedState)[]).every((key) => next[key] === this.#saved[key])
    if (!same) this.#saved = next
    for (const listener of this.#listeners) listener()
  }
}
