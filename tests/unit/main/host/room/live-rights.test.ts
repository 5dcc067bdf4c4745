import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { openDocumentStore, type DocumentStore } from '#host/files/document-store.ts'
import { LiveDocuments } from '#host/room/live-documents.ts'
import { connectPen } from '#host/room/pen-connection.ts'
import { partKey, penToken, type Channel } from '#shared/contract/channel.ts'
import { uuidv7 } from '#shared/contract/ids.ts'
import type { PenRole } from '#shared/contract/room.ts'
import { entries, header, meetingSchema } from '#shared/meeting/layout.ts'
import { channelPair } from '#factories/host.ts'
import { until } from '#factories/room.ts'

const docId = 'a-meeting'
let folder: string
let store: DocumentStore
let documents: LiveDocuments
let seat: PenRole | null
let pen: Channel
let cut: Promise<void>
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tablee-rights-'))
  const clock = { now: () => 1 }
  const newId = () => uuidv7(1, crypto.getRandomValues(new Uint8Array(10)))
  store = await openDocumentStore(folder, { clock, newId, log: () => undefined, hostId: 'room' })
  await store.create({ docId, lineage: 'l', schema: meetingSchema }, 'meeting')
  documents = new LiveDocuments(store, () => undefined)
  await documents.open(docId)
  seat = 'facilitator'
  const { near, far } = channelPair()
  pen = near
  cut = new Promise((resolve) => near.onClose(resolve))
  connectPen(documents.hocuspocus, far, { kind: 'peer', docId, hostId: 'pen', name: 'Nadia', seat: () => seat })
})
afterEach(async () => {
  pen.close()
  await documents.close()
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

function say(part: 'body' | 'journal', type: number, write: (encoder: encoding.Encoder) => void): void {
  const encoder = encoding.createEncoder()
  encoding.writeVarString(encoder, partKey(docId, part))
  encoding.writeVarUint(encoder, type)
  write(encoder)
  pen.send(encoding.toUint8Array(encoder))
}

function open(part: 'body' | 'journal'): void {
  say(part, 2, (encoder) => {
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarString(encoder, penToken('pen', meetingSchema, 'l'))
  })
}

function update(part: 'body' | 'journal', change: (document: Y.Doc) => void): void {
  const document = new Y.Doc()
  change(document)
  say(part, 0, (encoder) => {
    encoding.writeVarUint(encoder, 2)
    encoding.writeVarUint8Array(encoder, Y.encodeStateAsUpdate(document))
  })
}

const entry = (id: string, kind: string) => ({ id, host: 'pen', seq: 1, at: 1, recordedAt: 1, seat: 's', kind })

it('A seat removed while it types writes no more: the next word is the last', async () => {
  const { parts } = await documents.open(docId)
  open('body')
  update('body', (body) => header(body).set('place', 'avant'))
  await until(parts.body, () => header(parts.body).get('place') === 'avant')
  seat = null
  update('body', (body) => header(body).set('title', 'après'))
  await cut
  expect(header(parts.body).has('title')).toBe(false)
})

it('A seat that becomes another notes what the new one may, on the same connection', async () => {
  const { parts } = await documents.open(docId)
  open('journal')
  update('journal', (journal) => entries(journal).set('opened', entry('opened', 'sessionOpened')))
  await until(parts.journal, () => entries(parts.journal).has('opened'))
  seat = 'speechSteward'
  update('journal', (journal) => entries(journal).set('told', { ...entry('told', 'publicCounted'), count: 3 }))
  await until(parts.journal, () => entries(parts.journal).has('told'))
  update('journal', (journal) => entries(journal).set('ended', entry('ended', 'sessionAdjourned')))
  await cut
  expect([...entries(parts.journal).keys()].sort()).toEqual(['opened', 'told'])
})
