import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sha256Of } from '#host/files/sha256.ts'
import type { MinutesLife } from '#shared/contract/minutes-life.ts'
import { archiveOf, fetchFrom, takeIn } from '#factories/archive.ts'
import { ordinary } from '#factories/document-text.ts'
import { finalisedMeeting, type HeldMeeting } from '#factories/held-meeting.ts'
import { plainPdfWorker, startHost, type TestHost } from '#factories/host.ts'
import { forgedTablee, rewritten } from '#factories/tablee.ts'

const by = 'Bachir'
const scan = new Uint8Array(Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n'))
const sheet = new Uint8Array(Buffer.from('%PDF-1.4\nfeuille\n%%EOF\n'))
const annex = new Uint8Array(Buffer.from('%PDF-1.4\nannexe\n%%EOF\n'))
const strokes = { width: 100, height: 40, strokes: [[[1, 1] as [number, number], [90, 30] as [number, number]]] }

const hosts: TestHost[] = []
let host: TestHost
let held: HeldMeeting
beforeEach(async () => {
  host = await anotherHost()
  held = await finalisedMeeting(host)
})
afterEach(async () => {
  held.close()
  await Promise.all(hosts.splice(0).map((each) => each.dispose()))
})

async function anotherHost(): Promise<TestHost> {
  const started = await startHost('18:25', { pdfWorkerFile: plainPdfWorker })
  hosts.push(started)
  return started
}

function put(path: string, body: Uint8Array<ArrayBuffer>): Promise<Response> {
  return fetchFrom(host, path, { method: 'PUT', body })
}
const life = (at: TestHost = host): Promise<MinutesLife> => at.ask('minutes.life', { docId: held.docId })
const published = (at: TestHost, ...names: string[]): string =>
  join(at.folder, 'documents', held.docId, 'published', ...names)

async function putScan(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const answer = await put(`/minutes/${held.docId}/scan`, bytes)
  return ((await answer.json()) as { value: { sha256: string } }).value.sha256
}

/** The signed attendance sheet, attached; taken away for null. */
async function attachSheet(bytes: Uint8Array<ArrayBuffer> | null = sheet): Promise<MinutesLife> {
  const scanSha256 = bytes === null ? null : await putScan(bytes)
  return host.ask('minutes.attendanceSheet', { docId: held.docId, by, scanSha256 })
}

/** Approved and signed by two: one by hand on paper, one drawn on a screen. */
async function sign(): Promise<string> {
  const { docId } = held
  const { text } = await life()
  await host.ask('minutes.review', { docId, by, as: 'minuteTaker', name: 'Bachir', text })
  await host.ask('minutes.review', { docId, by: 'Aline', as: 'facilitator', name: 'Aline', text })
  await host.ask('minutes.circulate', { docId, by, to: 'Les membres', text })
  host.on('2026-12-10', '20:00')
  await host.ask('minutes.approval', { docId, by, outcome: 'approved', on: '2026-12-10', text })
  const { pdfSha256 } = await host.ask('minutes.frozen', { docId, revision: null })
  await host.ask('minutes.signDrawn', { docId, by, field: 'signature-1', name: 'Aline', strokes, pdfSha256 } as never)
  const scanSha256 = await putScan(scan)
  await host.ask('minutes.signInk', { docId, by, field: 'signature-2', name: 'Bachir', scanSha256 })
  return scanSha256
}

const archive = (): Promise<Uint8Array<ArrayBuffer>> => archiveOf(host, held.docId, by)

describe('The archive of minutes, without the app', () => {
  it('holds the signed minutes, every revision, signed papers, attachments, the journal and what was noted', async () => {
    await put(`/files/${held.docId}?name=${encodeURIComponent('Plan du square.pdf')}`, annex)
    await attachSheet()
    const scanSha256 = await sign()
    const signedSha = (await host.ask('minutes.frozen', { docId: held.docId, revision: 2 })).pdfSha256
    const files = unzipSync(await archive())
    const signed = `signed-${signedSha.slice(0, 16)}`
    expect(Object.keys(files).sort()).toEqual([
      'LISEZMOI.txt',
      'SHA256SUMS',
      'compte-rendu.pdf',
      'feuille-emargement.pdf',
      `files/${sha256Of(annex)}`,
      'manifest.json',
      'meeting.json',
      'minutes.html',
      'parts/body.yjs',
      'parts/journal.yjs',
      'published/1/document.json',
      'published/1/members.pdf',
      'published/1/public.pdf',
      'published/1/simple.pdf',
      'published/2/document.json',
      'published/2/members.pdf',
      'published/2/public.pdf',
      `published/2/${signed}.json`,
      `published/2/${signed}.pdf`,
      'published/2/simple.pdf',
      'published/life.json',
      `published/scans/${scanSha256}.pdf`,
    ])
    expect(sha256Of(files['compte-rendu.pdf'] ?? new Uint8Array())).toBe(signedSha)
    const said = new TextDecoder().decode(files['LISEZMOI.txt'])
    expect(said).toContain(`files/${sha256Of(annex)}\n    Plan du square.pdf (application/pdf).`)
    expect(said).toContain('feuille-emargement.pdf\n    La feuille d’émargement, signée à la main')
    expect(new TextDecoder().decode(files['SHA256SUMS'])).toContain(`${sha256Of(sheet)}  feuille-emargement.pdf\n`)
    expect(sha256Of(files['feuille-emargement.pdf'] ?? new Uint8Array())).toBe(sha256Of(sheet))
    const html = ordinary(new TextDecoder().decode(files['minutes.html']))
    expect(html).toContain('Approuvé en séance du jeudi 10 décembre 2026.')
    expect(html).not.toContain('Projet — non approuvé')
    expect(new TextDecoder().decode(files['meeting.json'])).toContain('sessionAdjourned')
  })

  it('says in French and English what it holds, who signed how, and how to check it', async () => {
    const { docId } = held
    const scanSha256 = await sign()
    // A question: it is made without, once somebody says so.
    expect(await host.call('minutes.archive', { docId, by })).toMatchObject({ code: 'attendanceSheetMissing' })
    expect(await life()).toMatchObject({ state: 'signed' })
    const files = unzipSync(await archive())
    const said = new TextDecoder().decode(files['LISEZMOI.txt']).replaceAll('\u00a0', ' ')
    for (const line of [
      'ARCHIVE D’UN COMPTE RENDU',
      'Approuvé en séance du jeudi 10 décembre 2026.',
      '    sha256sum -c SHA256SUMS',
      'ARCHIVE OF MINUTES',
      'HOW TO CHECK IT',
    ])
      expect(said.split('\n')).toContain(line)
    const flat = said.replaceAll(/\s+/gu, ' ')
    expect(flat).toContain(
      'Animation : Aline a signé d’une signature manuscrite numérisée, dessinée à l’écran, noté le jeudi 10 décembre 2026.',
    )
    expect(flat).toContain('La feuille d’émargement n’était pas jointe quand l’archive a été faite.')
    expect(flat).toContain('The attendance sheet was not attached when the archive was made.')
    // One of them is in the file itself; nobody signed with a key.
    expect(flat).toContain('compte-rendu.pdf Le compte rendu, avec les signatures mises dans le fichier')
    expect(flat).not.toContain('pdfsig')
    expect(flat).toContain('Secrétariat de séance : Bachir a signé à la main, sur papier, noté le')
    expect(flat).toContain('Minute taker: Bachir signed by hand, on paper, noted on')
    expect(flat).toContain('Pour tout le monde, il y a published/2/public.pdf.')
    expect(flat).not.toMatch(/scell|fait foi|sealed/iu)
    expect(said.split('\n').filter((line) => line.length > 72 && !/^ {4}|^files\//u.test(line))).toEqual([])
    expect(Object.keys(files)).toContain(`published/scans/${scanSha256}.pdf`)
  })

  it('holds the attendance sheet that counts, never one that was replaced, and takes no other once it is made', async () => {
    const wrong = new Uint8Array(Buffer.from('%PDF-1.4\nautre feuille\n%%EOF\n'))
    expect(await attachSheet(wrong)).toMatchObject({ attendanceSheet: { by }, attendanceSheetBefore: null })
    const replaced = await attachSheet()
    expect(replaced.attendanceSheet?.scanSha256).toBe(sha256Of(sheet))
    expect(replaced.attendanceSheetBefore).toBe(sha256Of(wrong))
    const removed = await attachSheet(null)
    expect(removed).toMatchObject({ attendanceSheet: null, attendanceSheetBefore: sha256Of(sheet) })
    expect(removed.steps.flatMap(({ kind, how }) => (kind === 'attendanceSheet' ? [how] : []))).toEqual([
      'attached',
      'attached',
      'removed',
    ])
    const putBack = { docId: held.docId, by, scanSha256: sha256Of(sheet) }
    await host.ask('minutes.attendanceSheet', putBack)
    // Once more changes nothing.
    expect((await host.ask('minutes.attendanceSheet', putBack)).steps).toHaveLength(removed.steps.length + 1)
    const unknown = { ...putBack, scanSha256: 'a'.repeat(64) }
    expect(await host.call('minutes.attendanceSheet', unknown)).toMatchObject({ ok: false, code: 'scanMissing' })
    await host.restart()
    await sign()
    const names = Object.keys(unzipSync(await archive()))
    expect(names).toContain('feuille-emargement.pdf')
    expect(names.filter((name) => name.includes(sha256Of(wrong)))).toEqual([])
    expect(await host.call('minutes.attendanceSheet', { ...putBack, scanSha256: null })).toMatchObject({
      ok: false,
      code: 'minutesAlreadyArchived',
    })
  })

  it('is kept as it was made: saved again after a restart, until one goes back', async () => {
    const { docId } = held
    await sign()
    expect(await host.ask('minutes.archived', { docId })).toBeNull()
    const made = await archive()
    const sha256 = sha256Of(made)
    const name = '2026-11-12-essai-archive.tablee'
    const url = `/minutes/${docId}/archive.tablee`
    // What the meeting says since is not in it.
    await held.write('Écrit après l’archive.')
    await host.restart()
    expect(await host.ask('minutes.archived', { docId })).toEqual({ sha256, file: { url, name, bytes: made.length } })
    const answer = await fetchFrom(host, url)
    expect(answer.headers.get('content-disposition')).toContain(name)
    expect(sha256Of(new Uint8Array(await answer.arrayBuffer()))).toBe(sha256)
    await writeFile(published(host, 'archive', 'archive.tablee'), 'autre chose')
    expect(await host.ask('minutes.archived', { docId })).toEqual({ sha256, file: null })
    expect((await fetchFrom(host, url)).status).toBe(404)
    await host.ask('minutes.stepBack', { docId, by, to: 'signed', reason: 'à refaire' })
    expect(await host.ask('minutes.archived', { docId })).toBeNull()
    expect(await (await fetchFrom(host, url)).json()).toMatchObject({ ok: false, code: 'archiveNotHere' })
    const again = sha256Of(await archive())
    expect(await host.ask('minutes.archived', { docId })).toMatchObject({ sha256: again, file: { url } })
  })

  it('says which earlier file is lost, and is not made of signed minutes that are damaged', async () => {
    await sign()
    await rm(published(host, '1', 'public.pdf'))
    const files = unzipSync(await archive())
    expect(new TextDecoder().decode(files['LISEZMOI.txt'])).toContain('- published/1/public.pdf')
    await host.ask('minutes.stepBack', { docId: held.docId, by, to: 'signed', reason: 'à refaire' })
    await writeFile(published(host, '2', 'members.pdf'), 'autre chose')
    await expect(archive()).rejects.toThrow('frozenDamaged')
    expect(await life()).toMatchObject({ state: 'signed' })
  })
})

describe('An archive taken in', () => {
  it('on another computer brings the minutes, their signatures, their history and the register', async () => {
    await attachSheet()
    const scanSha256 = await sign()
    const bytes = await archive()
    const before = await life()
    const other = await anotherHost()
    other.on('2026-12-12', '10:00')
    expect(await takeIn(bytes, other)).toMatchObject({
      docId: held.docId,
      took: 'new',
      remarks: [{ code: 'archiveTaken' }],
    })
    const after = await life(other)
    expect(after).toMatchObject({ state: 'archived', approved: 2, signers: before.signers })
    expect(after.steps.map(({ kind, by: who }) => `${kind} ${who}`)).toEqual(
      before.steps.map(({ kind, by: who }) => `${kind} ${who}`),
    )
    const frozen = { docId: held.docId, revision: 2 }
    expect(await other.ask('minutes.frozen', frozen)).toEqual(await host.ask('minutes.frozen', frozen))
    expect(after.attendanceSheet).toEqual(before.attendanceSheet)
    for (const path of [
      '2/members.pdf',
      '2/public.pdf',
      '1/simple.pdf',
      `scan/${scanSha256}`,
      `attendance-sheet/${sha256Of(sheet)}`,
    ])
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect((await fetchFrom(other, `/minutes/${held.docId}/${path}`)).status).toBe(200)
    expect(await other.ask('register.read', {})).toEqual(await host.ask('register.read', {}))
    await other.restart()
    expect(await life(other)).toEqual(after)
    // A second time it changes nothing.
    expect(await takeIn(bytes, other)).toMatchObject({ took: 'merged', remarks: [] })
    expect(await life(other)).toEqual(after)
  })

  it('where the meeting is, makes good what was lost and changes nothing else', async () => {
    await sign()
    const bytes = await archive()
    const before = await life()
    await rm(published(host), { recursive: true })
    expect(await host.call('minutes.frozen', { docId: held.docId, revision: 2 })).toMatchObject({ ok: false })
    expect(await takeIn(bytes, host)).toMatchObject({ took: 'merged', remarks: [{ code: 'archiveTaken' }] })
    expect(await life()).toEqual(before)
    expect(await host.call('minutes.frozen', { docId: held.docId, revision: 2 })).toMatchObject({ ok: true })
    await host.ask('minutes.stepBack', { docId: held.docId, by, to: 'approved', reason: 'mauvaise signature' })
    await takeIn(bytes, host)
    expect(await life()).toMatchObject({ state: 'approved' })
  })

  it('after the meeting went to the bin and came back: frozen minutes went with it', async () => {
    await sign()
    const bytes = await archive()
    const before = await life()
    held.close()
    await host.ask('meeting.bin', { docId: held.docId })
    expect((await fetchFrom(host, `/minutes/${held.docId}/2/members.pdf`)).status).toBe(404)
    await host.ask('meeting.restore', { docId: held.docId })
    expect(await life()).toEqual(before)
    expect((await fetchFrom(host, `/minutes/${held.docId}/2/members.pdf`)).status).toBe(200)
    // The old lineage stays thrown away: its copy is another meeting, and nobody approved that one.
    expect(await takeIn(bytes, host)).toMatchObject({ took: 'apart', remarks: [{ code: 'archiveApart' }] })
  })

  it('of another council is a meeting like any other: nothing enters the register here', async () => {
    await sign()
    const bytes = await archive()
    const other = await anotherHost()
    const elsewhere = { title: 'Conseil d’ailleurs', language: 'fr', timeZone: 'Europe/Paris' } as const
    await other.ask('meeting.create', { ...elsewhere, endTime: '20:00', agendaText: '' })
    const theirs = await finalisedMeeting(other)
    theirs.close()
    const register = await other.ask('register.read', {})
    other.on('2026-12-12', '10:00')
    expect((await takeIn(bytes, other)).remarks).toMatchObject([
      { code: 'archiveOtherCouncil', params: { council: 'Conseil d’ailleurs' } },
    ])
    expect(await other.ask('register.read', {})).toEqual(register)
    expect(await life(other)).toMatchObject({ state: 'draft', revision: null })
  })

  it('with a history of other minutes, of what has not happened yet, or none, brings the meeting without signatures', async () => {
    await sign()
    const bytes = await archive()
    const other = await anotherHost()
    other.on('2026-12-12', '10:00')
    for (const [from, to] of [
      ['"docId": "', '"docId": "x'],
      ['"recordedAt": 1', '"recordedAt": 9'],
      ['"format": 1', '"format": 7'],
      ['"archivedBy": "Bachir"', '"archivedBy": " "'],
    ] as const) {
      const forged = forgedTablee(bytes, (entries) => rewritten(entries, 'published/life.json', from, to))
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect((await takeIn(forged, other)).remarks, from).toMatchObject([{ code: 'archiveLifeUnread' }])
    }
    expect(await life(other)).toMatchObject({ state: 'draft', revision: null })
  })

  it('writes only what its history names, as it was noted, and says what is not', async () => {
    await attachSheet()
    await sign()
    const forged = forgedTablee(await archive(), (entries) => {
      entries['feuille-emargement.pdf'] = annex
      entries['published/2/public.pdf'] = new TextEncoder().encode('%PDF-1.4 tout autre chose')
      entries['published/9/members.pdf'] = scan
      entries['published/life.json.exe'] = scan
    })
    const other = await anotherHost()
    other.on('2026-12-12', '10:00')
    expect((await takeIn(forged, other)).remarks).toMatchObject([
      { code: 'archiveTaken' },
      { code: 'archiveFilesMissing', params: { count: 2 } },
    ])
    expect((await readdir(published(other))).sort()).toEqual(['1', '2', 'scans'])
    expect((await fetchFrom(other, `/minutes/${held.docId}/attendance-sheet/${sha256Of(sheet)}`)).status).toBe(404)
    expect((await fetchFrom(other, `/minutes/${held.docId}/2/public.pdf`)).status).toBe(404)
    expect((await fetchFrom(other, `/minutes/${held.docId}/2/members.pdf`)).status).toBe(200)
  })
})
