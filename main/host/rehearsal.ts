/**
 * Rehearsals: the demo's evening as a meeting of its own, erased when it is left and, when nobody left it, at the next
 * start. No council is made for it, no summary is kept, and no bin or list of lineages remembers it.
 */
import { isRehearsal, rehearsalId } from '#shared/contract/rehearsal.ts'
import type { MeetingHeader } from '#shared/contract/meeting.ts'
import { meetingSchema } from '#shared/meeting/layout.ts'
import { wallClock } from '#shared/meeting/hours.ts'
import { readDemo } from './demo.ts'
import type { DocumentStore } from './files/document-store.ts'
import type { Clock } from './host.ts'
import type { MeetingMaker } from './meeting-maker.ts'
import type { LiveMeetings } from './room/live-meetings.ts'
import type { Walls } from './room/walls.ts'
import { partsOf } from './whole-meeting.ts'

export interface RehearsalDeps {
  store: DocumentStore
  meetings: LiveMeetings
  maker: MeetingMaker
  walls: Walls
  clock: Clock
  newId: () => string
  demoFolder: string
}

/** Before the host serves anyone: what a rehearsal left when the computer was closed in the middle of it. */
export async function eraseOldRehearsals(store: DocumentStore): Promise<void> {
  for (const { docId } of await store.list()) {
    // oxlint-disable-next-line no-await-in-loop -- there is one at most
    if (isRehearsal(docId)) await store.discard(docId).catch(() => undefined)
  }
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const timeOf = (minutes: number): string => {
  const inDay = ((minutes % 1440) + 1440) % 1440
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`
}

/** The same evening, about to begin: its hours are to be lived, not read. */
function aboutToBegin(header: MeetingHeader, now: number, timeZone: string): MeetingHeader {
  const { date, time } = wallClock(now, timeZone)
  const start = Math.ceil((minutesOf(time) + 1) / 5) * 5
  const by = start - minutesOf(header.startTime)
  const moved = (hour: string): string => timeOf(minutesOf(hour) + by)
  return {
    ...header,
    date,
    timeZone,
    startTime: moved(header.startTime),
    endTime: moved(header.endTime),
    roomUntil: header.roomUntil === null ? null : moved(header.roomUntil),
  }
}

export class Rehearsals {
  readonly #deps: RehearsalDeps

  constructor(deps: RehearsalDeps) {
    this.#deps = deps
  }

  async open(): Promise<string | null> {
    return (await this.#deps.store.list()).find(({ docId }) => isRehearsal(docId))?.docId ?? null
  }

  /** A fresh one: what another left half done is no way to begin. */
  async start(timeZone: string): Promise<string> {
    const { maker, clock, newId, demoFolder } = this.#deps
    const old = await this.open()
    if (old !== null) await this.leave(old)
    const { prepared, files } = await readDemo(demoFolder)
    const identity = { docId: rehearsalId(newId()), lineage: newId(), schema: meetingSchema }
    const header = aboutToBegin(prepared.header, clock.now(), timeZone)
    await maker.keepWithFiles(identity, partsOf({ ...prepared, header }, identity), files)
    return identity.docId
  }

  /** Pens and walls are let go, then the folder is removed with all it holds. Nothing for one that is gone. */
  async leave(docId: string): Promise<void> {
    if (!isRehearsal(docId)) return
    const { meetings, store, walls } = this.#deps
    walls.forget(docId)
    await meetings.release(docId)
    await store.discard(docId)
  }
}
