import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { maxFileBytes, openAttachmentStore, type AttachmentStore } from '#host/files/attachments.ts'
import { nodeFileSystem, type FileSystem } from '#host/files/file-system.ts'
import { isSafeId } from '#host/files/identity-file.ts'
import { FilesError } from '#host/files/files-error.ts'
import { attachmentSchema } from '#shared/contract/meeting.ts'
import { faultyDisk } from './faulty-disk.ts'
import { gif, jpeg, pdf, png, webp } from './pictures.ts'
import { temporaryFolder } from './temporary-folder.ts'

async function attachmentsIn(files: FileSystem = nodeFileSystem): Promise<{ store: AttachmentStore; folder: string }> {
  const root = await temporaryFolder()
  await mkdir(join(root, 'meeting-1'))
  const folderOf = (docId: string): string => {
    if (!isSafeId(docId)) throw new FilesError('badId')
    return join(root, docId)
  }
  return { store: openAttachmentStore({ folderOf }, { files }), folder: join(root, 'meeting-1', 'files') }
}

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

describe('an attached file', () => {
  it('is kept under the hash of its bytes and given back', async () => {
    const { store, folder } = await attachmentsIn()
    const kept = await store.put('meeting-1', png, 'plan du quartier.png')
    expect(kept).toEqual({
      sha256: hash(png),
      name: 'plan du quartier.png',
      mime: 'image/png',
      bytes: png.length,
      itemId: null,
      isPublic: false,
    })
    expect(attachmentSchema.parse(kept)).toEqual(kept)
    expect(await readdir(folder)).toEqual([kept.sha256])
    expect([...(await store.get('meeting-1', kept.sha256))]).toEqual([...png])
    expect(await store.has('meeting-1', kept.sha256)).toBe(true)
    expect(await store.has('meeting-1', hash(gif))).toBe(false)
  })

  it('comes as a stream as well', async () => {
    const { store } = await attachmentsIn()
    const stream = new Blob([png.slice(0, 30), png.slice(30)]).stream()
    expect(await store.put('meeting-1', stream, 'a.png')).toMatchObject({ sha256: hash(png), mime: 'image/png' })
  })

  it('put twice lies there once', async () => {
    const { store } = await attachmentsIn()
    await Promise.all([store.put('meeting-1', pdf, 'a.pdf'), store.put('meeting-1', pdf, 'b.pdf')])
    expect(await store.list('meeting-1')).toEqual([hash(pdf)])
  })

  it.each([
    ['image/png', png],
    ['image/jpeg', jpeg],
    ['image/webp', webp],
    ['image/gif', gif],
    ['application/pdf', pdf],
    ['application/octet-stream', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['application/octet-stream', new TextEncoder().encode('<!doctype html><script>alert(1)</script>')],
    ['application/octet-stream', new Uint8Array()],
  ])('is of type %s by its bytes, whatever its name says', async (mime, bytes) => {
    const { store } = await attachmentsIn()
    expect((await store.put('meeting-1', bytes, 'x.jpg')).mime).toBe(mime)
  })

  it('wanted as an image must be one: magic bytes before rubbish are not enough', async () => {
    const { store } = await attachmentsIn()
    for (const bytes of [png, jpeg, webp, gif]) {
      expect((await store.put('meeting-1', bytes, 'x', 'image')).bytes).toBe(bytes.length)
    }
    const before = await store.list('meeting-1')
    const magics = [png.slice(0, 8), Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2), webp.slice(0, 12), gif.slice(0, 6)]
    for (const bytes of [pdf, new TextEncoder().encode('not a picture'), new Uint8Array(), ...magics]) {
      await expect(store.put('meeting-1', bytes, 'photo.png', 'image')).rejects.toMatchObject({ code: 'notAnImage' })
    }
    expect(await store.list('meeting-1')).toEqual(before)
  })

  it('may have any name, which never becomes a path', async () => {
    const { store, folder } = await attachmentsIn()
    const name = `../../${'ن'.repeat(9_000)} 🏘️.pdf`
    expect((await store.put('meeting-1', pdf, name)).name).toBe(name)
    expect((await store.put('meeting-1', pdf, 'x'.repeat(20_000))).name).toHaveLength(10_000)
    expect(await readdir(folder)).toEqual([hash(pdf)])
  })

  it('that is not there, or no hash at all, is said to be missing', async () => {
    const { store } = await attachmentsIn()
    for (const sha256 of [hash(png), '../../../etc/passwd', '', '..']) {
      await expect(store.get('meeting-1', sha256)).rejects.toMatchObject({ code: 'attachmentMissing' })
    }
    await expect(store.get('../x', hash(png))).rejects.toMatchObject({ code: 'badId' })
    await expect(store.put('../x', png, 'a')).rejects.toMatchObject({ code: 'badId' })
  })

  it('damaged on disk is said, never given, and made good when it comes again', async () => {
    const { store, folder } = await attachmentsIn()
    const { sha256 } = await store.put('meeting-1', png, 'a.png')
    await writeFile(
      join(folder, sha256),
      png.map((byte) => byte ^ 1),
    )
    await expect(store.get('meeting-1', sha256)).rejects.toMatchObject({ code: 'attachmentDamaged' })
    await store.put('meeting-1', png, 'a.png')
    expect([...(await store.get('meeting-1', sha256))]).toEqual([...png])
  })
})

describe('the limits of attachments', () => {
  it('refuse a file over 25 MB, without reading on', async () => {
    const { store } = await attachmentsIn()
    const whole = new Uint8Array(maxFileBytes)
    expect((await store.put('meeting-1', whole, 'just fits')).bytes).toBe(maxFileBytes)
    await expect(store.put('meeting-1', new Uint8Array(maxFileBytes + 1), 'x')).rejects.toMatchObject({
      code: 'fileTooLarge',
      params: { megabytes: 25 },
    })
    let read = 0
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        read += 1
        yield await Promise.resolve(new Uint8Array(1024 * 1024))
      }
    }
    await expect(store.put('meeting-1', endless(), 'x')).rejects.toMatchObject({ code: 'fileTooLarge' })
    expect(read).toBe(26)
  })

  it('refuse more than 200 MB in a meeting, even for files put together', async () => {
    const { store, folder } = await attachmentsIn()
    await mkdir(folder)
    // Sparse files: as large as they say, and quick to make.
    for (let index = 0; index < 8; index++) {
      const file = await nodeFileSystem.open(join(folder, String(index).repeat(64)), 'w')
      await file.truncate(24 * 1024 * 1024)
      await file.close()
    }
    const each = [1, 2].map((fill) => new Uint8Array(5 * 1024 * 1024).fill(fill))
    const puts = await Promise.allSettled(each.map((bytes) => store.put('meeting-1', bytes, 'x')))
    expect(puts.map((put) => put.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(puts.find((put) => put.status === 'rejected')?.reason).toMatchObject({
      code: 'meetingTooLarge',
      params: { megabytes: 200 },
    })
  })

  it('on a full disk nothing half-written stays', async () => {
    const files = faultyDisk()
    const { store, folder } = await attachmentsIn(files)
    files.free = 20
    await expect(store.put('meeting-1', png, 'a.png')).rejects.toMatchObject({ code: 'diskFull' })
    expect(await readdir(folder)).toEqual([])
    files.free = Infinity
    await store.put('meeting-1', png, 'a.png')
    expect(await readFile(join(folder, hash(png)))).toEqual(Buffer.from(png))
  })
})
