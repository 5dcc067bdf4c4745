import { createHash } from 'node:crypto'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { crc32 } from 'node:zlib'
import * as Y from 'yjs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nodeFileSystem } from '#host/files/file-system.ts'
import { logVersion } from '#host/files/log-record.ts'
import { openPartStore } from '#host/files/part-store.ts'
import type { Imported } from '#shared/contract/merge.ts'
import type { Result } from '#shared/contract/result.ts'
import { setHeader, setItem } from '#shared/meeting/edits.ts'
import { readHeader, readMeeting } from '#shared/meeting/read.ts'
import { editedTablee } from '#factories/copies.ts'
import { newMeeting, openPen, startHost, type TestHost } from '#factories/host.ts'
import { damagedTablee, forgedTablee, rewritten, scratched } from '#factories/tablee.ts'

let host: TestHost
beforeEach(async () => {
  host = await startHost()
})
afterEach(() => host.dispose())

async function exported(docId: string, format: 'tablee' | 'json' = 'tablee'): Promise<Uint8Array<ArrayBuffer>> {
  const { jobId } = await host.ask('export.start', { docId, format, edition: 'members' })
  for (;;) {
    const { state, file, failure } = await host.ask('export.state', { jobId })
    if (failure !== null) throw new Error(failure.code)
    if (state === 'done' && file !== null) {
      const answer = await host.host.fetch(new Request(`http://127.0.0.1${file.url}`))
      return new Uint8Array(await answer.arrayBuffer())
    }
    // The export's own work needs the event loop: answers alone would keep it busy for ever.
    await setImmediate()
  }
}

async function imported(bytes: Uint8Array<ArrayBuffer>, into = ''): Promise<Result<Imported>> {
  const address = `http://127.0.0.1/import${into === '' ? '' : `?into=${into}`}`
  const answer = await host.host.fetch(new Request(address, { method: 'POST', body: bytes }))
  return (await answer.json()) as Result<Imported>
}

async function attach(docId: string, bytes: Uint8Array<ArrayBuffer>, name: string): Promise<string> {
  const address = `http://127.0.0.1/files/${docId}?name=${encodeURIComponent(name)}`
  const answer = await host.host.fetch(new Request(address, { method: 'PUT', body: bytes }))
  return ((await answer.json()) as { value: { sha256: string } }).value.sha256
}

async function edit(docId: string, change: (body: Y.Doc) => void): Promise<void> {
  const pen = await openPen(host, docId)
  change(pen.body)
  await pen.acknowledged()
  pen.destroy()
}

async function titleOf(docId: string): Promise<string> {
  const pen = await openPen(host, docId)
  const { title } = readMeeting(pen).header
  pen.destroy()
  return title
}

describe('a .tablee file', () => {
  it('of a meeting that is here merges into it, and says so', async () => {
    const docId = await newMeeting(host)
    const before = await exported(docId)
    await edit(docId, (body) => setHeader(body, { place: 'Salle 2' }))
    expect(await imported(before)).toMatchObject({
      ok: true,
      value: {
        docId,
        took: 'merged',
        remarks: [],
        summary: { equal: false, clashes: [], values: [{ field: 'place', a: 'Salle 2', b: '', from: 'a' }] },
      },
    })
    const pen = await openPen(host, docId)
    expect(readMeeting(pen).header.place).toBe('Salle 2')
    pen.destroy()
  })

  it('merged into a meeting leaves what was here behind, as a generation to be had back', async () => {
    const docId = await newMeeting(host)
    const before = await exported(docId)
    await edit(docId, (body) => setHeader(body, { title: 'D’ici' }))
    const theirs = editedTablee(before, ({ body }) =>
      setHeader(body, { title: 'De la copie', district: 'Les Tilleuls' }),
    )
    const taken = await imported(theirs, docId)
    expect(taken).toMatchObject({
      ok: true,
      value: {
        took: 'merged',
        summary: {
          clashes: [{ field: 'title', a: 'D’ici', b: 'De la copie' }],
          values: [{ field: 'district', from: 'b' }],
        },
      },
    })
    await host.host.close()
    const folder = join(host.folder, 'documents', docId, 'body')
    const logs = (await readdir(folder)).filter((name) => name.endsWith('.updates')).sort()
    expect(logs.length).toBeGreaterThan(1)
    const store = await openPartStore(folder, { files: nodeFileSystem, clock: { now: () => 0 }, log: () => undefined })
    const titles: string[] = []
    for (const { number } of await store.backups()) {
      const body = new Y.Doc()
      for (const update of await store.readBackup(number)) Y.applyUpdate(body, update)
      titles.push(`${readHeader(body).title}, ${readHeader(body).district}`)
    }
    await store.close()
    expect(titles).toContain('D’ici, ')
    await host.restart()
  })

  it('of another meeting, or in the JSON form, is refused where only a copy of this one is wanted', async () => {
    const [docId, other] = [await newMeeting(host), await newMeeting(host)]
    const refused = { ok: false, code: 'otherMeeting', params: {} }
    expect(await imported(await exported(other), docId)).toEqual(refused)
    expect(await imported(await exported(docId, 'json'), docId)).toEqual(refused)
    const hurt = damagedTablee(await exported(docId), (entries) => scratched(entries, 'parts/body.yjs'))
    expect(await imported(hurt, docId)).toEqual({ ok: false, code: 'partsLost', params: {} })
    expect(await imported(await exported(docId), 'no-such-meeting')).toMatchObject({ ok: false, code: 'notFound' })
    expect(await host.ask('meeting.list', {})).toHaveLength(2)
    expect(await imported(await exported(docId), docId)).toMatchObject({ value: { summary: { equal: true } } })
  })

  it('that agrees with itself is taken without a remark, texts and journal included', async () => {
    const docId = await newMeeting(host)
    await host.ask('meeting.command', { docId, command: { id: 'open', fact: { kind: 'sessionOpened' } } })
    const bytes = await exported(docId)
    await host.ask('meeting.bin', { docId })
    const taken = await imported(bytes)
    expect(taken).toMatchObject({ ok: true, value: { took: 'apart', remarks: [] } })
    expect((await host.ask('meeting.list', {})).map(({ title, phase }) => [title, phase])).toEqual([
      ['Essai', 'running'],
    ])
  })

  it('whose readable copy says something else: what counts is taken, and the place that differs is named', async () => {
    const docId = await newMeeting(host)
    const bytes = forgedTablee(await exported(docId), (entries) =>
      rewritten(entries, 'meeting.json', '"title": "Débat"', '"title": "Tout autre chose"'),
    )
    expect(await imported(bytes)).toMatchObject({
      ok: true,
      value: { docId, remarks: [{ code: 'readableDiffers', params: { path: 'items[1].title' } }] },
    })
    const whole = new TextDecoder().decode(await exported(docId, 'json'))
    expect(whole).toContain('"title": "Débat"')
    expect(whole).not.toContain('Tout autre chose')
  })

  it('whose readable copy is none of ours any more is taken, with the place that is wrong', async () => {
    const docId = await newMeeting(host)
    const bytes = forgedTablee(await exported(docId), (entries) =>
      rewritten(entries, 'meeting.json', '"language": "fr"', '"language": "xx"'),
    )
    expect(await imported(bytes)).toMatchObject({
      ok: true,
      value: { remarks: [{ code: 'readableDiffers', params: { path: 'header.language' } }] },
    })
  })

  it.each([
    ['body', ['parts/body.yjs']],
    ['journal', ['parts/journal.yjs']],
    ['two parts', ['parts/body.yjs', 'parts/journal.yjs']],
  ])('with a damaged %s is rebuilt from its readable copy, apart from the one here', async (_, names) => {
    const docId = await newMeeting(host)
    await host.ask('meeting.command', { docId, command: { id: 'open', fact: { kind: 'sessionOpened' } } })
    const bytes = damagedTablee(await exported(docId), (entries) => scratched(entries, ...names))
    await edit(docId, (body) => setHeader(body, { title: 'La nôtre' }))
    const taken = await imported(bytes)
    expect(taken).toMatchObject({
      ok: true,
      value: { took: 'apart', remarks: [{ code: 'rebuiltFromReadable', params: {} }] },
    })
    const list = await host.ask('meeting.list', {})
    expect(list.map(({ title, phase }) => `${title} ${phase}`).toSorted()).toEqual([
      'Essai running',
      'La nôtre running',
    ])
  })

  it('with neither journal nor readable copy gives its body, and says what is lost', async () => {
    const docId = await newMeeting(host)
    const bytes = damagedTablee(await exported(docId), (entries) => {
      scratched(entries, 'parts/journal.yjs')
      delete entries['meeting.json']
    })
    await host.ask('meeting.bin', { docId })
    expect(await imported(bytes)).toMatchObject({
      ok: true,
      value: {
        remarks: [
          { code: 'missingEntry', params: { entry: 'meeting.json' } },
          { code: 'journalLost', params: {} },
        ],
      },
    })
  })

  it('with neither body nor readable copy is refused as damaged, and nothing changes', async () => {
    const docId = await newMeeting(host)
    const bytes = damagedTablee(await exported(docId), (entries) =>
      scratched(entries, 'parts/body.yjs', 'meeting.json'),
    )
    expect(await imported(bytes)).toEqual({ ok: false, code: 'damaged', params: {} })
    expect(await host.ask('meeting.list', {})).toMatchObject([{ docId, title: 'Essai' }])
  })

  it('with parts that are no Yjs document, or that hold bare values, opens or is refused but never breaks', async () => {
    const docId = await newMeeting(host)
    const bytes = await exported(docId)
    const forged = new Y.Doc()
    forged.getMap('meta').set('docId', docId)
    forged.getMap('meta').set('lineage', 'x')
    forged.getMap('meta').set('schema', 1)
    forged.getMap('items').set('a', 'no record')
    forged.getMap('people').set('b', 7)
    for (const part of [new TextEncoder().encode('not yjs'), Y.encodeStateAsUpdate(forged)]) {
      const file = forgedTablee(bytes, (entries) => {
        entries['parts/body.yjs'] = part
      })
      expect(await imported(file)).toMatchObject({ ok: true, value: { took: 'apart' } })
    }
  })

  it('whose parts are another meeting’s never merges into the one its label names', async () => {
    const [ours, theirs] = [await newMeeting(host), await newMeeting(host)]
    await edit(theirs, (body) => setHeader(body, { title: 'La leur' }))
    const label = await exported(ours)
    const bytes = forgedTablee(await exported(theirs), (_, manifest) => {
      const { docId, lineage } = readMeetingIdentity(label)
      manifest.document = { ...manifest.document, docId, lineage }
    })
    expect(await imported(bytes)).toMatchObject({
      ok: true,
      value: { took: 'apart', remarks: [{ code: 'identityDiffers' }] },
    })
    expect(await titleOf(ours)).toBe('Essai')
    expect(await host.ask('meeting.list', {})).toHaveLength(3)
  })

  it('names the attachments that are in no one’s hands, by their names', async () => {
    const docId = await newMeeting(host)
    const sha256 = await attach(docId, new TextEncoder().encode('un plan'), `plan-${'é'.repeat(200)}.txt`)
    const bytes = damagedTablee(await exported(docId), (entries) => scratched(entries, `files/${sha256}`))
    // Here, the file is still there: nothing is missing.
    expect(await imported(bytes)).toMatchObject({ ok: true, value: { took: 'merged', remarks: [] } })
    await host.ask('meeting.bin', { docId })
    const taken = await imported(bytes)
    expect(taken).toMatchObject({
      ok: true,
      value: { remarks: [{ code: 'attachmentsMissing', params: { count: 1, names: `plan-${'é'.repeat(55)}…` } }] },
    })
  })

  it('with ten thousand stray entries is told in a few remarks', async () => {
    const docId = await newMeeting(host)
    const bytes = damagedTablee(await exported(docId), (entries) => {
      for (let index = 0; index < 9000; index++) entries[`stray-${index}`] = new Uint8Array()
    })
    const taken = await imported(bytes)
    expect(taken).toMatchObject({ ok: true, value: { docId } })
    if (!taken.ok) return
    expect(taken.value.remarks.map(({ code }) => code)).toEqual([...Array(3).fill('unlistedEntry'), 'moreRemarks'])
    expect(taken.value.remarks.at(-1)?.params).toEqual({ count: 8997 })
  })
})

function readMeetingIdentity(bytes: Uint8Array): { docId: string; lineage: string } {
  let found = { docId: '', lineage: '' }
  forgedTablee(bytes, (_, { document }) => {
    found = document
  })
  return found
}

describe('an import', () => {
  it('over a limit is refused by its size, wherever the limit stands', async () => {
    const json = new TextEncoder().encode(
      `{"format":"tablee.meeting","version":1,"x":"${'x'.repeat(21 * 1024 * 1024)}"}`,
    )
    expect(await imported(json)).toEqual({ ok: false, code: 'importTooLarge', params: { megabytes: 20 } })
    const announced = new Request('http://127.0.0.1/import', {
      method: 'POST',
      headers: { 'content-length': String(301 * 1024 * 1024) },
      body: new Uint8Array(1),
    })
    const answer = await host.host.fetch(announced)
    expect(await answer.json()).toEqual({ ok: false, code: 'importTooLarge', params: { megabytes: 300 } })
  })

  it('of the JSON form says which attachments it does not carry', async () => {
    const docId = await newMeeting(host)
    await attach(docId, new TextEncoder().encode('un plan'), 'plan.txt')
    expect(await imported(await exported(docId, 'json'))).toMatchObject({
      ok: true,
      value: { took: 'new', remarks: [{ code: 'attachmentsMissing', params: { names: 'plan.txt', count: 1 } }] },
    })
  })
})

describe('an attachment', () => {
  it('that is damaged or missing on disk answers why, and is given again once brought again', async () => {
    const docId = await newMeeting(host)
    const bytes = new TextEncoder().encode('un plan')
    const sha256 = await attach(docId, bytes, 'plan.txt')
    const get = async (sha: string): Promise<Response> =>
      host.host.fetch(new Request(`http://127.0.0.1/files/${docId}/${sha}`))
    const file = join(host.folder, 'documents', docId, 'files', sha256)
    await writeFile(file, 'autre chose')
    const damaged = await get(sha256)
    expect([damaged.status, await damaged.json()]).toEqual([404, { ok: false, code: 'attachmentDamaged', params: {} }])
    const missing = await get(createHash('sha256').update('nobody').digest('hex'))
    expect([missing.status, await missing.json()]).toEqual([404, { ok: false, code: 'attachmentMissing', params: {} }])
    await attach(docId, bytes, 'plan.txt')
    expect(await (await get(sha256)).text()).toBe('un plan')
  })
})

/** The log a part is read from. */
async function newestLog(folder: string): Promise<string> {
  const logs = (await readdir(folder)).filter((name) => name.endsWith('.updates'))
  return join(folder, logs.toSorted().at(-1) ?? '')
}

/** A part's log as a newer Tablée writes it: its header keeps its sum. */
async function makeNewer(folder: string): Promise<void> {
  const log = await newestLog(folder)
  const bytes = await readFile(log)
  bytes.writeUInt16LE(logVersion + 1, 8)
  bytes.writeUInt32LE(crc32(bytes.subarray(0, 28)), 28)
  await writeFile(log, bytes)
}

describe('a document in the data folder', () => {
  const folderOf = (docId: string): string => join(host.folder, 'documents', docId)

  async function bytesIn(folder: string): Promise<string[]> {
    const names = (await readdir(folder, { recursive: true })).sort()
    const files = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).isFile() && name))
    return Promise.all(
      files
        .filter((name) => name !== false)
        .map(async (name) => `${name} ${(await readFile(join(folder, name))).toString('hex')}`),
    )
  }

  it('whose identity is lost is listed with its trouble, can’t be opened, and is not touched', async () => {
    const docId = await newMeeting(host)
    await host.host.close()
    for (const name of ['identity.json', 'identity.copy.json']) await writeFile(join(folderOf(docId), name), '{')
    const before = await bytesIn(folderOf(docId))
    await host.restart()
    expect(await host.ask('meeting.list', {})).toMatchObject([
      { docId, lineage: '', title: '', trouble: { code: 'identityDamaged' } },
    ])
    expect(await host.call('meeting.open', { docId })).toMatchObject({ ok: false, code: 'identityDamaged' })
    await expect(openPen(host, docId)).rejects.toThrow()
    expect(await bytesIn(folderOf(docId))).toEqual(before)
  })

  it('whose log is of a newer Tablée says so, whether or not its summary is at hand, and is not touched', async () => {
    const docId = await newMeeting(host)
    await host.ask('meeting.list', {})
    await host.host.close()
    await makeNewer(join(folderOf(docId), 'body'))
    const before = await bytesIn(folderOf(docId))
    await host.restart()
    expect(await host.ask('meeting.list', {})).toMatchObject([{ docId, title: 'Essai' }])
    expect(await host.call('meeting.open', { docId })).toMatchObject({ ok: false, code: 'newerFormat' })
    expect(await bytesIn(folderOf(docId))).toEqual(before)
    await writeFile(join(folderOf(docId), 'summary.json'), '')
    expect(await host.ask('meeting.list', {})).toMatchObject([{ docId, trouble: { code: 'newerFormat' } }])
  })

  it('cut in its last record opens, says so once opened, and keeps what was cut', async () => {
    const docId = await newMeeting(host)
    await host.host.close()
    const path = await newestLog(join(folderOf(docId), 'body'))
    await writeFile(path, Buffer.concat([await readFile(path), Buffer.from([0xfe, 0x54, 0x52, 0xef, 9, 0, 0, 0, 2])]))
    await host.restart()
    expect(await host.ask('meeting.open', { docId })).toMatchObject({ trouble: [{ code: 'tornRecord' }] })
    expect(await host.ask('meeting.list', {})).toMatchObject([{ title: 'Essai', trouble: { code: 'tornRecord' } }])
    expect(await readdir(join(folderOf(docId), 'body'))).toContainEqual(expect.stringContaining('.torn-'))
  })

  it('with nothing readable left says that, erases nothing, and hides no other meeting', async () => {
    const [lost, sound] = [await newMeeting(host), await newMeeting(host)]
    await host.host.close()
    for (const part of ['body', 'journal']) {
      for (const name of await readdir(join(folderOf(lost), part))) {
        await writeFile(join(folderOf(lost), part, name), 'rien de lisible ici, et de loin plus de trente-deux octets')
      }
    }
    await writeFile(join(folderOf(lost), 'summary.json'), '')
    await host.restart()
    const list = await host.ask('meeting.list', {})
    expect(list.map(({ docId, trouble }) => [docId, trouble?.code ?? null])).toEqual([
      [sound, null],
      [lost, 'nothingReadable'],
    ])
    expect(await host.call('meeting.open', { docId: lost })).toMatchObject({ ok: false, code: 'nothingReadable' })
    expect(await readdir(join(folderOf(lost), 'body'))).toContainEqual(expect.stringMatching(/\.damaged$/))
  })

  it('that a power cut left half made is not shown', async () => {
    const docId = await newMeeting(host)
    await host.host.close()
    for (const part of ['body', 'journal']) {
      for (const name of await readdir(join(folderOf(docId), part))) {
        const path = join(folderOf(docId), part, name)
        await writeFile(path, (await readFile(path)).subarray(0, 32))
      }
    }
    await writeFile(join(folderOf(docId), 'summary.json'), '')
    await host.restart()
    expect(await host.ask('meeting.list', {})).toEqual([])
  })

  it('that is a council of a newer Tablée hides no meeting', async () => {
    const docId = await newMeeting(host)
    await host.host.close()
    for (const other of (await readdir(join(host.folder, 'documents'))).filter((name) => name !== docId)) {
      await makeNewer(join(folderOf(other), 'journal'))
    }
    await host.restart()
    expect(await host.ask('meeting.list', {})).toMatchObject([{ docId, title: 'Essai' }])
    expect(await host.call('register.read', {})).toMatchObject({ ok: false, code: 'newerFormat' })
  })

  it('keeps a name of 10,000 characters, right to left, with emoji, and the file too', async () => {
    const docId = await newMeeting(host)
    const title = `${'سلسلة الحي '.repeat(700)}${'👩🏽‍🌾'.repeat(300)}`.slice(0, 9999)
    await edit(docId, (body) => {
      setHeader(body, { title })
      setItem(body, readMeeting({ body, journal: new Y.Doc() }).items[0]?.id ?? '', { title })
    })
    const bytes = await exported(docId)
    await host.ask('meeting.bin', { docId })
    const taken = await imported(bytes)
    expect(taken).toMatchObject({ ok: true, value: { remarks: [] } })
    expect((await host.ask('meeting.list', {})).map((meeting) => meeting.title)).toEqual([title])
  })
})
