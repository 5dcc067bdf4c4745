/** A room on a server nobody sits at: the first pens that knock with the right code come in by themselves. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { HostedRoom, PenRole } from '#shared/contract/room.ts'
import { newMeeting, startHost, type TestHost } from '#factories/host.ts'
import { openRoom, watchRoom } from '#factories/room.ts'

let holder: TestHost
let docId: string
let room: HostedRoom
const pens: TestHost[] = []

beforeEach(async () => {
  holder = await startHost('18:25', { admit: 1 })
  docId = await newMeeting(holder)
  room = await openRoom(holder, docId)
})
afterEach(async () => {
  for (const pen of pens.splice(0)) await pen.dispose()
  await holder.dispose()
})

async function knock(seat: PenRole, code = room.codes.pen): Promise<TestHost> {
  const pen = await startHost()
  pens.push(pen)
  await pen.ask('room.join', { penAddress: room.penAddress, code, name: 'Nadia', seat })
  return pen
}

const linked = (pen: TestHost) => watchRoom(pen, docId).shows((view) => view.link?.phase === 'linked')

it('comes in as what it asks, and admits the next one, who waits like anybody', async () => {
  const first = await knock('facilitator')
  expect((await linked(first)).link?.seat).toBe('facilitator')
  const second = await knock('minuteTaker')
  const { room: seen } = await watchRoom(first, docId).shows((view) => view.room?.knocks.length === 1)
  await watchRoom(second, docId).shows((view) => view.link?.phase === 'knocking')
  await first.ask('room.admit', { docId, knockId: seen?.knocks[0]?.knockId ?? '', seat: null })
  expect((await linked(second)).link?.seat).toBe('minuteTaker')
})

it('needs the code: a wrong one is refused, and takes nobody’s place', async () => {
  const wrong = await startHost()
  pens.push(wrong)
  const code = `${room.codes.pen.slice(0, -1)}${room.codes.pen.endsWith('0') ? '1' : '0'}`
  const asked = { penAddress: room.penAddress, code, name: 'Nadia', seat: 'facilitator' as const }
  expect(await wrong.call('room.join', asked)).toMatchObject({ ok: false, code: 'wrongPenCode' })
  await linked(await knock('facilitator'))
})

it('makes no place again: one that was removed knocks and waits', async () => {
  const first = await knock('facilitator')
  await linked(first)
  const door = watchRoom(holder, docId)
  const { room: seen } = await door.shows((view) => view.room?.seats.length === 1)
  await holder.ask('room.seat', { docId, seatId: seen?.seats[0]?.seatId ?? '', act: { kind: 'remove' } })
  await watchRoom(first, docId).shows((view) => view.link?.phase === 'removed')
  const again = { penAddress: room.penAddress, code: room.codes.pen, name: 'Nadia', seat: 'facilitator' as const }
  await first.ask('room.join', again)
  const { room: now } = await door.shows((view) => (view.room?.knocks.length ?? 0) > 0)
  expect(now?.seats).toEqual([])
})
