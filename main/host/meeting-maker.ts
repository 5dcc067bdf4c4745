/**
 * How meetings come to be: new, from another, from a file, from the demo. Each becomes a document of its own lineage.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as Y from 'yjs'
import type { Attachment, DocumentIdentity } from '#shared/contract/meeting.ts'
import type { BinnedMeeting, ParsedInputOf } from '#shared/contract/operations.ts'
import { sharedParts } from '#shared/contract/channel.ts'
import type { Remark } from '#shared/contract/result.ts'
import { carriedOver } from '#shared/meeting/carry-over.ts'
import { createMeeting } from '#shared/meeting/create.ts'
import { defaultWall } from '#shared/meeting/defaults.ts'
import { setHeader } from '#shared/meeting/edits.ts'
import { wallClock } from '#shared/meeting/hours.ts'
import { meetingSchema, type MeetingParts } from '#shared/meeting/layout.ts'
import { readAttachments } from '#shared/meeting/read.ts'
import type { WholeMeeting } from '#shared/meeting/snapshot.ts'
import type { CouncilHome } from './council-home.ts'
import type { AttachmentStore } from './files/attachments.ts'
import type { DocumentStore } from './files/document-store.ts'
import { nodeFileSystem } from './files/file-system.ts'
import { FilesError } from './files/files-error.ts'
import { writeWhole } from './files/write-whole.ts'
import type { Clock } from './host.ts'
import type { LiveDocuments } from './room/live-documents.ts'
import type { LiveMeetings } from './room/live-meetings.ts'
import { partsOf, readWhole } from './whole-meeting.ts'
import { readDemo } from './demo.ts'

export interface MakerDeps {
  store: DocumentStore
  documents: LiveDocuments
  meetings: LiveMeetings
  council: CouncilHome
  attachments: AttachmentStore
  clock: Clock
  newId: () => string
  demoFolder: string
}

/** "18:34" -> "18:45": a meeting typed in now starts at the next quarter. */
function nextQuarter(time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const total = Math.min(Math.ceil((hours * 60 + minutes + 1) / 15) * 15, 23 * 60 + 45)
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
}

type AttachedFiles = ReadonlyMap<string, Uint8Array<ArrayBuffer>>

const longestName = 60
const namesSaid = 3

/** Names are said to people: one of 10,000 characters is cut, never in the middle of a character. */
function shortName(name: string): string {
  const letters = Array.from(name.slice(0, longestName * 2))
  return letters.length > longestName ? `${letters.slice(0, longestName).join('')}…` : letters.join('')
}

function namesOf(missing: readonly Attachment[]): { names: string; count: number } {
  const said = missing.slice(0, namesSaid).map(({ name }) => shortName(name))
  return { names: [...said, ...(missing.length > namesSaid ? ['…'] : [])].join(', '), count: missing.length }
}

export class MeetingMaker {
  readonly deps: MakerDeps

  constructor(deps: MakerDeps) {
    this.deps = deps
  }

  identity(): DocumentIdentity {
    return { docId: this.deps.newId(), lineage: this.deps.newId(), schema: meetingSchema }
  }

  /** Writes a document's first state; what is not on disk is not made. Throws a FilesError. */
  async keep(identity: DocumentIdentity, parts: MeetingParts): Promise<string> {
    const { store, documents } = this.deps
    const { docId } = identity
    await store.create(identity, 'meeting')
    await this.#orUnmake(docId, async () => {
      for (const part of sharedParts) {
        // oxlint-disable-next-line no-await-in-loop -- a refused body needs no journal
        const kept = await documents.write(docId, part, Y.encodeStateAsUpdate(parts[part]))
        if (!kept) throw new FilesError((await documents.diskTrouble()) ?? 'diskError')
      }
    })
    return docId
  }

  /** The same with its attached files; a disk that has no room for them all leaves nothing made. */
  async keepWithFiles(identity: DocumentIdentity, parts: MeetingParts, files: AttachedFiles): Promise<Remark[]> {
    const docId = await this.keep(identity, parts)
    return this.#orUnmake(docId, () => this.attach(docId, readAttachments(parts.body), files))
  }

  /** Keeps the files a meeting names. Answers which are nowhere, and which are over a limit. Throws a FilesError. */
  async attach(docId: string, named: readonly Attachment[], files: AttachedFiles): Promise<Remark[]> {
    const { attachments } = this.deps
    const here = new Set(await attachments.list(docId))
    const missing = named.filter(({ sha256 }) => !files.has(sha256) && !here.has(sha256))
    const remarks: Remark[] = missing.length === 0 ? [] : [{ code: 'attachmentsMissing', params: namesOf(missing) }]
    for (const { sha256, name } of named) {
      const bytes = files.get(sha256)
      if (bytes === undefined) continue
      try {
        // oxlint-disable-next-line no-await-in-loop -- one by one: the disk is written by one hand
        await attachments.put(docId, bytes, name)
      } catch (cause) {
        if (!(cause instanceof FilesError) || cause.params['megabytes'] === undefined) throw cause
        remarks.push({ code: 'attachmentLeftOut', params: { ...cause.params, name: shortName(name) } })
      }
    }
    return remarks
  }

  /** What follows a document's creation: when it fails, nothing was made. */
  async #orUnmake<T>(docId: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (cause) {
      const { meetings, store } = this.deps
      await meetings.release(docId).catch(() => undefined)
      await store.discard(docId).catch(() => undefined)
      throw cause
    }
  }

  async create(input: ParsedInputOf<'meeting.create'>): Promise<string> {
    const { council, clock, newId } = this.deps
    const known = await council.read()
    const now = wallClock(clock.now(), input.timeZone)
    const identity = this.identity()
    const start = nextQuarter(now.time)
    const parts = createMeeting(
      identity,
      {
        header: {
          title: input.title,
          // A council made by its rules alone has no name yet.
          councilName: (known?.header.name ?? '') || input.title,
          district: known?.header.district ?? '',
          language: input.language,
          timeZone: input.timeZone,
          date: now.date,
          startTime: start < input.endTime ? start : now.time < input.endTime ? now.time : '18:30',
          endTime: input.endTime,
          ...(input.template === null ? {} : { kind: input.template.kind }),
        },
        ...(known === null ? {} : { rules: known.rules, people: known.members }),
        agendaText: input.agendaText,
        template: input.template,
      },
      newId,
    )
    await council.ensure({ name: input.title, language: input.language, timeZone: input.timeZone })
    return this.keep(identity, parts)
  }

  /** The agenda, people and rules again, without what happened, what was written and what was decided. */
  async duplicate(docId: string): Promise<string> {
    const { meetings, clock } = this.deps
    const whole = readWhole((await meetings.open(docId)).parts)
    const identity = this.identity()
    const header = {
      ...whole.header,
      date: wallClock(clock.now(), whole.header.timeZone).date,
      sessionNumber: null,
      noticeSentOn: null,
      nextDate: null,
      nextTime: null,
      nextPlace: '',
    }
    const open = whole.actions.filter((action) => action.status === 'todo' || action.status === 'doing')
    return this.keep(
      identity,
      partsOf(
        {
          ...whole,
          header,
          items: [...whole.items, ...carriedOver(whole.items, whole.parkedPoints, this.deps.newId)].map((item) => ({
            ...item,
            conclusion: '',
          })),
          parkedPoints: [],
          // What people said of themselves they said for that meeting.
          people: whole.people.map((person) => ({ ...person, declared: {} })),
          wall: defaultWall,
          actions: open.map((action) => ({ ...action, itemId: null })),
          attachments: [],
          texts: {},
          journal: [],
        },
        identity,
      ),
    )
  }

  /** Gives a meeting another name; answers the one it had. */
  async rename(docId: string, title: string): Promise<string> {
    const { meetings } = this.deps
    const { parts, reader } = await meetings.open(docId)
    const draft = new Y.Doc()
    Y.applyUpdate(draft, Y.encodeStateAsUpdate(parts.body))
    const before = Y.encodeStateVector(draft)
    setHeader(draft, { title })
    const known = reader.snapshot?.header.title ?? ''
    if (known !== title) await meetings.writeBody(docId, Y.encodeStateAsUpdate(draft, before))
    return known
  }

  /** A meeting read from a file, with its attachments. */
  async adopt(
    whole: Omit<WholeMeeting, 'identity'>,
    files: AttachedFiles,
  ): Promise<{ docId: string; remarks: Remark[] }> {
    const identity = this.identity()
    await this.deps.council.ensure({
      name: whole.header.councilName,
      district: whole.header.district,
      language: whole.header.language,
      timeZone: whole.header.timeZone,
    })
    const remarks = await this.keepWithFiles(identity, partsOf(whole, identity), files)
    return { docId: identity.docId, remarks }
  }

  async binned(): Promise<BinnedMeeting[]> {
    const entries = await this.deps.store.binned()
    return entries
      .filter((entry) => entry.kind === 'meeting')
      .map(({ identity, binnedAt, title, date }) => ({ docId: identity.docId, title, date, binnedAt }))
  }

  /** Throws a meeting away; it can be given back. */
  async bin(docId: string): Promise<void> {
    const { meetings, store } = this.deps
    const { header } = (await meetings.open(docId)).reader.snapshot ?? {}
    await meetings.release(docId)
    await store.bin(docId, { title: header?.title ?? '', date: header?.date ?? '' })
  }

  /** Gives a meeting back under a new lineage, so that copies of the old one elsewhere stay thrown away. */
  async restore(docId: string): Promise<void> {
    await this.deps.store.restore(docId)
    await this.deps.meetings.open(docId)
  }

  /** The demo council and its evening ready to be run; the one made before, while it is still there. */
  async demo(): Promise<string> {
    const { store, council, demoFolder } = this.deps
    const note = join(store.folder, 'demo-meeting')
    const known = (await readFile(note, 'utf8').catch(() => '')).trim()
    if ((await store.list()).some((entry) => entry.docId === known)) return known
    const demo = await readDemo(demoFolder)
    await council.ensure(demo.council, demo.prepared.rules, demo.members)
    const { docId } = await this.adopt(demo.prepared, demo.files)
    await writeWhole(nodeFileSystem, note, new TextEncoder().encode(docId)).catch(() => undefined)
    return docId
  }
}
