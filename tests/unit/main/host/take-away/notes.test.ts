/** Private notes leave only with their owner's word, and come back where notes are kept. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import * as Y from 'yjs'
import { afterEach, expect, it } from 'vitest'
import { packMeeting } from '#host/export/pack-meeting.ts'
import { readMeetingFile } from '#host/read-meeting-file.ts'
import { partsOf, readWhole } from '#host/whole-meeting.ts'
import * as layout from '#shared/meeting/layout.ts'
import { startHost, type TestHost } from '#factories/host.ts'
import { buildMeeting } from '#factories/meeting.ts'

const identity = { docId: 'with-notes', lineage: 'one', schema: layout.meetingSchema }

function withNotes(): Promise<Uint8Array<ArrayBuffer>> {
  const parts = partsOf(buildMeeting(), identity)
  const notes = new Y.Doc()
  layout.note(notes, 'housing', 'minuteTaker').insert(0, 'mots vifs, hors compte rendu')
  return packMeeting(readWhole(parts), parts, () => null, notes)
}

let started: TestHost | null = null
afterEach(() => started?.dispose())

it('are in no file that nobody ticked', async () => {
  const parts = partsOf(buildMeeting(), identity)
  const plain = await packMeeting(readWhole(parts), parts, () => null)
  expect(Object.keys(unzipSync(plain))).not.toContain('parts/notes.yjs')
})

it('of a file that carries them are read apart from what minutes are made of', async () => {
  const bytes = await withNotes()
  expect(Object.keys(unzipSync(bytes))).toContain('parts/notes.yjs')
  const read = readMeetingFile(bytes)
  if (!read.ok || read.value.form !== 'tablee') throw new Error('not read')
  const { notes, parts, remarks } = read.value
  expect(notes === null ? '' : layout.note(notes, 'housing', 'minuteTaker').toJSON()).toBe(
    'mots vifs, hors compte rendu',
  )
  expect(JSON.stringify(readWhole(parts))).not.toContain('mots vifs')
  expect(remarks).toEqual([])
})

it('imported are kept where this computer keeps notes, and said so, however often the file comes', async () => {
  started = await startHost()
  const bytes = await withNotes()
  for (const round of [1, 2]) {
    const response = await started.host.fetch(
      new Request('http://127.0.0.1/import?name=seance.tablee', { method: 'POST', body: bytes }),
    )
    const answer = (await response.json()) as { ok: boolean; value: { remarks: { code: string }[] } }
    expect(
      answer.value.remarks.map(({ code }) => code),
      `round ${round}`,
    ).toContain('notesTaken')
  }
  const folder = join(started.folder, 'documents', identity.docId, 'notes')
  const logs = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')))
  expect(logs.join('')).toContain('mots vifs, hors compte rendu')
})
