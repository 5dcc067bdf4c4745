import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openPen, openWall, startHost, type TestHost } from '#factories/host.ts'
import { setHeader } from '#shared/meeting/edits.ts'

/** Nobody would type it otherwise. */
const told = 'zzrepetition-secrete'

let host: TestHost
beforeEach(async () => {
  host = await startHost()
})
afterEach(() => host.dispose())

async function files(): Promise<string[]> {
  const found = await readdir(host.folder, { recursive: true, withFileTypes: true })
  return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

/** Every file of the data folder that holds the words, or is named for the meeting. */
async function traces(docId: string): Promise<string[]> {
  const found = await Promise.all(
    (await files()).map(async (file) => {
      const bytes = await readFile(file)
      return file.includes(docId) || bytes.includes(told) || bytes.includes(docId) ? [file] : []
    }),
  )
  return found.flat()
}

async function rehearse(): Promise<string> {
  const { docId } = await host.ask('rehearsal.start', { timeZone: 'Europe/Paris' })
  const pen = await openPen(host, docId)
  setHeader(pen.body, { place: told })
  await pen.acknowledged()
  pen.destroy()
  await host.ask('meeting.command', { docId, command: { id: 'o', fact: { kind: 'sessionOpened' } } })
  return docId
}

it('leaves nothing on disk once it is left, with a pen and a wall still looking', async () => {
  const before = (await files()).length
  const docId = await rehearse()
  expect((await traces(docId)).length).toBeGreaterThan(0)
  const wall = openWall(host, docId)
  await wall.shows((view) => view.place === told)
  const pen = await openPen(host, docId)
  await host.ask('rehearsal.leave', { docId })
  expect(await traces(docId)).toEqual([])
  expect((await files()).length).toBe(before)
  expect(host.log.join('\n')).not.toContain(docId)
  pen.destroy()
  await host.restart()
  expect(await traces(docId)).toEqual([])
})

it('is erased at the next start when nobody left it', async () => {
  const docId = await rehearse()
  await host.restart()
  expect(await traces(docId)).toEqual([])
  expect(await host.ask('rehearsal.open', {})).toEqual({ docId: null })
})

it('is in no list, makes no council, and refuses what would leave a trace', async () => {
  const docId = await rehearse()
  expect(await host.ask('meeting.list', {})).toEqual([])
  expect(await host.ask('register.read', {})).toEqual({ decisions: [], actions: [], speech: [] })
  const refused = { ok: false, code: 'onlyRehearsed' }
  expect(await host.call('meeting.finalise', { docId, acceptedTroubles: [] })).toMatchObject(refused)
  expect(await host.call('meeting.bin', { docId })).toMatchObject(refused)
  expect(await host.call('meeting.duplicate', { docId })).toMatchObject(refused)
  expect(await host.call('meeting.next', { docId })).toMatchObject(refused)
  expect(await host.call('template.save', { docId, name: 'x' })).toMatchObject(refused)
})

it('begins anew each time, one at most, and touches no meeting of ours', async () => {
  const first = await rehearse()
  const second = await rehearse()
  expect(await traces(first)).not.toContain(first)
  expect(await host.ask('rehearsal.open', {})).toEqual({ docId: second })
  const docId = (
    await host.ask('meeting.create', {
      title: 'Vraie séance',
      endTime: '20:45',
      agendaText: '',
      language: 'fr',
      timeZone: 'Europe/Paris',
    })
  ).docId
  await host.ask('rehearsal.leave', { docId })
  expect(await host.ask('meeting.list', {})).toMatchObject([{ docId }])
})
