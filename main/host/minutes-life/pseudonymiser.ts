/** Takes names off the turns of a meeting whose minutes are approved, where the rules do not keep them. */
import { partKey } from '#shared/contract/channel.ts'
import { pseudonymised, replaceEntries } from '#shared/meeting/pseudonymise.ts'
import type { WholeMeeting } from '#shared/meeting/snapshot.ts'
import { effective } from '#shared/rules/journal.ts'
import { rulesAt } from '#shared/rules/rules-at.ts'
import type { LiveDocuments } from '../room/live-documents.ts'
import type { LiveMeetings } from '../room/live-meetings.ts'
import { readWhole } from '../whole-meeting.ts'
import { editionsOf, textPrint, type Editions } from './text-print.ts'

export interface PseudonymiserDeps {
  meetings: LiveMeetings
  documents: LiveDocuments
  newId: () => string
  log: (line: string) => void
}

function printsOf({ members, public: open, simple }: Editions): string {
  return [members, open, simple].map(textPrint).join()
}

export class Pseudonymiser {
  readonly #deps: PseudonymiserDeps

  constructor(deps: PseudonymiserDeps) {
    this.#deps = deps
  }

  /** Doing it again changes nothing. What the minutes say is the same after: else nothing is changed, and it is logged. */
  async pseudonymise(docId: string): Promise<void> {
    const { meetings, documents, newId, log } = this.#deps
    const whole = readWhole((await meetings.open(docId)).parts)
    const { entries } = effective(whole.journal)
    if (rulesAt(entries, whole.rules).keepIndividualTimes) return
    const changed = pseudonymised(whole.journal, newId)
    if (changed.length === 0) return
    if (!saysTheSame(whole, new Map(changed.map((entry) => [entry.id, entry])))) {
      log('minutes: turns keep their names')
      return
    }
    await meetings.changeJournal(docId, (journal) => replaceEntries(journal, changed))
    // Folded, so that the log that is read holds the names no more; the generations before it go as they get old.
    await documents.compact(partKey(docId, 'journal')).catch(() => log('minutes: journal not folded'))
  }
}

function saysTheSame(whole: WholeMeeting, changed: ReadonlyMap<string, WholeMeeting['journal'][number]>): boolean {
  const journal = whole.journal.map((entry) => changed.get(entry.id) ?? entry)
  return printsOf(editionsOf(whole)) === printsOf(editionsOf({ ...whole, journal }))
}
