import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { nodeFileSystem } from '#host/files/file-system.ts'
import { lockFolder, lockName, systemProcesses, type ProcessTable } from '#host/files/folder-lock.ts'
import { openStore } from './open-store.ts'
import { temporaryFolder } from './temporary-folder.ts'

const files = nodeFileSystem
const started = Date.UTC(2026, 10, 12, 17)

/** A computer on which only these processes run; process 10 looks at it. */
function computer(alive: number[], facts: Partial<ProcessTable> = {}): ProcessTable {
  return {
    pid: 10,
    startedAt: started,
    isAlive: (pid) => alive.includes(pid),
    bootId: 'boot-1',
    bootedAt: started - 3_600_000,
    ...facts,
  }
}

describe('the lock of a data folder', () => {
  it('is held by one process at a time and given back', async () => {
    const folder = await temporaryFolder()
    const lock = await lockFolder(files, folder, 'host-1', computer([10]))
    const other = computer([10, 11], { pid: 11 })
    await expect(lockFolder(files, folder, 'host-2', other)).rejects.toMatchObject({
      code: 'inUse',
      params: { pid: 10 },
    })
    await lock.release()
    expect(await readdir(folder)).toEqual([])
    const second = await lockFolder(files, folder, 'host-2', other)
    // Giving back what is not ours any more takes nothing away.
    await lock.release()
    expect(await readdir(folder)).toEqual([lockName])
    await second.release()
  })

  it('is not given twice to the same process either', async () => {
    const folder = await temporaryFolder()
    const lock = await lockFolder(files, folder, 'host-1', systemProcesses())
    await expect(lockFolder(files, folder, 'host-1', systemProcesses())).rejects.toMatchObject({ code: 'inUse' })
    await lock.release()
  })

  const left = computer([10])
  it.each([
    ['its process is gone', computer([], { pid: 11 })],
    ['the computer was started again and its number is another process now', computer([10], { pid: 11, bootId: 'b' })],
    ['its number is ours now', computer([10], { startedAt: started + 90_000 })],
    [
      'the computer was started again since, where starts have no name',
      computer([10], { pid: 11, bootId: '', bootedAt: started + 600_000 }),
    ],
  ])('is taken over when %s', async (_, now) => {
    const folder = await temporaryFolder()
    await lockFolder(files, folder, 'host-1', now.bootId === '' ? { ...left, bootId: '' } : left)
    const lock = await lockFolder(files, folder, 'host-2', now)
    expect(JSON.parse(await readFile(join(folder, lockName), 'utf8'))).toMatchObject({ pid: now.pid, hostId: 'host-2' })
    expect(await readdir(folder)).toEqual([lockName])
    await lock.release()
  })

  it('that is a ruin is taken over', async () => {
    const folder = await temporaryFolder()
    for (const ruin of ['', '{"pid":', '[]', '{"pid":"10"}']) {
      await writeFile(join(folder, lockName), ruin)
      const lock = await lockFolder(files, folder, 'host-1', computer([10]))
      await lock.release()
    }
  })

  it('is taken over even when an earlier takeover was cut off half-way', async () => {
    const folder = await temporaryFolder()
    const dead = JSON.stringify({ pid: 9, hostId: 'host-0', startedAt: started, bootId: 'boot-1' })
    await writeFile(join(folder, lockName), dead)
    await writeFile(join(folder, `${lockName}.takeover`), dead)
    const lock = await lockFolder(files, folder, 'host-1', computer([10]))
    expect(await readdir(folder)).toEqual([lockName])
    await lock.release()
  })

  it('goes to one only, when several take over the same dead one at once', async () => {
    for (let round = 0; round < 20; round++) {
      const folder = await temporaryFolder()
      await lockFolder(files, folder, 'host-0', computer([], { pid: 9 }))
      const pids = [11, 12, 13, 14, 15]
      const tries = await Promise.allSettled(
        pids.map((pid) => lockFolder(files, folder, `host-${pid}`, computer(pids, { pid }))),
      )
      expect(tries.filter((each) => each.status === 'fulfilled')).toHaveLength(1)
      for (const each of tries) if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'inUse' })
      expect(await readdir(folder)).toEqual([lockName])
    }
  })

  it('keeps a second host out as long as the first one lives, and not longer', async () => {
    const folder = await temporaryFolder()
    const other = spawn(process.execPath, [join(import.meta.dirname, 'holder.ts'), folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    onTestFinished(() => void other.kill('SIGKILL'))
    await once(other.stdout, 'data')
    await expect(openStore(folder)).rejects.toMatchObject({ code: 'inUse', params: { pid: other.pid } })
    other.kill('SIGKILL')
    await once(other, 'exit')
    await (await openStore(folder)).close()
  })
})
