import { expect, it as base } from 'vitest'
import { enterPhone, openRoom as openToPhones } from '#factories/phone.ts'
import { withRoom, type RoomScene } from '#factories/room.ts'
import { openWall } from '#factories/host.ts'

const it = base.extend<{ scene: RoomScene }>({
  // eslint-disable-next-line no-empty-pattern
  scene: ({}, use) => withRoom(use),
})

it('A room continued on another computer keeps what was said to who writes, and numbers guests on', async ({
  scene,
}) => {
  const { holder, pen, proxy, docId, joined } = scene
  const room = await openToPhones(holder, docId)
  const [first, second] = [await enterPhone(room), await enterPhone(room)]
  expect(await first.say({ kind: 'message', text: 'J’ai dit mardi' })).toMatchObject({ ok: true })
  await joined.watcher.shows(({ room: seen }) => seen?.messages.length === 1 && seen.seats.length === 3)
  proxy.cut()
  await joined.is('cut')
  const continued = await openToPhones(pen, docId)
  expect(continued.codes).not.toEqual(room.codes)
  expect(continued.messages).toMatchObject([{ text: 'J’ai dit mardi', number: 1 }])
  const third = await enterPhone(continued)
  expect((await third.view(() => true)).you.number).toBe(3)
  await third.say({ kind: 'message', text: 'Et moi jeudi' })
  await pen.restart()
  for (const phone of [first, second, third]) phone.close()
})

it('A room that could not be opened here leaves the way back to the one that does not answer', async ({ scene }) => {
  const { pen, proxy, docId, joined } = scene
  proxy.cut()
  await joined.is('cut')
  const refused = await pen.call('room.open', { docId, reach: 'phones', address: '10.255.255.1', wifi: null })
  expect(refused).toMatchObject({ ok: false, code: 'noSuchNetwork' })
  proxy.mend()
  await joined.is('linked')
})

it('A wall beside a computer whose clock is behind shows the room’s own time', async ({ scene }) => {
  const { holder, pen, docId, proxy, joined } = scene
  holder.at('18:40')
  pen.at('17:10')
  proxy.cut()
  await joined.is('cut')
  proxy.mend()
  await joined.is('linked')
  await holder.ask('meeting.command', { docId, command: { id: 'open', fact: { kind: 'sessionOpened' } } })
  const wall = openWall(pen, docId)
  const { hostNow } = await wall.shows((view) => view.phase === 'running')
  expect(new Date(hostNow).toISOString()).toMatch(/T17:40/)
  wall.close()
  // Told to the pages of that computer too, whose own clock would hold all this to be still to come.
  await joined.watcher.shows(({ clockAhead }) => clockAhead === 90 * 60_000)
})
