/** Reads where minutes are in their life, for one meeting and for Home. */
import type { ApprovalHeard } from '#shared/contract/approval-heard.ts'
import type { WaitingMinutes } from '#shared/contract/minutes-life.ts'
import { isRehearsal } from '#shared/contract/rehearsal.ts'
import { approvalsHeard } from '#shared/meeting/approval-heard.ts'
import type { CouncilFact } from '#shared/rules/minutes-life/facts.ts'
import { minutesLifeOf } from '#shared/rules/minutes-life/minutes-life.ts'
import type { CouncilHome } from '../council-home.ts'
import { FilesError } from '../files/files-error.ts'
import type { Clock } from '../host.ts'
import type { MeetingLibrary } from '../meeting-library.ts'
import type { LiveMeetings } from '../room/live-meetings.ts'
import { readWhole } from '../whole-meeting.ts'
import { contextOf, sceneOf, type LifeScene, type OtherSessions } from './life-scene.ts'

export interface LifeReaderDeps {
  meetings: LiveMeetings
  library: MeetingLibrary
  council: CouncilHome
  clock: Clock
}

export class LifeReader {
  readonly #deps: LifeReaderDeps

  constructor(deps: LifeReaderDeps) {
    this.#deps = deps
  }

  /** Throws a FilesError for what is no meeting of this computer. */
  async scene(docId: string): Promise<LifeScene> {
    const { meetings, council, clock } = this.#deps
    const { parts, reader } = await meetings.open(docId)
    if (reader.snapshot === null) throw new FilesError('nothingReadable')
    return sceneOf(readWhole(parts), await council.lives(), await this.#sessions(), clock.now())
  }

  /** Throws a FilesError for what is no meeting of this computer. */
  async approvalHeard(atDocId: string): Promise<ApprovalHeard[]> {
    const { snapshot } = (await this.#deps.meetings.open(atDocId)).reader
    if (snapshot === null) throw new FilesError('nothingReadable')
    return approvalsHeard(snapshot)
  }

  async #sessions(): Promise<OtherSessions> {
    return (await this.#deps.library.list()).meetings
  }

  /** The longest waiting first. Minutes nobody did anything with since they were kept by revisions are left out. */
  async waiting(): Promise<WaitingMinutes[]> {
    const { council } = this.#deps
    const [entries, sessions, publications] = await Promise.all([
      council.lives(),
      this.#sessions(),
      council.publications(),
    ])
    const numbers = new Map(publications.map(({ docId, sessionNumber }) => [docId, sessionNumber]))
    const here = sessions.filter(({ docId }) => !isRehearsal(docId) && isUnderWay(entries, docId))
    const found = await Promise.all(here.map(({ docId }) => this.#lineOf(docId, entries, sessions, numbers)))
    return found.flat().sort((a, b) => a.since - b.since)
  }

  async #lineOf(
    docId: string,
    entries: readonly CouncilFact[],
    sessions: OtherSessions,
    numbers: ReadonlyMap<string, number>,
  ): Promise<WaitingMinutes[]> {
    const { meetings, clock } = this.#deps
    const now = clock.now()
    // One that can't be read says so on its own line of Home.
    const snapshot = await meetings.open(docId).then(
      ({ reader }) => reader.snapshot,
      () => null,
    )
    if (snapshot === null) return []
    const life = minutesLifeOf(entries, docId, contextOf({ ...snapshot, texts: {} }, sessions, '', now), now)
    const { state, waitsFor, waitsForWhom, since, monthsWithoutSession } = life
    if (waitsFor === null || since === null) return []
    const { title, date } = snapshot.header
    const sessionNumber = numbers.get(docId) ?? null
    return [{ docId, title, date, sessionNumber, state, waitsFor, who: waitsForWhom, since, monthsWithoutSession }]
  }
}

function isUnderWay(entries: readonly CouncilFact[], docId: string): boolean {
  const own = entries.filter((entry) => entry.docId === docId && entry.kind !== 'published')
  const last = own.findLast(({ kind }) => kind === 'archived' || kind === 'steppedBack')
  return own.length > 0 && last?.kind !== 'archived'
}
