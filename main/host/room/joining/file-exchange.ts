/**
 * Attachments both ways, one after the other in the background: every pen keeps a whole copy of its meeting, files
 * included (decisions.md 6), so that any of them can take the room over.
 */
import type { TLSSocket } from 'node:tls'
import { z } from 'zod'
import type { Attachment } from '#shared/contract/meeting.ts'
import { maxFileBytes, type AttachmentStore } from '../../files/attachments.ts'
import { sha256Of } from '../../files/sha256.ts'
import type { LiveMeetings } from '../live-meetings.ts'
import { exchange, type FileAnswer } from './pinned-socket.ts'

/** The text changes at every key; files seldom. ms */
const settles = 300
/** While something is missing on either side. ms */
const againAfter = 1000
const patience = 60_000
const listSchema = z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(10_000)

export interface FileExchangeDeps {
  docId: string
  token: string
  meetings: Pick<LiveMeetings, 'peek' | 'onChange'>
  attachments: AttachmentStore
  connect: () => Promise<TLSSocket>
  /** How many are still missing here. */
  missing: (count: number) => void
  log: (line: string) => void
}

function stateOf(named: readonly Attachment[], here: ReadonlySet<string>): string {
  return JSON.stringify([named.map(({ sha256 }) => sha256), [...here]])
}

export class FileExchange {
  readonly #deps: FileExchangeDeps
  readonly #stop: () => void
  #timer: NodeJS.Timeout | null = null
  #isBusy = false
  #isOver = false
  /** What was exchanged last: nothing is asked again while nothing changed. */
  #settled = ''
  #counted: readonly Attachment[] | null = null
  #hasChanged = false

  constructor(deps: FileExchangeDeps) {
    this.#deps = deps
    this.#stop = deps.meetings.onChange((docId) => {
      if (docId !== deps.docId || this.#named() === this.#counted) return
      // What is missing is said at once; it is fetched when the writing pauses.
      void this.#count().catch(() => undefined)
      this.#hasChanged = true
      this.#soon(settles)
    })
    this.#soon(0)
  }

  /** Both sides have all that the meeting speaks of. */
  async isSettled(): Promise<boolean> {
    return this.#settled === this.#state(await this.#deps.attachments.list(this.#deps.docId))
  }

  end(): void {
    this.#isOver = true
    this.#stop()
    if (this.#timer !== null) clearTimeout(this.#timer)
  }

  #soon(wait: number): void {
    if (this.#timer !== null || this.#isBusy || this.#isOver) return
    this.#timer = setTimeout(() => {
      this.#timer = null
      void this.#round()
    }, wait)
  }

  async #round(): Promise<void> {
    this.#isBusy = true
    this.#hasChanged = false
    let isDone = false
    try {
      isDone = await this.#exchange()
    } catch {
      this.#deps.log('room: attachments not exchanged')
    }
    this.#isBusy = false
    // A file attached meanwhile was in nobody's list yet.
    if (this.#hasChanged) this.#soon(settles)
    else if (!isDone) this.#soon(againAfter)
  }

  #named(): readonly Attachment[] {
    return this.#deps.meetings.peek(this.#deps.docId)?.reader.snapshot?.attachments ?? []
  }

  #state(here: readonly string[]): string {
    return JSON.stringify([this.#named().map(({ sha256 }) => sha256), here])
  }

  async #count(): Promise<{ named: readonly Attachment[]; here: ReadonlySet<string> }> {
    const named = this.#named()
    this.#counted = named
    const here = new Set(await this.#deps.attachments.list(this.#deps.docId))
    if (!this.#isOver) this.#deps.missing(named.filter(({ sha256 }) => !here.has(sha256)).length)
    return { named, here }
  }

  /** True when both sides have all that the meeting speaks of. */
  async #exchange(): Promise<boolean> {
    const { named, here } = await this.#count()
    const state = stateOf(named, here)
    if (state === this.#settled) return true
    const there = new Set(listSchema.parse(JSON.parse((await this.#ask('GET', '/files')).bytes.toString('utf8'))))
    let isWhole = true
    for (const facts of named) {
      if (this.#isOver) return true
      const { sha256 } = facts
      if (here.has(sha256) === there.has(sha256)) {
        if (!here.has(sha256)) isWhole = false
        continue
      }
      // oxlint-disable-next-line no-await-in-loop -- one by one: the text comes first on a slow network
      const isMoved = here.has(sha256) ? await this.#bring(sha256) : await this.#fetch(facts)
      if (!isMoved) isWhole = false
    }
    const after = await this.#count()
    if (isWhole) this.#settled = stateOf(named, after.here)
    return isWhole
  }

  async #fetch({ sha256, name }: Attachment): Promise<boolean> {
    const { status, bytes } = await this.#ask('GET', `/files/${sha256}`)
    if (status !== 200 || sha256Of(bytes) !== sha256) return false
    await this.#deps.attachments.put(this.#deps.docId, bytes, name)
    await this.#count()
    return true
  }

  async #bring(sha256: string): Promise<boolean> {
    const bytes = await this.#deps.attachments.get(this.#deps.docId, sha256)
    return (await this.#ask('PUT', `/files/${sha256}`, bytes)).status === 204
  }

  async #ask(method: 'GET' | 'PUT', path: string, body?: Uint8Array): Promise<FileAnswer> {
    const asked = { method, path, token: this.#deps.token, ...(body && { body }) }
    return exchange(await this.#deps.connect(), asked, { mostBytes: maxFileBytes, patience })
  }
}
