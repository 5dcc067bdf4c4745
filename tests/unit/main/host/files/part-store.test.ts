import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { encodeHeader, encodeRecords, headerBytes } from '#host/files/log-record.ts'
import { documentOf, stateOf, textOf, typedUpdates } from './documents.ts'
import { faultyDisk, quickDisk } from './faulty-disk.ts'
import { evening, openPart } from './open-part.ts'
import { temporaryFolder } from './temporary-folder.ts'

const day = 24 * 60 * 60 * 1000

async function logsOf(folder: string): Promise<string[]> {
  return (await readdir(folder)).sort()
}

describe('a part on disk', () => {
  it('opens empty where nothing was ever written, and creates nothing', async () => {
    const folder = await temporaryFolder()
    const part = await openPart(join(folder, 'body'))
    expect(await part.load()).toEqual([])
    await part.close()
    expect(await readdir(folder)).toEqual([])
  })

  it('gives back what was appended, in the order of the calls, after it is opened again', async () => {
    const folder = await temporaryFolder()
    const updates = typedUpdates(30)
    const part = await openPart(folder)
    await Promise.all(updates.slice(0, 20).map((update) => part.append(update)))
    for (const update of updates.slice(20)) await part.append(update)
    await part.close()
    const again = await openPart(folder)
    expect((await again.load()).map((update) => [...update])).toEqual(updates.map((update) => [...update]))
    expect(again.trouble).toEqual([])
    await again.close()
  })

  it('writes appends made together with one sync', async () => {
    const files = faultyDisk()
    const part = await openPart(await temporaryFolder(), { files })
    const updates = typedUpdates(200)
    await part.append(updates[0]!)
    const before = files.syncs
    const first = part.append(updates[1]!)
    const rest = updates.slice(2).map((update) => part.append(update))
    await first
    await Promise.all(rest)
    expect(files.syncs - before).toBe(1)
    await part.close()
  })

  it('gathers what comes while a write is in flight into the next one', async () => {
    const files = faultyDisk()
    const part = await openPart(await temporaryFolder(), { files })
    const updates = typedUpdates(100)
    await part.append(updates[0]!)
    const before = files.syncs
    const reached = Promise.withResolvers<void>()
    const gate = Promise.withResolvers<void>()
    files.beforeSync = () => {
      reached.resolve()
      return gate.promise
    }
    const inFlight = part.append(updates[1]!)
    await reached.promise
    const late = updates.slice(2).map((update) => part.append(update))
    gate.resolve()
    await Promise.all([inFlight, ...late])
    expect(files.syncs - before).toBe(2)
    expect(textOf(await part.load())).toBe(textOf(updates))
    await part.close()
  })

  it('keeps its own copy of an update whose bytes change after the call', async () => {
    const part = await openPart(await temporaryFolder())
    const [update] = typedUpdates(1)
    const frame = update!.slice()
    const written = part.append(frame)
    frame.fill(0)
    await written
    expect(textOf(await part.load())).toBe('0 ')
    await part.close()
  })

  it('refuses to append once closed', async () => {
    const part = await openPart(await temporaryFolder())
    await part.close()
    await expect(part.append(typedUpdates(1)[0]!)).rejects.toMatchObject({ code: 'closed' })
    await expect(part.compact(stateOf([]))).rejects.toMatchObject({ code: 'closed' })
  })
})

describe('compacting a part', () => {
  it('begins a new log with the state and keeps the old one', async () => {
    const folder = await temporaryFolder()
    const updates = typedUpdates(20)
    const part = await openPart(folder)
    for (const update of updates.slice(0, 15)) await part.append(update)
    await part.compact(stateOf(updates.slice(0, 15)))
    for (const update of updates.slice(15)) await part.append(update)
    expect(await part.load()).toHaveLength(6)
    expect(textOf(await part.load())).toBe(textOf(updates))
    expect(await logsOf(folder)).toEqual(['000001.updates', '000002.updates'])
    expect(textOf(await part.readBackup(1))).toBe(textOf(updates.slice(0, 15)))
    await part.close()
  })

  it('carries over every update the state does not hold, even one appended in the same instant', async () => {
    const folder = await temporaryFolder()
    const updates = typedUpdates(12)
    const part = await openPart(folder)
    await Promise.all(updates.slice(0, 10).map((update) => part.append(update)))
    const late = part.append(updates[10]!)
    await part.compact(stateOf(updates.slice(0, 7)))
    await Promise.all([late, part.append(updates[11]!)])
    expect(textOf(await part.load())).toBe(textOf(updates))
    await part.close()
  })

  it('with the state of an empty document loses nothing', async () => {
    const updates = typedUpdates(5)
    const part = await openPart(await temporaryFolder())
    await Promise.all(updates.map((update) => part.append(update)))
    await part.compact(stateOf([]))
    await part.compact(stateOf([]))
    expect(textOf(await part.load())).toBe(textOf(updates))
    await part.close()
  })

  it('carries over a deletion the state does not know', async () => {
    const updates = typedUpdates(5)
    const doc = documentOf(updates)
    const deletions: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => deletions.push(update))
    doc.getText('text').delete(0, 4)
    const part = await openPart(await temporaryFolder())
    for (const update of [...updates, ...deletions]) await part.append(update)
    await part.compact(stateOf(updates))
    expect(textOf(await part.load())).toBe('2 3 4 ')
    await part.close()
  })

  it('refuses a state that is none and goes on as before', async () => {
    const updates = typedUpdates(3)
    const part = await openPart(await temporaryFolder())
    await part.append(updates[0]!)
    await expect(part.compact(Uint8Array.of(255, 255, 255, 255))).rejects.toThrow()
    expect(part.state().failing).toBeNull()
    await part.append(updates[1]!)
    await part.append(updates[2]!)
    expect(textOf(await part.load())).toBe(textOf(updates))
    await part.close()
  })

  it('is wanted after five hundred records', async () => {
    const part = await openPart(await temporaryFolder())
    const updates = typedUpdates(500)
    await Promise.all(updates.slice(0, 499).map((update) => part.append(update)))
    expect(part.state().wantsCompaction).toBe(false)
    await part.append(updates[499]!)
    expect(part.state().wantsCompaction).toBe(true)
    await part.compact(stateOf(updates))
    expect(part.state().wantsCompaction).toBe(false)
    await part.close()
  })

  it('keeps the last generations and one a day, and never more than twenty files', async () => {
    const folder = await temporaryFolder()
    let now = evening
    const part = await openPart(folder, { files: quickDisk, clock: { now: () => now } })
    const updates = typedUpdates(60)
    for (const [index, update] of updates.entries()) {
      await part.append(update)
      await part.compact(stateOf(updates.slice(0, index + 1)))
      now += day / 3
    }
    const kept = await part.backups()
    expect(kept.length).toBeLessThanOrEqual(20)
    expect(kept.slice(0, 6).map((generation) => generation.number)).toEqual([61, 60, 59, 58, 57, 56])
    const days = new Set(kept.map((generation) => Math.floor(generation.createdAt / day)))
    expect(days.size).toBe(14)
    expect(textOf(await part.readBackup(kept.at(-1)!.number))).not.toBe('')
    expect(await logsOf(folder)).toHaveLength(kept.length)
    await part.close()
  })
})

describe('opening a part that something happened to', () => {
  async function partWith(updates: readonly Uint8Array[]): Promise<{ folder: string; log: string }> {
    const folder = await temporaryFolder()
    const part = await openPart(folder)
    for (const update of updates) await part.append(update)
    await part.close()
    return { folder, log: join(folder, '000001.updates') }
  }

  it('cuts a torn last record, keeps the cut bytes aside and says so', async () => {
    const updates = typedUpdates(6)
    const { folder, log } = await partWith(updates)
    const whole = await readFile(log)
    await writeFile(log, whole.subarray(0, -3))
    const lines: string[] = []
    const part = await openPart(folder, { log: (line) => lines.push(line) })
    expect(part.trouble).toMatchObject([{ code: 'tornRecord', params: { file: '000001.updates' } }])
    expect(lines).toEqual(['files: tornRecord'])
    expect(textOf(await part.load())).toBe(textOf(updates.slice(0, 5)))
    await part.append(updates[5]!)
    await part.close()
    const torn = (await logsOf(folder)).find((name) => name.includes('.torn-'))
    expect(await readFile(join(folder, torn!))).toEqual(
      whole.subarray(headerBytes + encodeRecords(updates.slice(0, 5), 1).length, -3),
    )
    const again = await openPart(folder)
    expect(again.trouble).toEqual([])
    expect(textOf(await again.load())).toBe(textOf(updates))
    await again.close()
  })

  it('sets a damaged log aside untouched and goes on with what is sound', async () => {
    const updates = [...typedUpdates(5, 1), ...typedUpdates(5, 2)]
    const { folder, log } = await partWith(updates)
    const damaged = await readFile(log)
    damaged[headerBytes + encodeRecords(updates.slice(0, 5), 1).length + 20]! ^= 1
    await writeFile(log, damaged)
    const part = await openPart(folder)
    const keptAs = '000001.updates.damaged'
    expect(part.trouble).toEqual([{ code: 'damagedLog', params: { file: '000001.updates', keptAs, missing: 1 } }])
    expect(await part.load()).toHaveLength(9)
    await part.append(updates[5]!)
    await part.close()
    expect(await readFile(join(folder, keptAs))).toEqual(damaged)
    const again = await openPart(folder)
    expect(again.trouble).toEqual([])
    // The page still had the lost update; sent again, the words behind it come back too.
    expect(textOf(await again.load())).toBe(textOf(updates))
    await again.close()
  })

  it('reads the generation before when the snapshot is damaged', async () => {
    const updates = typedUpdates(9)
    const { folder } = await partWith(updates.slice(0, 6))
    const part = await openPart(folder)
    await part.compact(stateOf(updates.slice(0, 6)))
    for (const update of updates.slice(6)) await part.append(update)
    await part.close()
    const log = join(folder, '000002.updates')
    const damaged = await readFile(log)
    damaged[headerBytes + 30]! ^= 1
    await writeFile(log, damaged)
    const again = await openPart(folder)
    expect(again.trouble).toMatchObject([{ code: 'damagedLog' }])
    expect(textOf(await again.load())).toBe(textOf(updates))
    await again.compact(stateOf(await again.load()))
    await again.close()
    expect(await logsOf(folder)).toEqual([
      '000001.updates',
      '000002.updates.damaged',
      '000003.updates',
      '000004.updates',
    ])
  })

  it('reads the generation before when the disk cannot read the newest', async () => {
    const updates = typedUpdates(4)
    const { folder } = await partWith(updates)
    const part = await openPart(folder)
    await part.compact(stateOf(updates))
    await part.close()
    const files = faultyDisk()
    const inner = files.readFile.bind(files)
    files.readFile = (path) =>
      path.endsWith('000002.updates') ? Promise.reject(Object.assign(new Error(), { code: 'EIO' })) : inner(path)
    const again = await openPart(folder, { files })
    expect(again.trouble).toMatchObject([{ code: 'damagedLog' }])
    expect(textOf(await again.load())).toBe(textOf(updates))
    await again.close()
  })

  it('refuses the log of a newer Tablée and leaves it as it is', async () => {
    const { folder, log } = await partWith(typedUpdates(2))
    const bytes = await readFile(log)
    const header = encodeHeader({ base: 0, createdAt: 0 })
    header[8] = 2
    new DataView(header.buffer).setUint32(28, crc32(header.subarray(0, 28)), true)
    const newer = Buffer.concat([header, bytes.subarray(headerBytes)])
    await writeFile(log, newer)
    await expect(openPart(folder)).rejects.toMatchObject({
      code: 'newerFormat',
      params: { file: '000001.updates', version: 2 },
    })
    expect(await readFile(log)).toEqual(newer)
    expect(await logsOf(folder)).toEqual(['000001.updates'])
  })

  it('never removes a backup that is not sound', async () => {
    const updates = typedUpdates(12)
    const { folder, log } = await partWith(updates.slice(0, 2))
    const part = await openPart(folder)
    await part.compact(stateOf(updates.slice(0, 2)))
    const damaged = await readFile(log)
    damaged[headerBytes + 20]! ^= 1
    await writeFile(log, damaged)
    for (const update of updates.slice(2)) {
      await part.append(update)
      await part.compact(stateOf([...(await part.load()), update]))
    }
    expect(await logsOf(folder)).toContain('000001.updates')
    expect(await logsOf(folder)).not.toContain('000002.updates')
    await part.close()
  })
})
