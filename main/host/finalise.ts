/**
 * Finalising: one immutable publication in the council. Numbers are given here, the semantic document and the PDF are
 * frozen beside the meeting, and their sha256 enter the council's journal.
 */
import * as Y from 'yjs'
import type { PublicationFact } from '#shared/contract/council.ts'
import { refuse, success, type Result } from '#shared/contract/result.ts'
import { setHeader } from '#shared/meeting/edits.ts'
import { publish } from '#shared/minutes/publication.ts'
import { withTextPrint } from '#shared/minutes/wording.ts'
import { troubleKey, unfinished } from '#shared/minutes/unfinished.ts'
import type { CouncilHome } from './council-home.ts'
import { ExportFailure } from './export/jobs.ts'
import { FilesError } from './files/files-error.ts'
import { forgetDeclared, takeDownBalance } from './forget-declared.ts'
import type { FrozenMinutes } from './minutes-life/frozen-minutes.ts'
import { textPrint } from './minutes-life/text-print.ts'
import type { LiveMeetings } from './room/live-meetings.ts'
import { readWhole } from './whole-meeting.ts'

export interface FinaliserDeps {
  meetings: LiveMeetings
  council: CouncilHome
  frozen: FrozenMinutes
  newId: () => string
  /** Of the life of minutes: whether another computer keeps it; and that this one does from now on. */
  isKeptElsewhere: (docId: string) => Promise<boolean>
  noteKept: (docId: string) => Promise<void>
}

const utf8 = new TextEncoder()

/** What the person read and takes as it is: keys of troubles, and code points a box may stand for. */
interface Accepted {
  troubles: readonly string[]
  characters: readonly number[]
  /** Another computer finalised them already, and this one begins a life of its own. */
  startsHere?: boolean
}

export class Finaliser {
  readonly #deps: FinaliserDeps
  /** One finalising at a time: two would take the same number. */
  #queue: Promise<unknown> = Promise.resolve()
  readonly #underWay = new Set<string>()

  constructor(deps: FinaliserDeps) {
    this.#deps = deps
  }

  isReading(docId: string): boolean {
    return this.#underWay.has(docId)
  }

  /**
   * Refuses what another computer finalised, what is blocking, what nobody accepted (the list changed since it was read), characters no font has, and a
   * meeting already published.
   */
  finalise(docId: string, accepted: Accepted): Promise<Result<{ sessionNumber: number; sha256: string }>> {
    this.#underWay.add(docId)
    const turn = this.#queue
      .then(() => this.#finalise(docId, accepted))
      .catch((error: unknown) => {
        if (error instanceof ExportFailure || error instanceof FilesError) return refuse(error.code, error.params)
        throw error
      })
      .finally(() => this.#underWay.delete(docId))
    this.#queue = turn.catch(() => undefined)
    return turn
  }

  async #finalise(docId: string, accepted: Accepted): Promise<Result<{ sessionNumber: number; sha256: string }>> {
    const { meetings, council, frozen, newId } = this.#deps
    const known = await council.publicationOf(docId)
    if (known !== null) {
      // A power cut may have come between the two.
      await forgetDeclared(meetings, docId)
      await this.#number(docId, known.sessionNumber)
      return refuse('alreadyPublished', { number: known.sessionNumber })
    }
    if (accepted.startsHere !== true && (await this.#deps.isKeptElsewhere(docId))) return refuse('minutesKeptElsewhere')
    const meeting = await meetings.open(docId)
    const read = readWhole(meeting.parts)
    const troubles = unfinished(read)
    if (troubles.some((trouble) => trouble.blocking)) return refuse('stillBlocking')
    const unread = troubles.filter((trouble) => !accepted.troubles.includes(troubleKey(trouble)))
    if (unread.length > 0) return refuse('troublesChanged', { count: unread.length })

    await takeDownBalance(meetings, docId, read, newId())
    const whole = readWhole(meeting.parts)
    const sessionNumber = whole.header.sessionNumber ?? (await council.nextSessionNumber())
    const publication = publish(whole, sessionNumber)
    const editions = await frozen.onPaper(publication.editions)
    const printed = withTextPrint(editions.members, textPrint(editions.members))
    const kept = { ...publication, editions: { ...editions, members: printed } }
    const files = await frozen.freeze(docId, 1, editions, null, {
      accepted: accepted.characters,
      document: utf8.encode(JSON.stringify(kept)),
    })
    const fact: PublicationFact = {
      kind: 'published',
      docId,
      lineage: whole.identity.lineage,
      title: whole.header.title,
      date: whole.header.date,
      sessionNumber,
      pdfSha256: files.members,
      documentSha256: files.document,
      pages: files.pages,
      decisions: publication.decisions,
      actions: publication.actions,
      speech: publication.speech,
    }
    await council.publish(fact, { kind: 'frozen', docId, revision: 1, files })
    await forgetDeclared(meetings, docId)
    await this.#number(docId, sessionNumber)
    await this.#deps.noteKept(docId)
    return success({ sessionNumber, sha256: fact.pdfSha256 })
  }

  /** The meeting learns its number, so that later editions carry it. */
  async #number(docId: string, sessionNumber: number): Promise<void> {
    const { parts, reader } = await this.#deps.meetings.open(docId)
    if (reader.snapshot === null || reader.snapshot.header.sessionNumber !== null) return
    const draft = new Y.Doc()
    Y.applyUpdate(draft, Y.encodeStateAsUpdate(parts.body))
    const before = Y.encodeStateVector(draft)
    setHeader(draft, { sessionNumber })
    await this.#deps.meetings.writeBody(docId, Y.encodeStateAsUpdate(draft, before))
  }
}
