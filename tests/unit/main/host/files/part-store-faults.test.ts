import { execFileSync } from 'node:child_process'
import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { stateOf, textOf, typedUpdates } from './documents.ts'
import { faultyDisk } from './faulty-disk.ts'
import { openPart } from './open-part.ts'
import { temporaryFolder } from './temporary-folder.ts'

describe('a disk that refuses', () => {
  it('full: rejects the append, cuts the log back, and writes everything once there is room', async () => {
    const folder = await temporaryFolder()
    const files = faultyDisk()
    const lines: string[] = []
    const part = await openPart(folder, { files, log: (line) => lines.push(line) })
    const updates = typedUpdates(9)
    for (const update of updates.slice(0, 3)) await part.append(update)
    const { size } = await stat(join(folder, '000001.updates'))
    files.free = 10
    await expect(part.append(updates[3]!)).rejects.toMatchObject({ code: 'diskFull', params: { system: 'ENOSPC' } })
    await expect(part.append(updates[4]!)).rejects.toMatchObject({ code: 'diskFull' })
    expect((await stat(join(folder, '000001.updates'))).size).toBe(size)
    expect(part.state()).toMatchObject({ failing: 'diskFull', unwritten: 2 })
    // What the disk refused is still there to read.
    expect(textOf(await part.load())).toBe(textOf(updates.slice(0, 5)))
    await expect(part.retry()).rejects.toMatchObject({ code: 'diskFull' })
    files.free = Infinity
    await part.append(updates[5]!)
    expect(part.state()).toMatchObject({ failing: null, unwritten: 0 })
    files.free = 0
    await expect(part.append(updates[6]!)).rejects.toMatchObject({ code: 'diskFull' })
    files.free = Infinity
    await part.retry()
    await part.close()
    expect(lines).toEqual([
      'files: diskFull ENOSPC',
      'files: the disk writes again',
      'files: diskFull ENOSPC',
      'files: the disk writes again',
    ])
    const again = await openPart(folder)
    expect(again.trouble).toEqual([])
    expect(textOf(await again.load())).toBe(textOf(updates.slice(0, 7)))
    await again.close()
  })

  it('full from the first byte: the part opens, keeps the words, and begins its log later', async () => {
    const folder = await temporaryFolder()
    const files = faultyDisk()
    files.free = 0
    const part = await openPart(join(folder, 'body'), { files })
    const updates = typedUpdates(2)
    await expect(part.append(updates[0]!)).rejects.toMatchObject({ code: 'diskFull' })
    files.free = Infinity
    await part.append(updates[1]!)
    await part.close()
    const again = await openPart(join(folder, 'body'))
    expect(textOf(await again.load())).toBe(textOf(updates))
    await again.close()
  })

  it('read-only: what is there can be read, and a torn record is mended once writing is allowed', async () => {
    const folder = await temporaryFolder()
    const updates = typedUpdates(4)
    const before = await openPart(folder)
    for (const update of updates) await before.append(update)
    await before.close()
    const log = join(folder, '000001.updates')
    await writeFile(log, (await readFile(log)).subarray(0, -2))
    const files = faultyDisk()
    files.readOnly = true
    const part = await openPart(folder, { files })
    expect(part.trouble).toEqual([{ code: 'diskReadOnly', params: {} }])
    expect(textOf(await part.load())).toBe(textOf(updates.slice(0, 3)))
    await expect(part.append(updates[3]!)).rejects.toMatchObject({ code: 'diskReadOnly' })
    files.readOnly = false
    await part.retry()
    expect(part.trouble.map(({ code }) => code)).toEqual(['diskReadOnly', 'tornRecord'])
    await part.close()
    const again = await openPart(folder)
    expect(textOf(await again.load())).toBe(textOf(updates))
    await again.close()
  })

  it('that fails to sync: the append counts as not written and is written anew', async () => {
    const folder = await temporaryFolder()
    const files = faultyDisk()
    const part = await openPart(folder, { files })
    const updates = typedUpdates(4)
    await part.append(updates[0]!)
    // Even the cut fails: the bytes of the failed write stay behind the sound end until the next success.
    files.failing.add('datasync').add('truncate')
    await expect(part.append(updates[1]!)).rejects.toMatchObject({ code: 'diskError', params: { system: 'EIO' } })
    await expect(part.append(updates[2]!)).rejects.toMatchObject({ code: 'diskError' })
    files.failing.clear()
    await part.append(updates[3]!)
    expect(await part.load()).toHaveLength(4)
    await part.close()
    const again = await openPart(folder)
    expect(again.trouble).toEqual([])
    expect(textOf(await again.load())).toBe(textOf(updates))
    await again.close()
  })

  it('still refusing at the end: closing says so', async () => {
    const files = faultyDisk()
    const part = await openPart(await temporaryFolder(), { files })
    files.free = 0
    await expect(part.append(typedUpdates(1)[0]!)).rejects.toMatchObject({ code: 'diskFull' })
    await expect(part.close()).rejects.toMatchObject({ code: 'diskFull' })
  })

  it('full while compacting: the old log goes on and no half snapshot stays', async () => {
    const folder = await temporaryFolder()
    const files = faultyDisk()
    const part = await openPart(folder, { files })
    const updates = typedUpdates(6)
    for (const update of updates.slice(0, 4)) await part.append(update)
    files.free = 50
    await expect(part.compact(stateOf(updates.slice(0, 4)))).rejects.toMatchObject({ code: 'diskFull' })
    files.free = Infinity
    for (const update of updates.slice(4)) await part.append(update)
    expect(textOf(await part.load())).toBe(textOf(updates))
    expect(await files.list(folder)).toEqual([{ name: '000001.updates', isFolder: false }])
    await part.close()
  })

  it.each(['rename', 'syncFolder', 'datasync'] as const)(
    'failing at %s while compacting, before or after the fact: nothing appended later is lost',
    async (call) => {
      for (const afterwards of [false, true]) {
        const folder = await temporaryFolder()
        const files = faultyDisk()
        const part = await openPart(folder, { files })
        const updates = typedUpdates(8)
        for (const update of updates.slice(0, 4)) await part.append(update)
        files.afterwards = afterwards
        files.failing.add(call)
        await expect(part.compact(stateOf(updates.slice(0, 4)))).rejects.toMatchObject({ code: 'diskError' })
        files.failing.clear()
        for (const update of updates.slice(4)) await part.append(update)
        await part.close()
        const again = await openPart(folder)
        expect(again.trouble).toEqual([])
        expect(textOf(await again.load())).toBe(textOf(updates))
        await again.close()
      }
    },
  )

  it('with words it refused before, compacting writes them too', async () => {
    const folder = await temporaryFolder()
    const files = faultyDisk()
    const part = await openPart(folder, { files })
    const updates = typedUpdates(5)
    for (const update of updates.slice(0, 3)) await part.append(update)
    files.free = 0
    await expect(part.append(updates[3]!)).rejects.toMatchObject({ code: 'diskFull' })
    files.free = Infinity
    await part.compact(stateOf(updates.slice(0, 3)))
    expect(part.state()).toMatchObject({ failing: null, unwritten: 0 })
    await part.close()
    const again = await openPart(folder)
    expect(textOf(await again.load())).toBe(textOf(updates.slice(0, 4)))
    await again.close()
  })
})

/** A disk of 256 KB that is really full when it is: only root may mount one. */
function smallDisk(folder: string): string | null {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder], { stdio: 'pipe' })
  } catch (cause) {
    return cause instanceof Error ? (cause.message.split('\n')[1] ?? cause.message) : String(cause)
  }
  onTestFinished(() => void execFileSync('umount', [folder]))
  return null
}

describe('a disk that is really full', () => {
  it('loses nothing it acknowledged, and takes the rest once a file is removed', async (context) => {
    const folder = await temporaryFolder()
    const why = smallDisk(folder)
    if (why !== null) {
      process.stdout.write(`not run: no small disk to fill here (${why})\n`)
      context.skip(why)
    }
    const ballast = join(folder, 'ballast')
    await writeFile(ballast, new Uint8Array(200 * 1024))
    const part = await openPart(join(folder, 'body'))
    const updates = typedUpdates(3000)
    const acknowledged: Uint8Array[] = []
    let refused = 0
    for (let at = 0; at < updates.length; at += 20) {
      const batch = updates.slice(at, at + 20)
      const answers = await Promise.allSettled(batch.map((update) => part.append(update)))
      answers.forEach((answer, index) => {
        if (answer.status === 'fulfilled') acknowledged.push(batch[index]!)
        else expect(answer.reason).toMatchObject({ code: 'diskFull' })
      })
      refused += answers.filter((answer) => answer.status === 'rejected').length
    }
    expect(refused).toBeGreaterThan(0)
    expect(acknowledged.length).toBeGreaterThan(0)
    // Another process reading now finds what was acknowledged.
    const reader = await openPart(join(folder, 'body'))
    expect(reader.trouble).toEqual([])
    expect(textOf(await reader.load())).toBe(textOf(acknowledged))
    await rm(ballast)
    await part.retry()
    await part.close()
    const again = await openPart(join(folder, 'body'))
    expect(textOf(await again.load())).toBe(textOf(updates))
    await again.close()
  })
})
