import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { jpegFrame, png } from '#factories/pictures.ts'
import { readLetterhead } from '#host/files/letterhead-entry.ts'
import { readMeetingFile } from '#host/read-meeting-file.ts'
import { startHost, type TestHost } from '#factories/host.ts'

/** Its "PDF" is the document it was given. */
const pdfWorkerFile = join(import.meta.dirname, '../../../factories/pdf-worker.mjs')
const evening = { endTime: '20:30', agendaText: 'Ouverture 10', language: 'fr' as const, timeZone: 'Europe/Paris' }

let host: TestHost
beforeEach(async () => {
  host = await startHost(undefined, { pdfWorkerFile })
})
afterEach(() => host.dispose())

const fetched = (path: string, init?: RequestInit) => host.host.fetch(new Request(`http://127.0.0.1${path}`, init))

async function put(bytes: Uint8Array): Promise<{ ok: boolean; code?: string; value?: { sha256: string } }> {
  const answer = await fetched('/files/council?kind=image&name=logo.png', {
    method: 'PUT',
    body: new Uint8Array(bytes),
  })
  return (await answer.json()) as never
}

async function fileOf(jobId: string): Promise<Uint8Array<ArrayBuffer>> {
  for (;;) {
    const { state, file } = await host.ask('export.state', { jobId })
    if (state === 'failed') throw new Error('the meeting could not be printed')
    if (file !== null) return new Uint8Array(await (await fetched(file.url)).arrayBuffer())
    await new Promise((resume) => setImmediate(resume))
  }
}

/** The document the PDF of a meeting is made from. */
async function printed(docId: string): Promise<{ letterhead?: unknown }> {
  const { jobId } = await host.ask('export.start', { docId, format: 'pdf', edition: 'members' })
  return JSON.parse(new TextDecoder().decode(await fileOf(jobId)).split('\n')[1] ?? '') as never
}

describe('the council’s letterhead', () => {
  it('is empty at first, and prints none', async () => {
    const { docId } = await host.ask('meeting.create', { ...evening, title: 'Séance' })
    expect(await host.ask('council.letterhead', {})).toMatchObject({ address: '', logo: null })
    expect((await printed(docId)).letterhead).toBeUndefined()
  })

  it('keeps address and picture over a restart, and stands above the minutes of meetings already made', async () => {
    const { docId } = await host.ask('meeting.create', { ...evening, title: 'Conseil des Tilleuls' })
    const kept = await put(png())
    const logo = kept.value?.sha256 ?? ''
    await host.ask('council.setLetterhead', { changes: { logo } })
    await host.ask('council.setLetterhead', { changes: { address: '3 allée des Tanneurs' } })
    await host.restart()
    const name = 'Conseil des Tilleuls'
    expect(await host.ask('council.letterhead', {})).toEqual({ name, logo, address: '3 allée des Tanneurs' })
    expect((await printed(docId)).letterhead).toEqual({
      name,
      address: '3 allée des Tanneurs',
      logo: { sha256: logo, alt: name },
    })
    const picture = await fetched(`/files/council/${logo}`)
    expect(picture.headers.get('content-type')).toBe('image/png')
    expect(new Uint8Array(await picture.arrayBuffer())).toEqual(new Uint8Array(png()))
  })

  it('goes along with a meeting, and never takes the place of the council’s it comes to', async () => {
    const { docId } = await host.ask('meeting.create', { ...evening, title: 'Séance' })
    const kept = await put(png())
    await host.ask('council.setLetterhead', { changes: { logo: kept.value?.sha256 ?? '', address: 'Ici' } })
    const { jobId } = await host.ask('export.start', { docId, format: 'tablee', edition: 'members' })
    const bytes = await fileOf(jobId)
    const read = readMeetingFile(bytes)
    if (!read.ok || read.value.form === 'json') throw new Error('no meeting file')
    expect(readLetterhead(read.value.letterhead, read.value.files).letterhead).toEqual({
      name: 'Séance',
      address: 'Ici',
      logo: kept.value?.sha256,
    })
    const elsewhere = await startHost(undefined, { pdfWorkerFile })
    await elsewhere.ask('council.setLetterhead', { changes: { address: 'Ailleurs' } })
    const before = await elsewhere.ask('council.letterhead', {})
    const taken = await elsewhere.host.fetch(new Request('http://127.0.0.1/import', { method: 'POST', body: bytes }))
    expect(await taken.json()).toMatchObject({ ok: true, value: { took: 'new', remarks: [] } })
    expect(await elsewhere.ask('council.letterhead', {})).toEqual(before)
    await elsewhere.dispose()
  })

  it('takes a photograph, and refuses what is no picture a PDF can hold', async () => {
    expect((await put(jpegFrame())).ok).toBe(true)
    expect(await put(new TextEncoder().encode('<svg/>'))).toMatchObject({ ok: false, code: 'notAnImage' })
    const gif = Uint8Array.from([...new TextEncoder().encode('GIF89a'), 1, 0, 1, 0, 0, 0, 0])
    expect(await put(gif)).toMatchObject({ ok: false, code: 'notAnImage' })
    expect((await fetched(`/files/council/${'0'.repeat(64)}`)).status).toBe(404)
  })

  it('refuses an address longer than a page, and a picture by another name than its print', async () => {
    expect((await host.call('council.setLetterhead', { changes: { address: 'x'.repeat(601) } })).ok).toBe(false)
    expect((await host.call('council.setLetterhead', { changes: { logo: '../secret' } })).ok).toBe(false)
    expect(await host.ask('council.letterhead', {})).toMatchObject({ address: '', logo: null })
  })
})
