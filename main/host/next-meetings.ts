/** Makes the meeting after another one, with the files of what it carries over. */
import type { OutputOf } from '#shared/contract/operations.ts'
import { wallClock } from '#shared/meeting/hours.ts'
import { nextMeeting } from '#shared/meeting/next-meeting.ts'
import type { AttachmentStore } from './files/attachments.ts'
import type { Clock } from './host.ts'
import type { MeetingMaker } from './meeting-maker.ts'
import type { LiveMeetings } from './room/live-meetings.ts'
import { partsOf, readWhole } from './whole-meeting.ts'

export interface NextMeetingsDeps {
  maker: MeetingMaker
  meetings: LiveMeetings
  attachments: AttachmentStore
  clock: Clock
  newId: () => string
}

export class NextMeetings {
  readonly #deps: NextMeetingsDeps

  constructor(deps: NextMeetingsDeps) {
    this.#deps = deps
  }

  async make(docId: string): Promise<OutputOf<'meeting.next'>> {
    const { maker, meetings, clock, newId } = this.#deps
    const last = readWhole((await meetings.open(docId)).parts)
    const now = clock.now()
    const next = nextMeeting(last, wallClock(now, last.header.timeZone).date, now, newId)
    const identity = maker.identity()
    await maker.keepWithFiles(identity, partsOf(next, identity), await this.#files(docId, next.attachments))
    return { docId: identity.docId, dateNoted: last.header.nextDate !== null }
  }

  /** A file that can't be read is left out; the meeting names it and says that it is missing. */
  async #files(
    docId: string,
    named: readonly { sha256: string }[],
  ): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
    const read = named.map(async ({ sha256 }) => {
      const bytes = await this.#deps.attachments.get(docId, sha256).catch(() => null)
      return bytes === null ? [] : [[sha256, bytes] as const]
    })
    return new Map((await Promise.all(read)).flat())
  }
}
