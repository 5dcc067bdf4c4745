/** The host dies as in a power cut; what is on its disk at that instant is all the next one has. */
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { readMeeting } from '#shared/meeting/read.ts'
import { newMeeting, openPen, startHost, type TestHost } from '#factories/host.ts'
import { evening } from '#factories/journal.ts'
import { connectPhone, enter, enterPhone, openRoom } from '#factories/phone.ts'

const started: TestHost[] = []
afterEach(async () => {
  for (const host of started.splice(0)) await host.dispose()
})

/** A host that finds the other's disk as it is now, its lock aside. */
async function afterPowerCut(host: TestHost): Promise<TestHost> {
  const disk = await mkdtemp(join(tmpdir(), 'tablee-cut-'))
  await cp(host.folder, disk, { recursive: true })
  await host.host.close()
  const next = await startHost('18:50', { disk })
  await rm(disk, { recursive: true, force: true })
  started.push(next)
  return next
}

describe('A room whose host was killed', () => {
  it('opens again by itself: same codes, same seats and cookies, same place in line', async () => {
    const host = await startHost('18:30')
    started.push(host)
    const docId = await newMeeting(host)
    const room = await openRoom(host, docId)
    const pen = await openPen(host, docId)
    const itemId = readMeeting(pen).items[0]!.id
    pen.destroy()
    for (const fact of [{ kind: 'sessionOpened' } as const, { kind: 'itemStarted', itemId } as const]) {
      await host.ask('meeting.command', { docId, command: { id: fact.kind, fact } })
    }
    const first = await enterPhone(room, { name: 'Omar' })
    await first.say({ kind: 'ask', form: 'speak', itemId })
    host.at('18:40')
    const phone = await enterPhone(room, { name: 'Nadia' })
    await phone.say({ kind: 'ask', form: 'question', itemId })
    const before = await phone.view((view) => view.you.place !== null)
    // Entered in the very last instant: its answer says that the seat is on disk.
    const last = await enter(room, { name: 'Zoé' })

    expect(room.restoredAt).toBeNull()
    const next = await afterPowerCut(host)
    const again = await openRoom(next, docId)
    expect(again.restoredAt).toBe(evening('18:50'))
    expect(again.openedAt).toBe(room.openedAt)
    expect(again.codes).toEqual(room.codes)
    expect(again.address).toBe(room.address)
    expect(again.seats.map(({ number, typed }) => [number, typed])).toEqual([
      [1, 'Omar'],
      [2, 'Nadia'],
      [3, 'Zoé'],
    ])
    const back = await connectPhone(again, phone.cookie)
    const { you } = await back.view(() => true)
    expect(you).toEqual(before.you)
    expect(await back.say({ kind: 'withdraw' })).toMatchObject({ ok: true })
    const late = await connectPhone(again, last)
    expect((await late.view(() => true)).you.number).toBe(3)
    const newcomer = await enterPhone(again)
    expect((await newcomer.view(() => true)).you.number).toBe(4)
  })
})
