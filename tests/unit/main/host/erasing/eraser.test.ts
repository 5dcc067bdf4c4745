/** « Effacer de cet ordinateur » on a real host: what goes, what stays, and what a copy brings back. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as Y from 'yjs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Imported } from '#shared/contract/merge.ts'
import type { Erasure } from '#shared/contract/erasure.ts'
import type { Result } from '#shared/contract/result.ts'
import { setHeader, signWriter } from '#shared/meeting/edits.ts'
import { ExportJobs } from '#host/export/jobs.ts'
import { packMeeting } from '#host/export/pack-meeting.ts'
import { partsOf, readWhole } from '#host/whole-meeting.ts'
import { meetingSchema, note } from '#shared/meeting/layout.ts'
import { readIdentity } from '#shared/meeting/read.ts'
import { newMeeting, openPen, openWall, startHost, type TestHost } from '#factories/host.ts'
import { joinRoom, openRoom, watchRoom } from '#factories/room.ts'
import { buildMeeting } from '#factories/meeting.ts'

/** Nobody would type it otherwise. */
const told = 'zz-dit-par-une-voisine'

let host: TestHost
let docId: string

beforeEach(async () => {
  host = await startHost('20:52')
  docId = await newMeeting(host)
  await write({ place: told })
  await attach(`${told} en pièce jointe`)
})
afterEach(async () => {
  await host.dispose()
  await rm(sticks(), { recursive: true, force: true })
})

const sticks = (): string => `${host.folder}-sticks`

async function write(values: { place: string }): Promise<void> {
  const pen = await openPen(host, docId)
  setHeader(pen.body, values)
  await pen.acknowledged()
  pen.destroy()
}

async function attach(text: string): Promise<void> {
  const url = `http://127.0.0.1/files/${docId}?name=lettre.txt`
  const answer = await host.host.fetch(new Request(url, { method: 'PUT', body: text }))
  expect(answer.status).toBe(200)
}

async function takeAway(withNotes = false): Promise<Uint8Array<ArrayBuffer>> {
  const stick = join(sticks(), 'CLE')
  await mkdir(stick, { recursive: true })
  host.sticks.splice(0, host.sticks.length, stick)
  const [volume] = await host.ask('takeAway.volumes', {})
  const { jobId } = await host.ask('takeAway.start', { docId, volumeId: volume?.volumeId ?? '', withNotes })
  await vi.waitFor(async () => expect((await host.ask('export.state', { jobId })).state).toBe('done'), 30_000)
  const state = await host.ask('export.state', { jobId })
  const file = state.written?.files.find(({ name }) => name.endsWith('.tablee'))
  return new Uint8Array(await readFile(join(stick, file?.name ?? '')))
}

async function take(file: Uint8Array<ArrayBuffer>, by = host): Promise<Imported> {
  const answer = await by.host.fetch(new Request('http://127.0.0.1/import', { method: 'POST', body: file }))
  const result = (await answer.json()) as Result<Imported>
  if (!result.ok) throw new Error(result.code)
  return result.value
}

/** Every file of the data folder that holds the words, or is named for the meeting. */
async function traces(): Promise<string[]> {
  const found = await readdir(host.folder, { recursive: true, withFileTypes: true })
  const files = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const marked = await Promise.all(
    files.map(async (file) => file.includes(docId) || (await readFile(file)).includes(told)),
  )
  return files.filter((_, place) => marked[place])
}

const erasure = (): Promise<Erasure> => host.ask('meeting.erasure', { docId })
const erase = (withoutCopy: boolean) => host.call('meeting.erase', { docId, withoutCopy })

describe('Erasing from this computer', () => {
  it('leaves nothing of it on disk, with a pen and a wall still looking, and nobody brings it back', async () => {
    const pen = await openPen(host, docId)
    const wall = openWall(host, docId)
    await wall.shows((view) => view.place === told)
    // What phones chose, as a room that was closed before the count leaves it.
    await mkdir(join(host.folder, 'phone-votes', docId), { recursive: true })
    await writeFile(join(host.folder, 'phone-votes', docId, 'v1.json'), '{"voteId":"v1","choices":[]}')
    expect((await traces()).length).toBeGreaterThan(4)
    expect(await erase(true)).toEqual({ ok: true, value: null })
    expect(await traces()).toEqual([])
    expect(await host.ask('meeting.list', {})).toEqual([])
    setHeader(pen.body, { place: `${told} encore` })
    await expect(openPen(host, docId)).rejects.toThrow('permission-denied')
    await attachAgain()
    await host.restart()
    expect(await traces()).toEqual([])
    expect(host.log.join('\n')).not.toContain(docId)
    pen.destroy()
    wall.close()
  })

  async function attachAgain(): Promise<void> {
    const request = new Request(`http://127.0.0.1/files/${docId}?name=a.txt`, { method: 'PUT', body: told })
    expect(await (await host.host.fetch(request)).json()).toMatchObject({ ok: false, code: 'notFound' })
  }

  it('is refused while no copy is known, unless the person says that they know', async () => {
    expect((await erasure()).copy).toEqual({ kind: 'none', older: null })
    expect(await erase(false)).toMatchObject({ ok: false, code: 'noCopyKnown' })
    expect(await host.ask('meeting.list', {})).toMatchObject([{ docId }])
  })

  it('names the stick that was read back and its hour, also after the program was started again', async () => {
    await takeAway()
    host.at('21:30')
    await host.restart()
    const { copy } = await erasure()
    expect(copy).toEqual({ kind: 'stick', volume: 'CLE', at: Date.parse('2026-11-12T19:52:00Z'), withNotes: false })
    expect(await erase(false)).toMatchObject({ ok: true })
  })

  it('takes a copy for whole though the meeting was opened since to be read, and no longer once a word was typed', async () => {
    await takeAway()
    const reader = await openPen(host, docId)
    signWriter(reader.body, 'seat-9')
    await reader.acknowledged()
    expect((await erasure()).copy.kind).toBe('stick')
    setHeader(reader.body, { place: 'Salle B' })
    await reader.acknowledged()
    reader.destroy()
    expect((await erasure()).copy).toMatchObject({ kind: 'none', older: { volume: 'CLE' } })
    expect(await erase(false)).toMatchObject({ code: 'noCopyKnown' })
  })

  it('takes no copy for whole in which a command is missing, or from which something was taken out since', async () => {
    await takeAway()
    await host.ask('meeting.command', { docId, command: { id: 'o', fact: { kind: 'sessionOpened' } } })
    expect((await erasure()).copy.kind).toBe('none')
    await takeAway()
    expect((await erasure()).copy.kind).toBe('stick')
    const pen = await openPen(host, docId)
    pen.body.getMap('header').delete('place')
    await pen.acknowledged()
    pen.destroy()
    expect((await erasure()).copy.kind).toBe('none')
  })

  it('says whether private notes are here, and in the copy', async () => {
    expect((await erasure()).hasNotes).toBe(false)
    const identity = { docId: 'with-notes', lineage: 'one', schema: meetingSchema }
    const parts = partsOf(buildMeeting(), identity)
    const notes = new Y.Doc()
    note(notes, 'housing', 'minuteTaker').insert(0, 'mots vifs')
    docId = (await take(await packMeeting(readWhole(parts), parts, () => null, notes))).docId
    await takeAway()
    expect(await erasure()).toMatchObject({ hasNotes: true, copy: { kind: 'stick', withNotes: false } })
    await takeAway(true)
    expect(await erasure()).toMatchObject({ hasNotes: true, copy: { kind: 'stick', withNotes: true } })
  })

  it('counts what goes and names what stays', async () => {
    await newMeeting(host)
    expect(await erasure()).toMatchObject({
      attachments: 1,
      hasPublished: false,
      sessionNumber: null,
      inBin: false,
      otherMeetings: 1,
      refusal: null,
    })
    expect((await erasure()).bytes).toBeGreaterThan(500)
  })

  it('lets the stick’s file bring the same meeting back, of the same lineage, and merge with another copy of it', async () => {
    const file = await takeAway()
    const [{ lineage } = { lineage: '' }] = await host.ask('meeting.list', {})
    expect(await erase(false)).toMatchObject({ ok: true })
    expect(await take(file)).toMatchObject({ docId, took: 'new' })
    expect(await host.ask('meeting.list', {})).toMatchObject([{ docId, lineage }])
    expect(await take(file)).toMatchObject({ docId, took: 'merged' })
    const pen = await openPen(host, docId, { lineage })
    expect(readIdentity(pen.body)).toMatchObject({ docId, lineage })
    expect(pen.body.getMap('header').get('place')).toBe(told)
    pen.destroy()
  })

  it('knows of no copy by the one a meeting had before it was thrown away and given back', async () => {
    await takeAway()
    await host.ask('meeting.bin', { docId })
    await host.ask('meeting.restore', { docId })
    expect((await erasure()).copy.kind).toBe('none')
  })

  it('is refused while something is made of it, and while its room is open here', async () => {
    const reading = vi.spyOn(ExportJobs.prototype, 'isReading').mockReturnValue(true)
    expect((await erasure()).refusal).toBe('stillExporting')
    expect(await erase(true)).toMatchObject({ code: 'stillExporting' })
    reading.mockRestore()
    const room = { docId, reach: 'computers' as const, address: '127.0.0.1', wifi: null }
    await host.ask('room.open', room)
    expect((await erasure()).refusal).toBe('roomOpenHere')
    expect(await erase(true)).toMatchObject({ code: 'roomOpenHere' })
    await host.ask('room.close', { docId })
    expect(await erase(true)).toMatchObject({ ok: true })
  })

  it('takes the room it is linked to for a copy once that has everything, leaves it, and has the same back from it', async () => {
    const holder = await startHost('20:52')
    try {
      const { docId: held } = await take(await takeAway(), holder)
      const room = await openRoom(holder, held)
      const joined = await joinRoom(host, holder, room)
      await write({ place: `${told}, plus tard` })
      await vi.waitFor(async () =>
        expect((await erasure()).copy).toEqual({ kind: 'room', penAddress: room.penAddress }),
      )
      expect(await erase(false)).toMatchObject({ ok: true })
      joined.watcher.close()
      expect(await traces()).toEqual([])
      const door = watchRoom(holder, held)
      await door.shows((view) => view.room?.seats.length === 0)
      const again = await joinRoom(host, holder, room)
      expect(await host.ask('meeting.list', {})).toMatchObject(await holder.ask('meeting.list', {}))
      await vi.waitFor(async () =>
        expect((await readdir(join(host.folder, 'documents', docId, 'files'))).length).toBe(1),
      )
      again.watcher.close()
      door.close()
    } finally {
      await holder.dispose()
    }
  })

  it('keeps what the council published, and never takes the council itself', async () => {
    const council = (await readdir(join(host.folder, 'documents'))).map(async (name) => {
      const identity = await readFile(join(host.folder, 'documents', name, 'identity.json'), 'utf8')
      return identity.includes('"council"') ? [name] : []
    })
    const [councilId = ''] = (await Promise.all(council)).flat()
    expect(councilId).not.toBe('')
    expect(await host.call('meeting.erase', { docId: councilId, withoutCopy: true })).toMatchObject({
      code: 'notFound',
    })
    expect(await erase(true)).toMatchObject({ ok: true })
    expect(await readdir(join(host.folder, 'documents'))).toContain(councilId)
  })

  it('is not for a rehearsal, which has its own way to leave', async () => {
    const { docId: rehearsed } = await host.ask('rehearsal.start', { timeZone: 'Europe/Paris' })
    expect(await host.call('meeting.erase', { docId: rehearsed, withoutCopy: true })).toMatchObject({
      code: 'onlyRehearsed',
    })
  })
})
