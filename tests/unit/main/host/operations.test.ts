import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newMeeting, openPen, startHost, type TestHost } from '#factories/host.ts'
import type { MeetingSummary } from '#shared/contract/operations.ts'
import type { Fact } from '#shared/rules/facts.ts'
import { setHeader, setAttachment } from '#shared/meeting/edits.ts'
import { readMeeting } from '#shared/meeting/read.ts'

let host: TestHost
beforeEach(async () => {
  host = await startHost()
})
afterEach(() => host.dispose())

function post(path: string, body: string): Promise<Response> {
  return host.host.fetch(new Request(`http://127.0.0.1${path}`, { method: 'POST', body }))
}

describe('the gate', () => {
  it.each([
    ['/api/nothing', '{}', 404, 'unknownOperation'],
    ['/api/__proto__', '{}', 404, 'unknownOperation'],
    ['/api/host.info', '{', 400, 'badInput'],
    ['/api/meeting.bin', '{}', 422, 'badInput'],
    ['/api/meeting.bin', `{"docId":"${'x'.repeat(2_000_000)}"}`, 413, 'tooLarge'],
    [
      '/api/meeting.command',
      '{"docId":"nobody","command":{"id":"c","fact":{"kind":"sessionOpened"}}}',
      422,
      'notFound',
    ],
  ])('answers %s with a status and a code', async (path, body, status, code) => {
    const response = await post(path, body)
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ ok: false, code })
  })

  it('names the path of what is wrong', async () => {
    const command = {
      id: 'c',
      fact: { kind: 'voteCounted', voteId: 'v', counts: { for: -1, against: 0, abstain: 0, notVoting: 0 } },
    }
    const response = await post('/api/meeting.command', JSON.stringify({ docId: 'd', command }))
    expect(await response.json()).toMatchObject({ params: { path: 'command.fact.counts.for' } })
  })
})

describe('meetings on this computer', () => {
  it('are made from a name, an end time and a pasted agenda, with the council', async () => {
    host.at('18:20')
    const docId = await newMeeting(host, '1. Ouverture (5 min)\n2. Débat 20 min')
    const [summary] = await host.ask('meeting.list', {})
    expect(summary).toMatchObject({ docId, title: 'Essai', date: '2026-11-12', startTime: '18:30', phase: 'planned' })
  })

  it('list the same from their summaries, from memory and from disk', async () => {
    await newMeeting(host)
    const live = await host.ask('meeting.list', {})
    await host.restart()
    const kept = await host.ask('meeting.list', {})
    const still = (summary: MeetingSummary): MeetingSummary => ({ ...summary, changedAt: 0 })
    expect(kept.map(still)).toEqual(live.map(still))
  })

  it('go to the bin and come back with all they held', async () => {
    const docId = await newMeeting(host)
    const pen = await openPen(host, docId)
    setHeader(pen.body, { place: 'Salle 2' })
    await pen.acknowledged()
    pen.destroy()
    await host.ask('meeting.bin', { docId })
    expect(await host.ask('meeting.list', {})).toEqual([])
    expect(await host.ask('meeting.binned', {})).toMatchObject([{ docId, title: 'Essai', date: '2026-11-12' }])
    await host.ask('meeting.restore', { docId })
    expect(await host.ask('meeting.list', {})).toMatchObject([{ docId, title: 'Essai' }])
    const again = await openPen(host, docId)
    expect(readMeeting(again).header.place).toBe('Salle 2')
    again.destroy()
  })

  it('are duplicated without what happened', async () => {
    const docId = await newMeeting(host)
    await host.ask('meeting.command', { docId, command: { id: 'o', fact: { kind: 'sessionOpened' } } })
    const { docId: copy } = await host.ask('meeting.duplicate', { docId })
    const pen = await openPen(host, copy)
    const found = readMeeting(pen)
    expect(found.journal).toEqual([])
    expect(found.items.map((item) => item.title)).toEqual(['Ouverture', 'Débat', 'Clôture'])
    expect(found.identity.lineage).not.toBe(readMeeting(await openPen(host, docId)).identity.lineage)
    pen.destroy()
  })

  it('are renamed where they are, in memory and on disk, and say the name they had', async () => {
    const docId = await newMeeting(host)
    expect(await host.ask('meeting.rename', { docId, title: 'Séance du 12' })).toEqual({ title: 'Essai' })
    expect(await host.ask('meeting.list', {})).toMatchObject([{ title: 'Séance du 12' }])
    await host.restart()
    expect(await host.ask('meeting.list', {})).toMatchObject([{ title: 'Séance du 12' }])
  })

  it('lead to the next one, with what was left', async () => {
    const docId = await newMeeting(host, 'Ouverture 5 min\nDébat sur les bus 20 min\nVœu au préfet 10 min')
    const pen = await openPen(host, docId)
    setHeader(pen.body, { nextDate: '2026-12-10', nextTime: '19:00', nextPlace: 'Gymnase' })
    await pen.acknowledged()
    const items = readMeeting(pen).items
    const send = (id: string, fact: Fact): Promise<unknown> =>
      host.ask('meeting.command', { docId, command: { id, fact } })
    await send('1', { kind: 'sessionOpened' })
    await send('2', { kind: 'itemStarted', itemId: items[0]?.id ?? '' })
    await send('3', { kind: 'itemStarted', itemId: items[1]?.id ?? '' })
    await send('4', { kind: 'sessionAdjourned' })
    pen.destroy()
    const next = await host.ask('meeting.next', { docId })
    expect(next.dateNoted).toBe(true)
    const opened = await openPen(host, next.docId)
    const { header, items: agenda, journal } = readMeeting(opened)
    expect(header).toMatchObject({ date: '2026-12-10', startTime: '19:00', place: 'Gymnase', nextDate: null })
    expect(agenda.map((item) => item.title)).toEqual([
      'Ouverture',
      'Approbation du compte rendu du 12 novembre 2026',
      'Suivi des actions',
      'Vœu au préfet',
    ])
    expect(journal).toEqual([])
    opened.destroy()
  })

  it('leave their agenda as a template of the council, taken off and given back', async () => {
    const docId = await newMeeting(host, 'Accueil 5 min\nVote 20 min')
    const { templateId } = await host.ask('template.save', { docId, name: 'Nos séances' })
    await host.restart()
    const [kept] = await host.ask('template.list', {})
    expect(kept).toMatchObject({ id: templateId, name: 'Nos séances', items: [{ title: 'Accueil', minutes: 5 }, {}] })
    // Kept again under the same name, it takes its own place.
    expect(await host.ask('template.save', { docId, name: 'Nos séances' })).toEqual({ templateId })
    await host.ask('template.remove', { templateId })
    expect(await host.ask('template.list', {})).toEqual([])
    await host.ask('template.restore', { templateId })
    expect(await host.ask('template.list', {})).toHaveLength(1)
  })

  it('keep attachments beside them, and refuse an image that is none', async () => {
    const docId = await newMeeting(host)
    const put = (bytes: Uint8Array<ArrayBuffer>, kind: string): Promise<Response> =>
      host.host.fetch(
        new Request(`http://127.0.0.1/files/${docId}?kind=${kind}&name=plan.png`, { method: 'PUT', body: bytes }),
      )
    const png = new Uint8Array(await readFile(join(import.meta.dirname, '../../../factories/files/plan-eclairage.png')))
    const kept = (await (await put(png, 'image')).json()) as { ok: true; value: { sha256: string; mime: string } }
    expect(kept).toMatchObject({ ok: true, value: { mime: 'image/png' } })
    const got = await host.host.fetch(new Request(`http://127.0.0.1/files/${docId}/${kept.value.sha256}`))
    expect(new Uint8Array(await got.arrayBuffer())).toEqual(png)
    expect(got.headers.get('content-security-policy')).toContain('sandbox')
    // The same picture in a text stays with the item it is attached to.
    const pen = await openPen(host, docId)
    setAttachment(pen.body, kept.value.sha256, { itemId: 'opening', name: 'Plan', isPublic: true })
    await pen.acknowledged()
    await put(png, 'image')
    expect(readMeeting(pen).attachments).toMatchObject([{ itemId: 'opening', name: 'Plan', isPublic: true }])
    pen.destroy()
    const fake = await put(new TextEncoder().encode('<script>alert(1)</script>'), 'image')
    expect(await fake.json()).toMatchObject({ ok: false, code: 'notAnImage' })
  })

  it('never serve a page of a foreign type as one', async () => {
    const docId = await newMeeting(host)
    const html = new TextEncoder().encode('<html><script>alert(1)</script></html>')
    const request = new Request(`http://127.0.0.1/files/${docId}?name=x.html`, { method: 'PUT', body: html })
    const kept = (await (await host.host.fetch(request)).json()) as { value: { sha256: string } }
    const got = await host.host.fetch(new Request(`http://127.0.0.1/files/${docId}/${kept.value.sha256}`))
    expect(got.headers.get('content-type')).toBe('application/octet-stream')
    expect(got.headers.get('content-disposition')).toMatch(/^attachment/)
  })
})
