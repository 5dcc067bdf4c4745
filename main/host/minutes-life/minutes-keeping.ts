/**
 * One computer keeps the life of some minutes. It says so in the meeting itself at each act; the others tell it before
 * anybody would begin a second life.
 */
import type { MinutesKeeper } from '#shared/contract/minutes-keeper.ts'
import type { MinutesLife } from '#shared/contract/minutes-life.ts'
import { readMinutesKeeper, setMinutesKeeper } from '#shared/meeting/minutes-keeper.ts'
import { FilesError } from '../files/files-error.ts'
import type { LiveMeetings } from '../room/live-meetings.ts'

export interface MinutesKeepingDeps {
  hostId: string
  meetings: LiveMeetings
}

export class MinutesKeeping {
  readonly #deps: MinutesKeepingDeps

  constructor(deps: MinutesKeepingDeps) {
    this.#deps = deps
  }

  /** After an act; a disk that refuses it keeps no act from being noted. */
  async tell({ docId, steps, state, waitsFor, waitsForWhom, since }: MinutesLife): Promise<void> {
    const { hostId, meetings } = this.#deps
    const last = steps.at(-1)
    if (last === undefined) return
    const by = last.by === '' ? null : last.by
    const who = waitsForWhom.slice(0, 10)
    const keeper: MinutesKeeper = { docId, host: hostId, by, at: last.at, state, waitsFor, who, since }
    await meetings
      .changeBody(docId, (body) => setMinutesKeeper(body, keeper))
      .catch((error: unknown) => {
        if (!(error instanceof FilesError)) throw error
      })
  }

  /** What another computer noted last, as far as it was heard here; null where the last word is this computer's own. */
  async elsewhere(docId: string, life: Pick<MinutesLife, 'steps'>): Promise<MinutesKeeper | null> {
    const { hostId, meetings } = this.#deps
    const keeper = readMinutesKeeper((await meetings.open(docId)).parts.body, docId)
    if (keeper === null || keeper.host === hostId) return null
    const own = life.steps.at(-1)
    return own !== undefined && own.at >= keeper.at ? null : keeper
  }
}
