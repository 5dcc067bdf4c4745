/**
 * A real host in this process, on a folder of its own, with pens and walls over channels in memory.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import * as Y from 'yjs'
import { createHost } from '#host/create-host.ts'
import { lockName } from '#host/files/folder-lock.ts'
import type { Host } from '#host/host.ts'
import { partKey, penToken, type Channel, type PartName, type SeatClaim } from '#shared/contract/channel.ts'
import { uuidv7 } from '#shared/contract/ids.ts'
import type { InputOf, OperationName, OutputOf } from '#shared/contract/operations.ts'
import type { PublicView } from '#shared/contract/public-view.ts'
import type { Result } from '#shared/contract/result.ts'
import { instantOf } from '#shared/meeting/hours.ts'
import { meetingSchema } from '#shared/meeting/layout.ts'

export const day = '2026-11-12'

export interface TestHost {
  host: Host
  folder: string
  log: string[]
  /** Folders the host takes for sticks. */
  sticks: string[]
  /** Sets the host's clock to an hour of the evening, Paris time. */
  at: (time: string) => void
  /** The same, of another day. */
  on: (date: string, time: string) => void
  /** Lets time pass on this host's clock, or sets it wrong. ms */
  advance: (ms: number) => void
  call: <N extends OperationName>(name: N, input: InputOf<N>, seat?: string) => Promise<Result<OutputOf<N>>>
  /** The value, or a failed test. */
  ask: <N extends OperationName>(name: N, input: InputOf<N>, seat?: string) => Promise<OutputOf<N>>
  restart: () => Promise<void>
  /**
   * As a SIGKILL leaves it: what is on disk at this instant, on which a host is started anew. The old one says nothing
   * to anybody, if `offline` first cut it off.
   */
  crash: (offline?: () => void) => Promise<void>
  dispose: () => Promise<void>
}

/** Everything there but the lock, which names this very process: a host that was cut would not be that one. */
async function copyDisk(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true, filter: (path) => basename(path) !== lockName })
}

/** The same while its host may be writing: what is renamed under the copy's eyes is looked at anew. */
async function copyLiveDisk(from: string, to: string): Promise<void> {
  for (;;) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one copy after the other
      return await copyDisk(from, to)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
      // oxlint-disable-next-line no-await-in-loop
      await rm(to, { recursive: true, force: true })
    }
  }
}

/** Without a build: documents as JSON that calls itself PDF (pdf-worker.mjs). */
export const plainPdfWorker = join(import.meta.dirname, 'pdf-worker.mjs')

/**
 * @param disk a folder to start from a copy of: what a host that was cut left there
 * @param pdfWorkerFile the built one unless said otherwise
 */
export async function startHost(
  time = '18:25',
  {
    admit = 0,
    disk = null,
    pdfWorkerFile = join(import.meta.dirname, '../../out/host/pdf-worker.cjs'),
  }: { admit?: number; disk?: string | null; pdfWorkerFile?: string } = {},
): Promise<TestHost> {
  let folder = await mkdtemp(join(tmpdir(), 'tablee-host-'))
  if (disk !== null) await copyDisk(disk, folder)
  const log: string[] = []
  const sticks: string[] = []
  let now = instantOf(day, time, 'Europe/Paris')
  const open = (): Promise<Host> =>
    createHost({
      dataFolder: folder,
      pagesFolder: join(import.meta.dirname, '../../renderer'),
      pdfWorkerFile,
      demoFolder: join(import.meta.dirname, 'files'),
      shell: 'browser',
      findVolumes: async () => sticks.map((path) => ({ path, name: basename(path) })),
      room: {
        interfaces: () => [{ name: 'lo', address: '127.0.0.1', kind: 'loopback' }],
        ports: { plain: [0], pens: [0] },
        names: ['room.test'],
        admit,
      },
      version: 'test',
      clock: { now: () => now },
      newId: () => uuidv7(now, crypto.getRandomValues(new Uint8Array(10))),
      log: (line) => log.push(line),
    })
  const started: TestHost = {
    host: await open(),
    get folder() {
      return folder
    },
    log,
    sticks,
    at: (hour) => {
      now = instantOf(day, hour, 'Europe/Paris')
    },
    on: (date, hour) => {
      now = instantOf(date, hour, 'Europe/Paris')
    },
    advance: (ms) => {
      now += ms
    },
    async call(name, input, seat = 'seat-1') {
      const response = await started.host.fetch(
        new Request(`http://127.0.0.1/api/${name}`, {
          method: 'POST',
          headers: { 'x-tablee-seat': seat },
          body: JSON.stringify(input),
        }),
      )
      return (await response.json()) as never
    },
    async ask(name, input, seat) {
      const result = await started.call(name, input, seat)
      if (!result.ok) throw new Error(`${name}: ${result.code} ${JSON.stringify(result.params)}`)
      return result.value
    },
    async restart() {
      await started.host.close()
      started.host = await open()
    },
    async crash(offline = () => undefined) {
      offline()
      const left = folder
      folder = await mkdtemp(join(tmpdir(), 'tablee-host-'))
      await copyLiveDisk(left, folder)
      await started.host.close()
      await rm(left, { recursive: true, force: true })
      started.host = await open()
    },
    async dispose() {
      await started.host.close().catch(() => undefined)
      await rm(folder, { recursive: true, force: true })
    },
  }
  return started
}

export async function newMeeting(started: TestHost, agendaText = 'Ouverture\nDébat\nClôture'): Promise<string> {
  const { docId } = await started.ask('meeting.create', {
    title: 'Essai',
    endTime: '20:45',
    agendaText,
    language: 'fr',
    timeZone: 'Europe/Paris',
  })
  return docId
}

type Frame = Uint8Array<ArrayBuffer>

/** Two ends of a channel; frames arrive in a later turn, as from a socket. */
export function channelPair(): { near: Channel; far: Channel } {
  const ends = [0, 1].map(() => ({ frame: [] as ((frame: Frame) => void)[], close: [] as (() => void)[] }))
  let closed = false
  const end = (mine: number): Channel => ({
    send: (frame) => {
      const copy = new Uint8Array(frame)
      setImmediate(() => !closed && ends[1 - mine]?.frame.forEach((listener) => listener(copy)))
    },
    close: () => {
      if (closed) return
      closed = true
      setImmediate(() => ends.forEach((each) => each.close.forEach((listener) => listener())))
    },
    onFrame: (listener) => ends[mine]?.frame.push(listener),
    onClose: (listener) => ends[mine]?.close.push(listener),
  })
  return { near: end(0), far: end(1) }
}

/** A WebSocket class whose sockets lead to a host in this process. */
function socketClassTo(connect: (claim: SeatClaim, channel: Channel) => void, claim: SeatClaim) {
  return class {
    binaryType = 'arraybuffer'
    readyState = 0
    readonly #channel: Channel
    readonly #listeners = new Map<string, Set<(event: unknown) => void>>()
    constructor() {
      const { near, far } = channelPair()
      this.#channel = near
      near.onFrame((frame) => this.#emit('message', { data: frame.buffer }))
      near.onClose(() => {
        this.readyState = 3
        this.#emit('close', { code: 1000, reason: '' })
      })
      setImmediate(() => {
        connect(claim, far)
        this.readyState = 1
        this.#emit('open', {})
      })
    }
    #emit(name: string, event: unknown): void {
      for (const listener of this.#listeners.get(name) ?? []) listener(event)
    }
    addEventListener(name: string, listener: (event: unknown) => void): void {
      this.#listeners.set(name, (this.#listeners.get(name) ?? new Set()).add(listener))
    }
    removeEventListener(name: string, listener: (event: unknown) => void): void {
      this.#listeners.get(name)?.delete(listener)
    }
    send(frame: Uint8Array): void {
      this.#channel.send(new Uint8Array(frame))
    }
    close(): void {
      this.#channel.close()
    }
  }
}

export interface TestPen {
  body: Y.Doc
  journal: Y.Doc
  provider: (part: PartName) => HocuspocusProvider
  /** Resolves when everything written here was acknowledged. */
  acknowledged: () => Promise<void>
  destroy: () => void
}

/** A pen as a page is one: both parts on one socket, synced. */
export async function openPen(
  started: TestHost,
  docId: string,
  { seat = 'seat-1', schema = meetingSchema, lineage = '' }: { seat?: string; schema?: number; lineage?: string } = {},
): Promise<TestPen> {
  const claim: SeatClaim = { kind: 'pen', seat, schema }
  const socket = new HocuspocusProviderWebsocket({
    url: 'ws://host',
    WebSocketPolyfill: socketClassTo((...args) => started.host.connect(...args), claim),
    delay: 20,
    minDelay: 10,
    maxDelay: 50,
  })
  const documents = { body: new Y.Doc(), journal: new Y.Doc() }
  const providers = {} as Record<PartName, HocuspocusProvider>
  await Promise.all(
    (['body', 'journal'] as const).map(
      (part) =>
        new Promise<void>((resolve, reject) => {
          providers[part] = new HocuspocusProvider({
            name: partKey(docId, part),
            document: documents[part],
            websocketProvider: socket,
            token: penToken(seat, schema, lineage),
            onSynced: () => resolve(),
            onAuthenticationFailed: ({ reason }) => reject(new Error(reason)),
          })
          providers[part].attach()
        }),
    ),
  )
  return {
    ...documents,
    provider: (part) => providers[part],
    acknowledged: () =>
      new Promise((resolve) => {
        if (!providers.body.hasUnsyncedChanges) resolve()
        else providers.body.on('unsyncedChanges', ({ number }: { number: number }) => number === 0 && resolve())
      }),
    destroy: () => {
      for (const provider of Object.values(providers)) provider.destroy()
      socket.destroy()
    },
  }
}

/** A wall: the views it received, and the next one that satisfies a wish. */
export function openWall(started: TestHost, docId: string) {
  const { near, far } = channelPair()
  const views: PublicView[] = []
  const waiting: { wish: (view: PublicView) => boolean; resolve: (view: PublicView) => void }[] = []
  near.onFrame((frame) => {
    const view = JSON.parse(new TextDecoder().decode(frame)) as PublicView
    views.push(view)
    for (const each of waiting) if (each.wish(view)) each.resolve(view)
  })
  started.host.connect({ kind: 'wall', docId }, far)
  return {
    views,
    shows: (wish: (view: PublicView) => boolean): Promise<PublicView> => {
      const last = views.at(-1)
      if (last !== undefined && wish(last)) return Promise.resolve(last)
      return new Promise((resolve) => waiting.push({ wish, resolve }))
    },
    close: () => near.close(),
  }
}
