import { existsSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { plainPdfWorker, startHost, type TestHost } from '#factories/host.ts'
import { finalisedMeeting, minutesText, type HeldMeeting } from '#factories/held-meeting.ts'
import type { MinutesLife } from '#shared/contract/minutes-life.ts'

let host: TestHost
let held: HeldMeeting
beforeEach(async () => {
  host = await startHost('18:25', { pdfWorkerFile: plainPdfWorker })
  held = await finalisedMeeting(host)
})
afterEach(async () => {
  held.close()
  await host.dispose()
})

const by = 'Bachir'
const scan = new Uint8Array(Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n'))

async function read(): Promise<MinutesLife> {
  return host.ask('minutes.life', { docId: held.docId })
}

async function reviewAndCirculate(): Promise<MinutesLife> {
  const { docId } = held
  const { text } = await read()
  await host.ask('minutes.review', { docId, by, as: 'minuteTaker', name: 'Bachir', text })
  await host.ask('minutes.review', { docId, by: 'Aline', as: 'facilitator', name: 'Aline', text })
  return host.ask('minutes.circulate', { docId, by, to: 'Les membres', text })
}

async function approve(
  more: { outcome?: 'approvedWithCorrections' | 'refused'; corrections?: string; inText?: boolean } = {},
): Promise<MinutesLife> {
  const { docId } = held
  const { text } = await read()
  return host.ask('minutes.approval', { docId, by, outcome: 'approved', on: '2026-12-10', text, ...more })
}

function put(path: string, body: Uint8Array<ArrayBuffer>): Promise<Response> {
  return host.host.fetch(new Request(`http://127.0.0.1${path}`, { method: 'PUT', body }))
}
function get(path: string): Promise<Response> {
  return host.host.fetch(new Request(`http://127.0.0.1${path}`))
}
async function putScan(): Promise<string> {
  const { value } = (await (await put(`/minutes/${held.docId}/scan`, scan)).json()) as { value: { sha256: string } }
  return value.sha256
}
const inPublished = (...names: string[]): string => join(host.folder, 'documents', held.docId, 'published', ...names)

describe('Minutes from draft to archive', () => {
  it('keep why a session refused them, and print it nowhere', async () => {
    await reviewAndCirculate()
    const refused = await approve({ outcome: 'refused', corrections: 'Le vote du point 3 manque.' })
    expect(refused).toMatchObject({ state: 'refused', approved: null, waitsFor: 'circulation' })
    expect(refused.approval).toMatchObject({ outcome: 'refused', corrections: 'Le vote du point 3 manque.' })
    const again = await host.ask('minutes.circulate', { docId: held.docId, by, to: '', text: refused.text })
    expect(again).toMatchObject({ state: 'circulated' })
    expect(
      minutesText((await host.ask('minutes.frozen', { docId: held.docId, revision: null })).document),
    ).not.toContain('Le vote du point 3 manque.')
  })

  it('go through every state, each act with who and when, and the file of each revision stays', async () => {
    const { docId } = held
    expect(await read()).toMatchObject({ state: 'draft', revision: 1, waitsFor: 'review' })

    expect(await reviewAndCirculate()).toMatchObject({ state: 'circulated', circulated: 1, mayCirculate: 'project' })
    expect(JSON.stringify(await host.ask('minutes.frozen', { docId, revision: null }))).toContain(
      'Projet — non approuvé',
    )

    const approved = await approve()
    expect(approved).toMatchObject({ state: 'approved', approved: 2, toSign: 2, waitsFor: 'signature' })
    const frozen = await host.ask('minutes.frozen', { docId, revision: 2 })
    expect(frozen.document).toMatchObject({ banner: null })
    expect(minutesText(frozen.document)).toContain('Approuvé en séance du jeudi 10 décembre 2026.')

    const scanSha256 = await putScan()
    for (const [field, name] of [
      ['signature-1', 'Aline'],
      ['signature-2', 'Bachir'],
    ] as const)
      await host.ask('minutes.signInk', { docId, by, field, name, scanSha256 })
    expect(await read()).toMatchObject({ state: 'signed', signers: [{ how: 'ink', scanSha256 }, { how: 'ink' }] })
    const back = await get(`/minutes/${docId}/scan/${scanSha256}`)
    expect(new Uint8Array(await back.arrayBuffer())).toEqual(scan)

    const { jobId } = await host.ask('minutes.archive', { docId, by, withoutSheet: true })
    await expect.poll(async () => (await host.ask('export.state', { jobId })).state).toBe('done')
    const archived = await read()
    expect(archived).toMatchObject({ state: 'archived', waitsFor: null })
    expect(archived.steps.map(({ kind }) => kind)).toEqual([
      'published',
      'reviewed',
      'reviewed',
      'circulated',
      'approvalHeld',
      'signed',
      'signed',
      'archived',
    ])
    await host.restart()
    expect(await read()).toEqual(archived)
    expect((await readdir(inPublished())).sort()).toEqual(['1', '2', 'archive', 'scans'])
    expect((await get(`/minutes/${docId}/2/public.pdf`)).status).toBe(200)
    expect((await get(`/minutes/${docId}/3/public.pdf`)).status).toBe(404)
  })

  it('freeze a new revision when the text changed since, and the same one when it did not', async () => {
    const { docId } = held
    await reviewAndCirculate()
    const { text } = await read()
    expect(await host.ask('minutes.circulate', { docId, by, to: 'La mairie', text })).toMatchObject({ circulated: 1 })
    await held.write('Trois voix demandent un banc.')
    const { text: mended } = await read()
    expect(mended).not.toBe(text)
    expect(await host.call('minutes.circulate', { docId, by, to: '', text })).toMatchObject({
      code: 'minutesTextChanged',
    })
    expect(await host.ask('minutes.circulate', { docId, by, to: '', text: mended })).toMatchObject({ circulated: 2 })
    expect(await host.ask('minutes.differences', { docId, from: 1, to: 2 })).toMatchObject({
      blocks: [{ is: 'added', runs: [{ is: 'added', text: 'Trois voix demandent un banc.' }] }],
    })
    expect(await host.ask('minutes.differences', { docId, from: 2, to: 'now' })).toMatchObject({ blocks: [] })
  })

  it('approve what was circulated, whatever was typed since, and say then that the text differs', async () => {
    const { docId } = held
    await reviewAndCirculate()
    await held.write('Ajouté en douce.')
    await approve()
    const { document } = await host.ask('minutes.frozen', { docId, revision: 2 })
    expect(minutesText(document)).not.toContain('Ajouté en douce.')
    expect(await host.ask('minutes.differsFromApproved', { docId })).toEqual({ approved: 2, differs: true, blocks: 1 })
  })

  it('print the corrections in a section of their own, in the text or beside it', async () => {
    const { docId } = held
    await reviewAndCirculate()
    await held.write('Le banc est demandé par trois voix.')
    await approve({ outcome: 'approvedWithCorrections', corrections: 'Le banc : trois voix.', inText: true })
    const lines = minutesText((await host.ask('minutes.frozen', { docId, revision: 2 })).document)
    for (const line of [
      'Approbation',
      'Approuvé en séance du jeudi 10 décembre 2026 avec les corrections :',
      'Le banc : trois voix.',
      'Ces corrections sont portées dans le texte ci-dessus.',
      'Le banc est demandé par trois voix.',
    ])
      expect(lines).toContain(line)
    expect(await host.ask('minutes.differsFromApproved', { docId })).toMatchObject({ differs: false })
  })
})

describe('An export', () => {
  async function markdown(): Promise<string> {
    const { jobId } = await host.ask('export.start', { docId: held.docId, format: 'markdown', edition: 'members' })
    await expect.poll(async () => (await host.ask('export.state', { jobId })).state).toBe('done')
    return (await get(`/exports/${jobId}`)).text()
  }

  it('is a project until approval, says the approval after, and is a project again once somebody writes on', async () => {
    await reviewAndCirculate()
    expect(await markdown()).toContain('Projet — non approuvé')
    await approve()
    const approved = await markdown()
    expect(approved).not.toContain('non approuvé')
    expect(approved).toContain('# Approbation')
    await held.write('Écrit après coup.')
    expect(await markdown()).toContain('Projet — non approuvé')
  })
})

describe('Minutes refuse', () => {
  it('what comes too early, what was not read, and what has no reason', async () => {
    const { docId } = held
    const { text } = await read()
    const attempts = [
      ['minutes.circulate', { docId, by, to: '', text }, 'minutesNotReviewed'],
      ['minutes.approval', { docId, by, outcome: 'approved', on: '2026-12-10', text }, 'minutesNotCirculated'],
      ['minutes.review', { docId, by, as: 'facilitator', name: 'Aline', text: '0'.repeat(64) }, 'minutesTextChanged'],
      ['minutes.signInk', { docId, by, field: 'signature-1', name: 'Aline', scanSha256: text }, 'minutesNotApproved'],
      ['minutes.rectify', { docId, by, text: 'Erreur.' }, 'minutesNotApproved'],
      ['minutes.archive', { docId, by }, 'minutesNotApproved'],
      ['minutes.stepBack', { docId, by, to: 'draft', reason: 'x' }, 'nothingToGoBackFrom'],
      ['minutes.stepBack', { docId, by, to: 'draft', reason: '  ' }, 'badInput'],
      ['minutes.settleRemark', { docId, by, remarkId: 'r', as: 'taken', words: '' }, 'unknownRemark'],
      ['minutes.frozen', { docId, revision: 7 }, 'noSuchRevision'],
      ['minutes.life', { docId: 'nobody' }, 'notFound'],
    ] as const
    for (const [name, input, code] of attempts) expect(await host.call(name, input)).toMatchObject({ code })
    expect((await read()).steps).toHaveLength(1)
  })

  it('approval with corrections that nobody said, and signing without the paper', async () => {
    const { docId } = held
    await reviewAndCirculate()
    const { text } = await read()
    const outcome = 'approvedWithCorrections'
    expect(await host.call('minutes.approval', { docId, by, outcome, on: '2026-12-10', text })).toMatchObject({
      code: 'correctionsMissing',
    })
    await approve()
    const sign = { docId, by, field: 'signature-1', name: 'Aline' } as const
    expect(await host.call('minutes.signInk', { ...sign, scanSha256: text })).toMatchObject({ code: 'scanMissing' })
    const noPaper = await put(`/minutes/${docId}/scan`, new Uint8Array(Buffer.from('bonjour')))
    expect(await noPaper.json()).toMatchObject({ code: 'scanNotReadable' })
  })

  it('a rehearsal', async () => {
    const { docId } = await host.ask('rehearsal.start', { timeZone: 'Europe/Paris' })
    const text = '0'.repeat(64)
    expect(await host.call('minutes.circulate', { docId, by, to: '', text })).toMatchObject({ code: 'onlyRehearsed' })
    expect(await (await put(`/minutes/${docId}/scan`, scan)).json()).toMatchObject({ code: 'onlyRehearsed' })
  })

  it('to sign or show a file that is no longer the one that was frozen', async () => {
    const { docId } = held
    await reviewAndCirculate()
    await approve()
    await writeFile(inPublished('2', 'members.pdf'), 'autre chose')
    expect(await host.call('minutes.frozen', { docId, revision: 2 })).toMatchObject({ code: 'frozenDamaged' })
    const scanSha256 = await putScan()
    const sign = { docId, by, field: 'signature-1', name: 'Aline', scanSha256 } as const
    expect(await host.call('minutes.signInk', sign)).toMatchObject({ code: 'frozenDamaged' })
  })
})

describe('Going back', () => {
  it('keeps the reason, and a new approval has a new revision', async () => {
    const { docId } = held
    await reviewAndCirculate()
    await approve()
    const back = await host.ask('minutes.stepBack', { docId, by: 'Aline', to: 'circulated', reason: 'Noté trop tôt.' })
    expect(back).toMatchObject({ state: 'circulated', approved: null, mayCirculate: 'project' })
    expect(back.steps.at(-1)).toMatchObject({ by: 'Aline', words: 'Noté trop tôt.' })
    expect(await approve()).toMatchObject({ approved: 3, toSign: 3 })
  })
})

describe('A drawn signature', () => {
  const strokes = { width: 300, height: 100, strokes: [[[10, 50] as [number, number], [200, 40] as [number, number]]] }

  it('is kept as strokes with its label, in a file of its own, and refuses a file one did not read', async () => {
    const { docId } = held
    await reviewAndCirculate()
    await approve()
    const { pdfSha256 } = await host.ask('minutes.frozen', { docId, revision: 2 })
    const sign = { docId, by, field: 'signature-1', name: 'Aline', strokes, pdfSha256 } as const
    expect(await host.call('minutes.signDrawn', { ...sign, pdfSha256: '0'.repeat(64) })).toMatchObject({
      code: 'minutesFileChanged',
    })
    await host.ask('minutes.signDrawn', sign)
    const after = await host.ask('minutes.frozen', { docId, revision: 2 })
    expect(after.pdfSha256).not.toBe(pdfSha256)
    expect(after.basePdfSha256).toBe(pdfSha256)
    expect(JSON.stringify(after.document)).toContain('Signature manuscrite numérisée de Aline')
    const file = await (await get(`/minutes/${docId}/2/members.pdf`)).text()
    expect(file).toContain('"strokes":[[[10,50],[200,40]]]')
    // The print of the text is still the one that was read.
    expect(after.text).toBe((await read()).frozenText)
  })
})

describe('A rectificatif', () => {
  it('is a dated document of its own that refers to the approved one, which stays as it was', async () => {
    const { docId } = held
    await reviewAndCirculate()
    await approve()
    const { pdfSha256 } = await host.ask('minutes.frozen', { docId, revision: 2 })
    host.on('2027-01-15', '10:00')
    const done = await host.ask('minutes.rectify', { docId, by, text: 'Lire « Farid » au lieu de « Fabrice ».' })
    expect(done).toMatchObject({ number: 1, rectifications: [{ number: 1, date: '2027-01-15' }] })
    const file = (await (await get(`/minutes/${docId}/rectificatif-1.pdf`)).text()).replaceAll('\u00A0', ' ')
    expect(file).toContain('Rectificatif n° 1 – Compte rendu de la séance plénière n° 1')
    expect(file).toContain(pdfSha256.slice(0, 4))
    expect(file).toContain('Projet — non approuvé')
    expect((await host.ask('minutes.frozen', { docId, revision: 2 })).pdfSha256).toBe(pdfSha256)
    expect(await host.ask('minutes.rectify', { docId, by, text: 'Encore.', approvedOn: '2027-02-11' })).toMatchObject({
      number: 2,
    })
    expect(await (await get(`/minutes/${docId}/rectificatif-2.pdf`)).text()).not.toContain('non approuvé')
    expect(await host.call('minutes.stepBack', { docId, by, to: 'circulated', reason: 'x' })).toMatchObject({
      code: 'rectifiedStays',
    })
  })
})

describe('Home', () => {
  it('says what waits for whom, since when, and that there is no next session for months', async () => {
    const { docId } = held
    await reviewAndCirculate()
    expect(await host.ask('minutes.waiting', {})).toMatchObject([{ docId, waitsFor: 'approval', sessionNumber: 1 }])
    host.on('2027-03-20', '10:00')
    expect(await host.ask('minutes.waiting', {})).toMatchObject([{ waitsFor: 'nextSession', monthsWithoutSession: 4 }])
    await approve()
    expect(await host.ask('minutes.waiting', {})).toMatchObject([{ waitsFor: 'signature', who: ['Aline', 'Bachir'] }])
  })
})

describe('A cut', () => {
  it('between the files and the entry leaves the life as it was, and the act is done again', async () => {
    const { docId } = held
    await reviewAndCirculate()
    const before = await read()
    await approve()
    // As if the power had gone before the entry: the files of revision 2 are there, and nothing names them.
    const files = await readFile(inPublished('2', 'members.pdf'))
    await host.ask('minutes.stepBack', { docId, by, to: 'circulated', reason: 'essai' })
    await rm(inPublished('3'), { recursive: true, force: true })
    await host.crash()
    expect(await read()).toMatchObject({ state: 'circulated', circulated: before.circulated })
    expect(await approve()).toMatchObject({ approved: 3 })
    expect(await readFile(inPublished('2', 'members.pdf'))).toEqual(files)
  })

  it('leaves no half-written revision that counts', async () => {
    const { docId } = held
    const { text } = await reviewAndCirculate()
    const folder = inPublished('2')
    const { mkdir } = await import('node:fs/promises')
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'members.pdf'), 'à moitié')
    await host.crash()
    expect(await host.call('minutes.frozen', { docId, revision: 2 })).toMatchObject({ code: 'noSuchRevision' })
    expect(
      await host.ask('minutes.approval', { docId, by, outcome: 'approved', on: '2026-12-10', text }),
    ).toMatchObject({
      approved: 2,
    })
    expect((await host.ask('minutes.frozen', { docId, revision: 2 })).revision).toBe(2)
  })
})

describe('Erasing the meeting', () => {
  it('takes its frozen minutes along, and Home waits for it no more', async () => {
    const { docId } = held
    await reviewAndCirculate()
    expect(await host.ask('meeting.erasure', { docId })).toMatchObject({ hasPublished: true })
    held.close()
    await host.ask('meeting.erase', { docId, withoutCopy: true })
    expect(existsSync(inPublished())).toBe(false)
    expect(await host.ask('minutes.waiting', {})).toEqual([])
  })
})

describe('Turns', () => {
  it('name nobody once the minutes are approved, and the minutes say the same', async () => {
    await reviewAndCirculate()
    expect(await held.speakers()).toEqual(['aline'])
    await approve()
    const [speaker] = await held.speakers()
    expect(speaker).toMatch(/^speaker-/)
    expect(await host.ask('minutes.differsFromApproved', { docId: held.docId })).toMatchObject({ differs: false })
    await host.restart()
    expect(await held.speakers()).toEqual([speaker])
  })

  it('keep their names where the rules keep individual times', async () => {
    held.close()
    held = await finalisedMeeting(host, { keepIndividualTimes: true })
    await reviewAndCirculate()
    await approve()
    expect(await held.speakers()).toEqual(['aline'])
  })
})
