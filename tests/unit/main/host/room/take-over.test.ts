import { describe, test } from 'vitest'
import { setHeader } from '#shared/meeting/edits.ts'
import { entries } from '#shared/meeting/layout.ts'
import { readMeeting } from '#shared/meeting/read.ts'
import type { HostedRoom } from '#shared/contract/room.ts'
import { newMeeting, openPen, startHost, type TestHost } from '#factories/host.ts'
import { joinRoom, openRoom, until, watchRoom } from '#factories/room.ts'
import { openProxy, type TcpProxy } from '#factories/tcp-proxy.ts'

interface Three {
  first: TestHost
  second: TestHost
  third: TestHost
  docId: string
  room: HostedRoom
  proxy: TcpProxy
}

const it = test.extend<{ three: Three }>({
  // oxlint-disable-next-line no-empty-pattern -- vitest reads the pattern to know what is asked for
  three: async ({}, use) => {
    const [first, second, third] = await Promise.all([startHost(), startHost(), startHost()])
    const docId = await newMeeting(first)
    const room = await openRoom(first, docId)
    const proxy = await openProxy(Number(room.penAddress.split(':')[1]))
    await use({ first, second, third, docId, room, proxy })
    await Promise.all([first, second, third].map((host) => host.dispose()))
    await proxy.close()
  },
})

async function attach(host: TestHost, docId: string, name: string, words: string): Promise<string> {
  const url = `http://127.0.0.1/files/${docId}?name=${name}`
  const put = await host.host.fetch(new Request(url, { method: 'PUT', body: words }))
  return ((await put.json()) as { value: { sha256: string } }).value.sha256
}

const fileOf = (host: TestHost, docId: string, sha256: string): Promise<string> =>
  host.host.fetch(new Request(`http://127.0.0.1/files/${docId}/${sha256}`)).then((answer) => answer.text())

describe.concurrent('When the laptop that held the room dies', () => {
  it('another opens it from its own copy, the others join, and the first merges when it returns: nothing is lost', async ({
    three,
    expect,
  }) => {
    const { first, second, third, docId, room, proxy } = three
    const one = await joinRoom(second, first, room, { address: proxy.address, name: 'Deux', seat: 'facilitator' })
    const two = await joinRoom(third, first, room, { address: proxy.address, name: 'Trois', seat: 'facilitator' })
    const plan = await attach(first, docId, 'plan.txt', 'le plan')
    const list = await attach(third, docId, 'liste.txt', 'la liste')
    await first.ask('meeting.command', { docId, command: { id: 'open', fact: { kind: 'sessionOpened' } } })
    for (const host of [first, second, third]) {
      // oxlint-disable-next-line no-await-in-loop
      await expect.poll(() => fileOf(host, docId, list), { timeout: 8000 }).toBe('la liste')
      // oxlint-disable-next-line no-await-in-loop
      await expect.poll(() => fileOf(host, docId, plan), { timeout: 8000 }).toBe('le plan')
    }
    const pages = {
      first: await openPen(first, docId),
      second: await openPen(second, docId),
      third: await openPen(third, docId),
    }
    await until(pages.second.journal, () => entries(pages.second.journal).has('open'))
    await until(pages.second.body, () => readMeeting(pages.second).attachments.length === 2)

    // It dies with words and an entry that nobody else has.
    proxy.cut()
    await Promise.all([one.is('cut'), two.is('cut')])
    setHeader(pages.first.body, { place: 'écrit seul sur le premier' })
    await pages.first.acknowledged()
    await first.ask('meeting.command', { docId, command: { id: 'alone', fact: { kind: 'publicCounted', count: 4 } } })
    pages.first.destroy()
    await second.call('meeting.command', {
      docId,
      command: { id: 'cut-off', fact: { kind: 'publicCounted', count: 5 } },
    })

    const reopened = await openRoom(second, docId)
    expect(reopened.codes.pen).not.toBe(room.codes.pen)
    expect((await second.ask('room.links', {})).length).toBe(0)
    const again = await joinRoom(third, second, reopened, { name: 'Trois', seat: 'facilitator' })
    setHeader(pages.third.body, { title: 'Suite' })
    await until(pages.second.body, () => readMeeting(pages.second).header.title === 'Suite')
    await again.watcher.shows(({ link }) => link?.missingFiles === 0)
    expect([await fileOf(second, docId, plan), await fileOf(second, docId, list)]).toEqual(['le plan', 'la liste'])

    // It returns with its old room, and joins the new one: its own closes.
    await first.crash()
    await watchRoom(first, docId).shows((view) => view.isHost)
    await joinRoom(first, second, reopened, { name: 'Un', seat: 'facilitator' })
    expect((await watchRoom(first, docId).shows((view) => view.link !== null)).isHost).toBe(false)
    const back = await openPen(first, docId)
    const all = ['alone', 'cut-off', 'open']
    for (const page of [pages.second, pages.third, back]) {
      // oxlint-disable-next-line no-await-in-loop
      await until(page.journal, () => [...entries(page.journal).keys()].sort().join() === all.join())
      // oxlint-disable-next-line no-await-in-loop
      await until(page.body, () => readMeeting(page).header.place === 'écrit seul sur le premier')
    }
    for (const page of [pages.second, pages.third, back]) page.destroy()
  }, 30_000)

  it('is not opened again while the first still answers', async ({ three, expect }) => {
    const { first, second, docId, room } = three
    const { is } = await joinRoom(second, first, room)
    await is('linked')
    const opened = await second.call('room.open', { docId, reach: 'computers', address: '127.0.0.1', wifi: null })
    expect(opened).toMatchObject({ ok: false, code: 'linkedToRoom' })
  })
})

describe.concurrent('An attached file', () => {
  it('goes from the room to its pens and from a pen to the room and the others', async ({ three, expect }) => {
    const { first, second, third, docId, room } = three
    const before = await attach(first, docId, 'avant.txt', 'avant')
    const one = await joinRoom(second, first, room, { name: 'Deux' })
    const two = await joinRoom(third, first, room, { name: 'Trois' })
    const after = await attach(second, docId, 'après.txt', 'après')
    for (const host of [first, second, third]) {
      // oxlint-disable-next-line no-await-in-loop
      await expect.poll(() => fileOf(host, docId, after), { timeout: 8000 }).toBe('après')
      // oxlint-disable-next-line no-await-in-loop
      await expect.poll(() => fileOf(host, docId, before), { timeout: 8000 }).toBe('avant')
    }
    for (const { watcher } of [one, two]) {
      // oxlint-disable-next-line no-await-in-loop
      await watcher.shows(({ link }) => link?.missingFiles === 0)
    }
  }, 30_000)
})
