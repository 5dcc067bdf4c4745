import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ExportFailure } from '#host/export/jobs.ts'
import { nodeFileSystem, type FileSystem } from '#host/files/file-system.ts'
import { writeAway, type WrittenAway } from '#host/take-away/write-away.ts'
import { faultyDisk } from '../files/faulty-disk.ts'

const meeting = { name: 'seance.tablee', bytes: new TextEncoder().encode('la réunion') }
const draft = { name: 'seance-projet.pdf', bytes: new TextEncoder().encode('le projet') }

let stick: string
beforeEach(async () => {
  stick = await mkdtemp(join(tmpdir(), 'tablee-stick-'))
})
afterEach(() => rm(stick, { recursive: true, force: true }))

const take = (files: FileSystem = nodeFileSystem, signal = new AbortController().signal): Promise<WrittenAway[]> =>
  writeAway(files, stick, [meeting, draft], signal)
const failureOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: ExportFailure) => error.code,
  )

describe('Taking files away', () => {
  it('writes both whole, and answers what it read back', async () => {
    const written = await take()
    expect(written.map(({ name }) => name)).toEqual(['seance.tablee', 'seance-projet.pdf'])
    expect((await readdir(stick)).sort()).toEqual(['seance-projet.pdf', 'seance.tablee'])
    expect(await readFile(join(stick, 'seance.tablee'), 'utf8')).toBe('la réunion')
  })

  it('replaces nothing: another file of that name stays, and the same one is not written twice', async () => {
    await writeFile(join(stick, 'seance.tablee'), 'corrigé à la maison')
    expect((await take())[0]?.name).toBe('seance (2).tablee')
    expect((await take())[0]?.name).toBe('seance (2).tablee')
    expect(await readFile(join(stick, 'seance.tablee'), 'utf8')).toBe('corrigé à la maison')
    expect(await readdir(stick)).toHaveLength(3)
  })

  it('that do not fit leaves nothing, not even the first', async () => {
    const disk = faultyDisk()
    disk.free = meeting.bytes.length + 3
    expect(await failureOf(take(disk))).toBe('stickFull')
    expect(await readdir(stick)).toEqual([])
  })

  it('onto a protected stick says so', async () => {
    const disk = faultyDisk()
    disk.readOnly = true
    expect(await failureOf(take(disk))).toBe('stickReadOnly')
    expect(await readdir(stick)).toEqual([])
  })

  it('onto a stick pulled out in the middle says so', async () => {
    const disk = faultyDisk()
    disk.beforeSync = () => rm(stick, { recursive: true })
    expect(await failureOf(take(disk))).toBe('stickRemoved')
  })

  it('onto a stick that fails says what the system said', async () => {
    const disk = faultyDisk()
    disk.failing.add('rename')
    const failure = await take(disk).catch((error: ExportFailure) => error)
    expect(failure).toMatchObject({ code: 'stickFailed', params: { system: 'EIO' } })
    expect(await readdir(stick)).toEqual([])
  })

  it('that come back changed is not called taken, and leaves nothing', async () => {
    const disk = faultyDisk()
    let reads = 0
    disk.readFile = async (path) => {
      const bytes = await nodeFileSystem.readFile(path)
      reads += 1
      return new TextEncoder().encode(`${new TextDecoder().decode(bytes)}?`)
    }
    expect(await failureOf(take(disk))).toBe('stickUnreliable')
    expect(reads).toBeGreaterThan(0)
    expect(await readdir(stick)).toEqual([])
  })

  it('works where the stick knows no sync of a folder', async () => {
    const disk = faultyDisk()
    disk.syncFolder = () => Promise.reject(Object.assign(new Error('EINVAL'), { code: 'EINVAL' }))
    expect(await take(disk)).toHaveLength(2)
  })

  it('given up leaves nothing', async () => {
    const given = new AbortController()
    given.abort()
    expect(await failureOf(take(nodeFileSystem, given.signal))).toBe('cancelled')
    expect(await readdir(stick)).toEqual([])
  })
})
