/**
 * Finalising: one immutable publication in the council. Numbers are given here, the semantic document and the PDF are
 * frozen beside the meeting, and their sha256 enter the council's journal.
 */
import { join } from 'node:path'
import * as Y from 'yjs'
import type { PublicationFact } from '#shared/contract/council.ts'
import { refuse, success, type Result } from '#shared/contract/result.ts'
import { setHeader } from '#shared/meeting/edits.ts'
import { publish } from '#shared/minutes/publication.ts'
import { troubleKey, unfinished } from '#shared/minutes/unfinished.ts'
import type { CouncilHome } from './council-home.ts'
import { ExportFailure } from './export/jobs.ts'
import type { MeetingExporter } from './export/meeting-exporter.ts'
import type { DocumentStore } from './files/document-store.ts'
import { nodeFileSystem } from './files/file-system.ts'
import { FilesError, toFilesError } from './files/files-error.ts'
import { sha256Of } from './files/sha256.ts'
import { writeWhole } from './files/write-whole.ts'
import { forgetDeclared, takeDownBalance } from './forget-declared.ts'
import type { LiveMeetings } from './room/live-meetings.ts'
import { readWhole } from './whole-meeting.ts'

export interface FinaliserDeps {
  store: DocumentStore
  meetings: LiveMeetings
  council: CouncilHome
  exporter: MeetingExporter
  newId: () => string
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
   * Refuses what is blocking, what nobody accepted (the list changed since it was read), and a meeting already
   * published.
   */
  finalise(docId: string, accepted: readonly string[]): Promise<Result<{ sessionNumber: number; sha256: string }>> {
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

  async #finalise(
    docId: string,
    accepted: readonly string[],
  ): Promise<Result<{ sessionNumber: number; sha256: string }>> {
    const { meetings, council, exporter, store, newId } = this.#deps
    const known = await council.publicationOf(docId)
    if (known !== null) {
      // A power cut may have come between the two.
      await forgetDeclared(meetings, docId)
      return refuse('alreadyPublished', { number: known.sessionNumber })
    }
    const meeting = await meetings.open(docId)
    const read = readWhole(meeting.parts)
    const troubles = unfinished(read)
    if (troubles.some((trouble) => trouble.blocking)) return refuse('stillBlocking')
    const unread = troubles.filter((trouble) => !accepted.includes(troubleKey(trouble)))
    if (unread.length > 0) return refuse('troublesChanged', { count: unread.length })

    await takeDownBalance(meetings, docId, read, newId())
    const whole = readWhole(meeting.parts)
    const sessionNumber = whole.header.sessionNumber ?? (await council.nextSessionNumber())
    const publication = publish(whole, sessionNumber)
    const documentBytes = new TextEncoder().encode(JSON.stringify(publication))
    const pdf = await exporter.pdfOf(publication.editions.members, docId, {
      onProgress: () => undefined,
      signal: new AbortController().signal,
    })
    const folder = join(store.folderOf(docId), 'published')
    try {
      await nodeFileSystem.makeFolder(folder)
      await writeWhole(nodeFileSystem, join(folder, 'publication.json'), documentBytes)
      await writeWhole(nodeFileSystem, join(folder, 'minutes.pdf'), pdf.bytes)
    } catch (cause) {
      throw toFilesError(cause)
    }
    const fact: PublicationFact = {
      kind: 'published',
      docId,
      lineage: whole.identity.lineage,
      title: whole.header.title,
      date: whole.header.date,
      sessionNumber,
      pdfSha256: sha256Of(pdf.bytes),
      documentSha256: sha256Of(documentBytes),
      pages: pdf.pages,
      decisions: publication.decisions,
      actions: publication.actions,
      speech: publication.speech,
    }
    await council.publish(fact)
    await forgetDeclared(meetings, docId)
    if (whole.header.sessionNumber === null) await this.#number(docId, sessionNumber)
    return success({ sessionNumber, sha256: fact.pdfSha256 })
  }

  /** The meeting learns its number, so that later editions carry it. */
  async #number(docId: string, sessionNumber: number): Promise<void> {
    const { parts } = await this.#deps.meetings.open(docId)
    const draft = new Y.Doc()
    Y.applyUpdate(draft, Y.encodeStateAsUpdate(parts.body))
    const before = Y.encodeStateVector(draft)
    setHeader(draft, { sessionNumber })
    await this.#deps.meetings.writeBody(docId, Y.encodeStateAsUpdate(draft, before))
  }
}
