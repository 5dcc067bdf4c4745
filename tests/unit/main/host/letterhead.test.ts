import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { jpegFrame, png } from '#factories/pictures.ts'
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

/** The document the PDF of a meeting is made from. */
async function printed(docId: string): Promise<{ letterhead?: unknown }> {
  const { jobId } = await host.ask('export.start', { docId, format: 'pdf', edition: 'members' })
  for (;;) {
    const { state, file } = await host.ask('export.state', { jobId })
    if (state === 'failed') throw new Error('the meeting could not be printed')
    if (file !== null) return JSON.parse((await (await fetched(file.url)).text()).split('\n')[1] ?? '') as never
    await new Promise((resume) => setImmediate(resume))
  }
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
