/**
 * Fills a data folder through the host's own code: documents made as an import makes them, written through the same
 * logs, publications in the council as finalising writes them (without painting 200 PDFs).
 */
import { createHash, getRandomValues } from 'node:crypto'
import * as Y from 'yjs'
import { CouncilHome } from '#host/council-home.ts'
import { openDocumentStore } from '#host/files/document-store.ts'
import { ownHostId } from '#host/host-id.ts'
import { LiveDocuments } from '#host/room/live-documents.ts'
import { partsOf } from '#host/whole-meeting.ts'
import type { PublicationFact } from '#shared/contract/council.ts'
import { uuidv7 } from '#shared/contract/ids.ts'
import { itemText, meetingSchema, type MeetingParts } from '#shared/meeting/layout.ts'
import type { WholeMeeting } from '#shared/meeting/snapshot.ts'
import { publish } from '#shared/minutes/publication.ts'
import type { JournalEntry } from '#shared/rules/facts.ts'
import { demoScript, meetingAt, secondScript } from '#factories/demo.ts'
import { buildItem, buildMeeting } from '#factories/meeting.ts'
import { charactersOfAPage, longText } from './long-text.ts'

/** The evening the benches are run on. */
export const evening = '2026-11-12T18:25'

const clock = { now: () => Date.parse('2026-11-12T17:25:00Z') }
const newId = (): string => uuidv7(clock.now(), getRandomValues(new Uint8Array(10)))
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const day = 24 * 60 * 60 * 1000

type Unnamed = Omit<WholeMeeting, 'identity'>

interface Archive {
  keep(parts: MeetingParts, docId: string, lineage: string): Promise<void>
  council: CouncilHome
  close(): Promise<void>
}

async function openArchive(folder: string): Promise<Archive> {
  const hostId = await ownHostId(folder, newId)
  const log = (line: string): void => console.log(`   ${line}`)
  const store = await openDocumentStore(folder, { clock, log, newId, hostId })
  const documents = new LiveDocuments(store, log)
  const council = new CouncilHome({ store, documents, clock, newId, hostId })
  return {
    council,
    async keep(parts, docId, lineage) {
      await store.create({ docId, lineage, schema: meetingSchema }, 'meeting')
      for (const part of ['body', 'journal'] as const) {
        await documents.write(docId, part, Y.encodeStateAsUpdate(parts[part]))
      }
      await documents.release(docId)
    },
    async close() {
      await documents.close()
      await store.close()
    },
  }
}

/** The same meeting with decisions and actions of its own: the register knows each by its id. */
function withOwnIds(meeting: Unnamed, mark: string): Unnamed {
  const journal = meeting.journal.map((entry): JournalEntry => {
    const own = { ...entry, id: `${entry.id}-${mark}` }
    if (own.kind === 'decisionRecorded') return { ...own, decisionId: `${own.decisionId}-${mark}` }
    return own
  })
  const actions = meeting.actions.map((action) => ({ ...action, id: `${action.id}-${mark}` }))
  return { ...meeting, journal, actions, attachments: [] }
}

/** Years of evenings, two a month: most published, the last ones to finalise, two planned. */
export async function storeYears(folder: string, count: number): Promise<void> {
  const archive = await openArchive(folder)
  const plenary = demoScript()
  const ended = [meetingAt(plenary), meetingAt(secondScript())]
  const planned = meetingAt(plenary, '00:00')
  await archive.council.ensure(plenary.council, planned.rules, planned.people)
  for (let place = 0; place < count; place += 1) {
    const ahead = count - 3 - place
    const played = ended[place % 2] ?? planned
    const script = withOwnIds(ahead < 0 ? planned : played, String(place))
    const date = new Date(clock.now() - ahead * 15 * day).toISOString().slice(0, 10)
    const [docId, lineage] = [newId(), newId()]
    const header = { ...script.header, title: `Séance du ${date}`, date, sessionNumber: null }
    const whole: WholeMeeting = { ...script, header, identity: { docId, lineage, schema: meetingSchema } }
    await archive.keep(partsOf(whole, whole.identity), docId, lineage)
    if (ahead < 4) continue
    const { decisions, actions, speech } = publish(whole, place + 1)
    const print = (of: string): string => sha256(`${of} ${place}`)
    const fact: PublicationFact = {
      kind: 'published',
      docId,
      lineage,
      title: header.title,
      date,
      sessionNumber: place + 1,
      pdfSha256: print('pdf'),
      documentSha256: print('document'),
      pages: 8,
      decisions,
      actions,
      speech,
    }
    const files = {
      document: fact.documentSha256,
      members: fact.pdfSha256,
      public: print('public'),
      simple: print('simple'),
      pages: fact.pages,
      text: print('text'),
    }
    await archive.council.publish(fact, { kind: 'frozen', docId, revision: 1, files })
  }
  await archive.close()
}

const authors = 5
const burst = 9

/** Types every run of the body anew, nine letters at a time by five people in turn: a text with a real one's history. */
function retype(body: Y.Doc, fragment: Y.XmlFragment): void {
  let turn = 0
  const own = body.clientID
  for (const run of fragment.createTreeWalker((node) => node instanceof Y.XmlText)) {
    if (!(run instanceof Y.XmlText)) continue
    const pieces = run.toDelta() as { insert: string; attributes?: Record<string, unknown> }[]
    run.delete(0, run.length)
    for (const { insert, attributes } of pieces) {
      for (let at = 0; at < insert.length; at += burst) {
        turn += 1
        body.clientID = 1000 + (turn % authors)
        run.insert(run.length, insert.slice(at, at + burst), attributes ?? {})
      }
    }
  }
  body.clientID = own
}

export interface LongMeeting {
  docId: string
  /** An item in the middle of the agenda, whose text is typed in. */
  itemId: string
  /** Texts by item, as they were stored. */
  texts: WholeMeeting['texts']
  /** Bytes of the body as one update, and how many pieces Yjs keeps of it. */
  bytes: number
  structs: number
}

/** A meeting of twenty items with this many pages of minutes, typed by five people. */
export async function storeLongMeeting(folder: string, pages: number): Promise<LongMeeting> {
  const items = Array.from({ length: 20 }, (_, place) =>
    buildItem({ id: `item-${place + 1}`, order: `a${String(place).padStart(2, '0')}1`, title: `Point ${place + 1}` }),
  )
  const share = (pages * charactersOfAPage) / items.length
  const texts = Object.fromEntries(items.map(({ id }, place) => [id, longText(share, pages * 100 + place)]))
  const [docId, lineage] = [newId(), newId()]
  const identity = { docId, lineage, schema: meetingSchema }
  const header = { title: `Séance de ${pages} pages` }
  const parts = partsOf(buildMeeting({ header, items, texts, actions: [], journal: [] }), identity)
  parts.body.transact(() => {
    for (const { id } of items) retype(parts.body, itemText(parts.body, id))
  })
  const archive = await openArchive(folder)
  await archive.keep(parts, docId, lineage)
  await archive.close()
  const structs = [...parts.body.store.clients.values()].reduce((sum, each) => sum + each.length, 0)
  return { docId, itemId: 'item-10', texts, bytes: Y.encodeStateAsUpdate(parts.body).length, structs }
}
