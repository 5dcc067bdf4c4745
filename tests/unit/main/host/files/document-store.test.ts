import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { textOf, typedUpdates } from './documents.ts'
import { faultyDisk } from './faulty-disk.ts'
import { evening } from './open-part.ts'
import { meeting, openStore } from './open-store.ts'
import { temporaryFolder } from './temporary-folder.ts'

const label = { title: 'Séance du 12 novembre', date: '2026-11-12' }

describe('the data folder', () => {
  it('is made when missing, empty at first', async () => {
    const store = await openStore(join(await temporaryFolder(), 'a', 'b'))
    expect(await store.list()).toEqual([])
    expect(await store.binned()).toEqual([])
    await store.close()
  })

  it('keeps documents apart, with who they are and what their parts hold', async () => {
    const folder = await temporaryFolder()
    const updates = typedUpdates(6)
    const store = await openStore(folder)
    await store.create(meeting, 'meeting')
    await store.create({ docId: 'council-1', lineage: 'lineage-2', schema: 3 }, 'council')
    const { parts } = await store.open('meeting-1')
    await parts.body.append(updates[0]!)
    await parts.journal.append(updates[1]!)
    await store.close()
    const again = await openStore(folder)
    expect((await again.list()).map(({ docId, identity, kind }) => ({ docId, identity, kind }))).toEqual([
      { docId: 'council-1', identity: { docId: 'council-1', lineage: 'lineage-2', schema: 3 }, kind: 'council' },
      { docId: 'meeting-1', identity: meeting, kind: 'meeting' },
    ])
    const opened = await again.open('meeting-1')
    expect(opened).toMatchObject({ identity: meeting, kind: 'meeting', trouble: [] })
    expect((await opened.parts.body.load()).map((update) => [...update])).toEqual([[...updates[0]!]])
    expect((await opened.parts.journal.load()).map((update) => [...update])).toEqual([[...updates[1]!]])
    expect(await again.read('meeting-1')).toMatchObject({ identity: meeting, kind: 'meeting' })
    expect((await again.read('meeting-1')).updates.body).toHaveLength(1)
    await again.close()
  })

  it('answers the same open document to everyone who asks, and a fresh one once it was let go', async () => {
    const store = await openStore(await temporaryFolder())
    await store.create(meeting, 'meeting')
    const [first, second] = await Promise.all([store.open('meeting-1'), store.open('meeting-1')])
    expect(first).toBe(second)
    await store.closeDocument('meeting-1')
    await expect(first.parts.body.append(Uint8Array.of(0, 0))).rejects.toMatchObject({ code: 'closed' })
    expect(await store.open('meeting-1')).not.toBe(first)
    await store.close()
    await expect(store.open('meeting-1')).rejects.toMatchObject({ code: 'closed' })
    await store.close()
  })

  it('refuses what is not there, what is there already, and names that are no folder', async () => {
    const store = await openStore(await temporaryFolder())
    await store.create(meeting, 'meeting')
    await expect(store.open('nothing')).rejects.toMatchObject({ code: 'notFound' })
    await expect(store.read('nothing')).rejects.toMatchObject({ code: 'notFound' })
    await expect(store.create({ ...meeting, lineage: 'other' }, 'meeting')).rejects.toMatchObject({ code: 'exists' })
    for (const docId of ['../outside', 'a/b', '.', '..', '', 'CON', 'con', 'x'.repeat(65), 'é', 'a b', 'a\\b']) {
      await expect(store.create({ ...meeting, docId }, 'meeting'), docId).rejects.toMatchObject({ code: 'badId' })
      await expect(store.open(docId), docId).rejects.toMatchObject({ code: 'badId' })
    }
    await expect(store.create({ ...meeting, docId: 'b', lineage: '../x' }, 'meeting')).rejects.toMatchObject({
      code: 'badId',
    })
    await store.close()
  })

  it('finishes a creation that was interrupted', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'documents', 'meeting-1', 'body'), { recursive: true })
    const store = await openStore(folder)
    expect(await store.list()).toEqual([])
    await store.create(meeting, 'meeting')
    expect(await store.list()).toHaveLength(1)
    await store.close()
  })
})

describe('a damaged identity', () => {
  const names = ['identity.json', 'identity.copy.json']

  it.each(names)('is read from its other copy when %s is damaged or missing, and mended', async (name) => {
    const folder = await temporaryFolder()
    const place = join(folder, 'documents', 'meeting-1')
    const store = await openStore(folder)
    await store.create(meeting, 'meeting')
    await writeFile(join(place, name), '{"format":"tabl')
    const opened = await store.open('meeting-1')
    expect(opened.identity).toEqual(meeting)
    expect(opened.trouble).toEqual([{ code: 'identityRepaired', params: {}, part: null }])
    await store.close()
    expect(await readFile(join(place, `${name}.damaged`), 'utf8')).toBe('{"format":"tabl')
    expect(await readFile(join(place, names[0]!))).toEqual(await readFile(join(place, names[1]!)))
  })

  it('in both copies is listed as such and left alone', async () => {
    const folder = await temporaryFolder()
    const place = join(folder, 'documents', 'meeting-1')
    const store = await openStore(folder)
    await store.create(meeting, 'meeting')
    for (const name of names) await writeFile(join(place, name), 'zzz')
    expect(await store.list()).toMatchObject([{ docId: 'meeting-1', identity: null, trouble: 'identityDamaged' }])
    await expect(store.open('meeting-1')).rejects.toMatchObject({ code: 'identityDamaged' })
    await expect(store.create(meeting, 'meeting')).rejects.toMatchObject({ code: 'exists' })
    await store.close()
    for (const name of names) expect(await readFile(join(place, name), 'utf8')).toBe('zzz')
  })

  it('of a newer version is refused and left alone', async () => {
    const folder = await temporaryFolder()
    const place = join(folder, 'documents', 'meeting-1')
    const store = await openStore(folder)
    await store.create(meeting, 'meeting')
    const newer = JSON.stringify({ format: 'tablee.document', version: 2, who: 'knows' })
    for (const name of names) await writeFile(join(place, name), newer)
    expect(await store.list()).toMatchObject([{ docId: 'meeting-1', trouble: 'newerFormat' }])
    await expect(store.open('meeting-1')).rejects.toMatchObject({ code: 'newerFormat' })
    await store.close()
    for (const name of names) expect(await readFile(join(place, name), 'utf8')).toBe(newer)
  })

  it('of another document, in a folder copied by hand, is not opened under the wrong name', async () => {
    const folder = await temporaryFolder()
    const store = await openStore(folder)
    await store.create(meeting, 'meeting')
    await mkdir(join(folder, 'documents', 'copy'))
    const identity = await readFile(join(folder, 'documents', 'meeting-1', 'identity.json'))
    await writeFile(join(folder, 'documents', 'copy', 'identity.json'), identity)
    await expect(store.open('copy')).rejects.toMatchObject({ code: 'identityDamaged' })
    await store.close()
  })
})

describe('the bin', () => {
  it('takes a document away and gives it back with all it held, under a new lineage', async () => {
    const folder = await temporaryFolder()
    const updates = typedUpdates(4)
    const store = await openStore(folder)
    await store.create(meeting, 'meeting')
    const { parts } = await store.open('meeting-1')
    const writing = updates.map((update) => parts.body.append(update))
    await store.bin('meeting-1', label)
    await Promise.all(writing)
    expect(await store.list()).toEqual([])
    expect(await store.binned()).toMatchObject([{ identity: meeting, kind: 'meeting', binnedAt: evening, ...label }])
    await expect(parts.body.append(updates[0]!)).rejects.toMatchObject({ code: 'closed' })
    const identity = await store.restore('meeting-1')
    expect(identity).toEqual({ ...meeting, lineage: identity.lineage })
    expect(identity.lineage).not.toBe('lineage-1')
    expect(await store.binned()).toEqual([])
    const opened = await store.open('meeting-1')
    expect(opened.identity).toEqual(identity)
    expect(textOf(await opened.parts.body.load())).toBe(textOf(updates))
    await store.close()
  })

  it('remembers a lineage for ever, so that no old copy revives it', async () => {
    const folder = await temporaryFolder()
    const store = await openStore(folder)
    await store.create(meeting, 'meeting')
    expect(store.isBinnedLineage('lineage-1')).toBe(false)
    await store.bin('meeting-1', label)
    await expect(store.create(meeting, 'meeting')).rejects.toMatchObject({ code: 'binnedLineage' })
    await store.restore('meeting-1')
    await store.close()
    const again = await openStore(folder)
    expect(again.isBinnedLineage('lineage-1')).toBe(true)
    await again.close()
    // Even without its list, what lies in the bin is known.
    const third = await openStore(folder)
    const { lineage } = (await third.open('meeting-1')).identity
    await third.bin('meeting-1', label)
    await third.close()
    await writeFile(join(folder, 'bin', 'lineages.json'), 'damaged')
    const fourth = await openStore(folder)
    expect(fourth.isBinnedLineage(lineage)).toBe(true)
    await fourth.close()
  })

  it('holds the same document more than once and gives the last one back', async () => {
    let now = evening
    const store = await openStore(await temporaryFolder(), { clock: { now: () => (now += 1000) } })
    await store.create(meeting, 'meeting')
    await store.bin('meeting-1', { ...label, title: 'first' })
    await store.create({ ...meeting, lineage: 'lineage-9' }, 'meeting')
    await store.bin('meeting-1', { ...label, title: 'second' })
    expect((await store.binned()).map((binned) => binned.title)).toEqual(['second', 'first'])
    await store.restore('meeting-1')
    expect((await store.binned()).map((binned) => binned.title)).toEqual(['first'])
    await expect(store.restore('meeting-1')).rejects.toMatchObject({ code: 'exists' })
    await expect(store.restore('nothing')).rejects.toMatchObject({ code: 'notFound' })
    await store.close()
  })

  it('keeps a document that could not be moved where it is', async () => {
    const files = faultyDisk()
    const store = await openStore(await temporaryFolder(), { files })
    await store.create(meeting, 'meeting')
    files.failing.add('rename')
    await expect(store.bin('meeting-1', label)).rejects.toMatchObject({ code: 'diskError' })
    files.failing.clear()
    expect(await store.list()).toMatchObject([{ docId: 'meeting-1', trouble: null }])
    expect(store.isBinnedLineage('lineage-1')).toBe(false)
    await store.close()
  })
})

describe('erasing', () => {
  it('leaves no byte of the document, here or in the bin, and remembers its lineages', async () => {
    const folder = await temporaryFolder()
    const store = await openStore(folder)
    await store.create(meeting, 'meeting')
    await store.bin('meeting-1', label)
    await store.create({ ...meeting, lineage: 'lineage-9' }, 'meeting')
    const { parts } = await store.open('meeting-1')
    for (const update of typedUpdates(3)) await parts.body.append(update)
    await store.erase('meeting-1')
    expect(await readdir(join(folder, 'documents'))).toEqual([])
    expect(await readdir(join(folder, 'bin'))).toEqual(['lineages.json'])
    expect(['lineage-1', 'lineage-9'].map((lineage) => store.isBinnedLineage(lineage))).toEqual([true, true])
    await expect(store.erase('meeting-1')).rejects.toMatchObject({ code: 'notFound' })
    await store.close()
  })
})

describe('what can not be merged', () => {
  it('is kept aside as a file under a name of its own', async () => {
    const folder = await temporaryFolder()
    const store = await openStore(folder)
    const first = await store.setAside('meeting-1', Uint8Array.of(1), '.tablee')
    const second = await store.setAside('meeting-1', Uint8Array.of(2), '.tablee')
    expect(first).not.toBe(second)
    expect([...(await readFile(join(folder, 'aside', second)))]).toEqual([2])
    await store.close()
  })
})

describe('a data folder on a disk that refuses', () => {
  it('read-only, says so', async () => {
    const files = faultyDisk()
    files.readOnly = true
    await expect(openStore(await temporaryFolder(), { files })).rejects.toMatchObject({ code: 'diskReadOnly' })
  })

  it('full, says so, and opens once there is room', async () => {
    const folder = await temporaryFolder()
    const files = faultyDisk()
    files.free = 0
    await expect(openStore(folder, { files })).rejects.toMatchObject({ code: 'diskFull' })
    files.free = Infinity
    const store = await openStore(folder, { files })
    files.free = 10
    await expect(store.create(meeting, 'meeting')).rejects.toMatchObject({ code: 'diskFull' })
    files.free = Infinity
    await store.create(meeting, 'meeting')
    await store.close()
  })

  it('full when closing, says so, and lets go of the folder', async () => {
    const folder = await temporaryFolder()
    const files = faultyDisk()
    const store = await openStore(folder, { files })
    await store.create(meeting, 'meeting')
    const { parts } = await store.open('meeting-1')
    files.free = 0
    await expect(parts.body.append(typedUpdates(1)[0]!)).rejects.toMatchObject({ code: 'diskFull' })
    await expect(store.close()).rejects.toMatchObject({ code: 'diskFull' })
    await (await openStore(folder)).close()
  })
})

describe('forgetting a document', () => {
  async function withMeeting(disk = faultyDisk()) {
    const folder = await temporaryFolder()
    const store = await openStore(folder, { files: disk })
    await store.create(meeting, 'meeting')
    await (await store.open('meeting-1')).parts.body.append(typedUpdates(1)[0]!)
    return { folder, store, disk }
  }

  it('removes its folder and remembers nothing: the same lineage may be made again', async () => {
    const { folder, store } = await withMeeting()
    await store.setAside('meeting-1', Uint8Array.of(1), '.tablee')
    await store.forget('meeting-1')
    expect(await store.list()).toEqual([])
    expect(await readdir(join(folder, 'documents'))).toEqual([])
    expect(await readdir(join(folder, 'aside'))).toEqual([])
    expect(await readdir(folder)).not.toContain('erasing')
    expect(store.isBinnedLineage(meeting.lineage)).toBe(false)
    await store.create(meeting, 'meeting')
    await expect(store.forget('nothing')).rejects.toMatchObject({ code: 'notFound' })
    await store.close()
  })

  it('leaves in the bin what was thrown away under the same id', async () => {
    const { store } = await withMeeting()
    await store.bin('meeting-1', label)
    await store.create({ ...meeting, lineage: 'lineage-2' }, 'meeting')
    await store.forget('meeting-1')
    expect(await store.binned()).toMatchObject([{ identity: meeting }])
    await store.close()
  })

  it('on a disk that refuses it leaves all as it was', async () => {
    const { store, disk } = await withMeeting()
    disk.readOnly = true
    await expect(store.forget('meeting-1')).rejects.toMatchObject({ code: 'diskReadOnly' })
    disk.readOnly = false
    expect(await store.list()).toMatchObject([{ docId: 'meeting-1', trouble: null }])
    expect((await (await store.open('meeting-1')).parts.body.load()).length).toBe(1)
    await store.close()
  })

  it('is not said to be done while files of it resist, and is finished at the next start', async () => {
    const { folder, store, disk } = await withMeeting()
    disk.failing.add('removeFolder')
    await expect(store.forget('meeting-1')).rejects.toMatchObject({ code: 'eraseUnfinished' })
    expect(await store.list()).toEqual([])
    expect((await readdir(join(folder, 'erasing'))).length).toBe(1)
    await store.close()
    await (await openStore(folder)).close()
    expect(await readdir(folder)).not.toContain('erasing')
  })
})
