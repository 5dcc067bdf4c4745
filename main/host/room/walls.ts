/**
 * Screens that show the public view. One view a meeting, computed when something changed and, while anyone looks,
 * every few seconds for what only time changes (an announcement that has been read). At most ten a second.
 */
import type { Channel } from '#shared/contract/channel.ts'
import type { PublicView } from '#shared/contract/public-view.ts'
import { publicView } from '#shared/meeting/public-view.ts'
import type { PhonesVoting } from '#shared/meeting/public/phones-voting.ts'
import type { LiveMeetings } from './live-meetings.ts'

const atMostEvery = 100
const timeMayChangeIt = 2000

interface Wall {
  channels: Set<Channel>
  revision: number
  shown: string
  timer: NodeJS.Timeout | null
  /** When it was last sent a view, ms of a clock that only runs forward. */
  sentAt: number
  pulse: NodeJS.Timeout
}

const encoder = new TextEncoder()

/** How one comes into the room of a meeting, and when that changed. */
export interface Joining {
  joinOf(docId: string): PublicView['join']
  onChange(listener: () => void): () => void
}

/** How many phones voted in the room of a meeting, and what may be seen of it; null where none can. */
export interface Turnout {
  phonesVoting(docId: string): PhonesVoting | null
  onChange(listener: () => void): void
}

export class Walls {
  readonly #meetings: LiveMeetings
  readonly #walls = new Map<string, Wall>()
  #joining: Joining | null = null
  #turnout: Turnout | null = null

  constructor(meetings: LiveMeetings) {
    this.#meetings = meetings
    meetings.onChange((docId) => this.#schedule(docId))
  }

  /** Screens may show how to come in. */
  showJoining(joining: Joining): void {
    this.#joining = joining
    joining.onChange(this.#scheduleAll)
  }

  /** Screens say how many phones voted. */
  showTurnout(turnout: Turnout): void {
    this.#turnout = turnout
    turnout.onChange(this.#scheduleAll)
  }

  async connect(docId: string, channel: Channel): Promise<void> {
    const meeting = await this.#meetings.open(docId)
    const wall = this.#walls.get(docId) ?? {
      channels: new Set<Channel>(),
      revision: 0,
      shown: '',
      timer: null,
      sentAt: Number.NEGATIVE_INFINITY,
      pulse: setInterval(() => this.#show(docId), timeMayChangeIt),
    }
    this.#walls.set(docId, wall)
    wall.channels.add(channel)
    channel.onClose(() => {
      wall.channels.delete(channel)
      if (wall.channels.size === 0) this.#end(docId)
    })
    if (meeting.reader.snapshot === null) channel.close(4404, 'empty')
    else if (wall.revision === 0) this.#show(docId)
    else channel.send(encoder.encode(JSON.stringify(this.#view(docId, wall.revision))))
  }

  /** How many screens show this meeting. */
  watching(docId: string): number {
    return this.#walls.get(docId)?.channels.size ?? 0
  }

  /** The meeting is gone: its screens are let go. */
  forget(docId: string): void {
    for (const channel of this.#walls.get(docId)?.channels ?? []) channel.close(4404, 'gone')
    this.#end(docId)
  }

  close(): void {
    // A Map may lose the entry it stands on while it is walked.
    for (const docId of this.#walls.keys()) this.#end(docId)
  }

  #end(docId: string): void {
    const wall = this.#walls.get(docId)
    if (wall === undefined) return
    clearInterval(wall.pulse)
    if (wall.timer !== null) clearTimeout(wall.timer)
    this.#walls.delete(docId)
  }

  readonly #scheduleAll = (): void => {
    for (const docId of this.#walls.keys()) this.#schedule(docId)
  }

  #schedule(docId: string): void {
    const wall = this.#walls.get(docId)
    if (wall === undefined || wall.timer !== null) return
    // The first change goes out at once; those that follow it closely, together.
    const wait = Math.max(0, wall.sentAt + atMostEvery - performance.now())
    wall.timer = setTimeout(() => {
      wall.timer = null
      this.#show(docId)
    }, wait)
  }

  #view(docId: string, revision: number): PublicView | null {
    const snapshot = this.#meetings.peek(docId)?.reader.snapshot ?? null
    if (snapshot === null) return null
    const view = publicView(snapshot, this.#meetings.now(docId), revision, this.#turnout?.phonesVoting(docId) ?? null)
    return view.wall.shows === 'join' ? { ...view, join: this.#joining?.joinOf(docId) ?? null } : view
  }

  #show(docId: string): void {
    const wall = this.#walls.get(docId)
    const view = wall === undefined ? null : this.#view(docId, wall.revision + 1)
    if (wall === undefined || view === null) return
    // The expected end of a running item moves with the clock; screens compute that themselves.
    const { revision: _, hostNow: __, expectedEnd: ___, ...content } = view
    const shown = JSON.stringify({
      ...content,
      agenda: content.agenda.map(({ expectedStart: ____, ...item }) => item),
    })
    if (shown === wall.shown) return
    wall.shown = shown
    wall.sentAt = performance.now()
    wall.revision = view.revision
    const frame = encoder.encode(JSON.stringify(view))
    for (const channel of wall.channels) channel.send(frame)
  }
}
