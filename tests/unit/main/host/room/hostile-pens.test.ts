import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { appendEntry } from '#shared/meeting/journal.ts'
import { entries, header, meta, writeIdentity } from '#shared/meeting/layout.ts'
import { readMeeting } from '#shared/meeting/read.ts'
import type { HostedRoom, PenRole } from '#shared/contract/room.ts'
import type { JournalEntry } from '#shared/rules/facts.ts'
import { newMeeting, openPen, startHost, type TestHost, type TestPen } from '#factories/host.ts'
import { rawPen, type RawPen } from '#factories/raw-pen.ts'
import { openRoom, until, watchRoom } from '#factories/room.ts'

let holder: TestHost
let docId: string
let room: HostedRoom
let page: TestPen
beforeAll(async () => {
  holder = await startHost()
  docId = await newMeeting(holder)
  room = await openRoom(holder, docId)
  page = await openPen(holder, docId)
  await holder.ask('meeting.command', { docId, command: { id: 'open', fact: { kind: 'sessionOpened' } } })
  await until(page.journal, () => entries(page.journal).has('open'))
})
afterAll(async () => {
  page.destroy()
  await holder.dispose()
})

/** An update of a part, made by changing a copy of it. */
function changed(part: Y.Doc, change: (copy: Y.Doc) => void): Uint8Array {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(part))
  const before = Y.encodeStateVector(copy)
  change(copy)
  return Y.encodeStateAsUpdate(copy, before)
}

function entryOf(hostId: string, changes: object = {}): JournalEntry {
  const at = 1_794_500_000_000
  return {
    id: 'e',
    host: hostId,
    seq: 1,
    at,
    recordedAt: at,
    seat: 's',
    kind: 'publicCounted',
    count: 3,
    ...changes,
  }
}

const put = (copy: Y.Doc, entry: JournalEntry, key = entry.id): void => void entries(copy).set(key, entry)

const journalForgeries: [string, PenRole, (copy: Y.Doc, hostId: string) => void][] = [
  ['an entry of another host', 'facilitator', (copy) => put(copy, entryOf('somebody-else'))],
  ['an entry under another key', 'facilitator', (copy, hostId) => put(copy, entryOf(hostId), 'other')],
  ['an entry of no kind there is', 'facilitator', (copy, hostId) => put(copy, entryOf(hostId, { kind: 'coup' }))],
  [
    'an entry its seat may not note',
    'speechSteward',
    (copy, hostId) => put(copy, entryOf(hostId, { kind: 'sessionAdjourned' })),
  ],
  [
    'an undoing of what its seat may not note',
    'speechSteward',
    (copy, hostId) => put(copy, entryOf(hostId, { kind: 'cancelled', cancels: 'open' })),
  ],
  [
    'an entry over one that stands',
    'facilitator',
    (copy, hostId) => put(copy, entryOf(hostId, { id: 'open', kind: 'sessionOpened' })),
  ],
  ['a deletion', 'facilitator', (copy) => entries(copy).delete('open')],
  ['another identity', 'facilitator', (copy) => writeIdentity(copy, { docId: 'x', lineage: 'y', schema: 1 })],
  [
    'something beside the entries',
    'facilitator',
    (copy, hostId) => {
      put(copy, entryOf(hostId))
      copy.getMap('more').set('a', 1)
    },
  ],
  [
    'two entries, one of them forged',
    'facilitator',
    (copy, hostId) => {
      put(copy, entryOf(hostId))
      put(copy, entryOf('somebody-else', { id: 'f' }))
    },
  ],
]

describe('In the journal a pen', () => {
  it.each(journalForgeries)('can’t bring %s', async (_what, seat, forge) => {
    const before = Y.encodeStateAsUpdate(page.journal)
    const pen = await rawPen(holder, room, seat)
    pen.authenticate('journal')
    pen.update(
      'journal',
      changed(page.journal, (copy) => forge(copy, pen.hostId)),
    )
    expect(await pen.closed).toBe(4409)
    expect(Y.encodeStateAsUpdate(page.journal)).toEqual(before)
    expect(holder.log.join()).toContain('refused (4409)')
  })

  it('can’t bring a rival of an entry, written as if it had not been there', async () => {
    const pen = await rawPen(holder, room, 'facilitator')
    const apart = new Y.Doc()
    apart.clientID = 2 ** 32 - 1
    appendEntry(apart, entryOf(pen.hostId, { id: 'open', kind: 'sessionOpened', at: 1, recordedAt: 1 }))
    pen.authenticate('journal')
    pen.update('journal', Y.encodeStateAsUpdate(apart))
    expect(await pen.closed).toBe(4409)
  })

  it('can’t swallow what is yet to be written', async () => {
    const pen = await rawPen(holder, room, 'facilitator')
    const [client = 0] = page.journal.store.clients.keys()
    const ahead = new Y.Doc()
    ahead.clientID = client
    for (let i = 0; i < 50; i += 1) entries(ahead).set(`x${i}`, i)
    const all = Y.encodeStateVector(ahead)
    for (let i = 0; i < 50; i += 1) entries(ahead).delete(`x${i}`)
    pen.authenticate('journal')
    pen.update('journal', Y.encodeStateAsUpdate(ahead, all))
    expect(await pen.closed).toBe(4409)
  })

  it('may bring what it noted itself, and the same frame again changes nothing', async () => {
    const pen = await rawPen(holder, room, 'speechSteward')
    const update = changed(page.journal, (copy) => put(copy, entryOf(pen.hostId, { id: 'own' })))
    pen.authenticate('journal')
    pen.update('journal', update)
    pen.update('journal', update)
    await until(page.journal, () => entries(page.journal).has('own'))
    expect((await pen.ask({ kind: 'message', messageId: 'none' })).code).toBe('notYours')
    expect(readMeeting(page).journal.filter(({ id }) => id === 'own')).toHaveLength(1)
    pen.socket.terminate()
  })
})

describe('In the text a pen', () => {
  const forgeries: [string, (page: TestPen) => Uint8Array][] = [
    ['garbage', () => new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8, 9])],
    ['half an update', ({ body }) => changed(body, (copy) => header(copy).set('place', 'x'.repeat(50))).slice(0, 40)],
    ['a document of another kind', ({ body }) => changed(body, (copy) => copy.getMap('phones').set('a', 1))],
    ['a document inside', ({ body }) => changed(body, (copy) => meta(copy).set('inner', new Y.Doc()))],
    [
      'what leans on nothing',
      ({ body }) => {
        const apart = new Y.Doc()
        apart.getXmlFragment('item-x').insert(0, [new Y.XmlElement('paragraph')])
        const seen = Y.encodeStateVector(apart)
        apart.getXmlFragment('item-x').insert(1, [new Y.XmlElement('paragraph')])
        expect(body.store.clients.has(apart.clientID)).toBe(false)
        return Y.encodeStateAsUpdate(apart, seen)
      },
    ],
  ]

  it.each(forgeries)('can’t bring %s', async (_what, forge) => {
    const before = Y.encodeStateAsUpdate(page.body)
    const pen = await rawPen(holder, room)
    pen.authenticate('body')
    pen.update('body', forge(page))
    expect(await pen.closed).toBe(4400)
    expect(Y.encodeStateAsUpdate(page.body)).toEqual(before)
  })
})

describe('A pen asks', () => {
  it.each([
    ['speechSteward', { kind: 'command', by: 's', command: { id: 'c1', fact: { kind: 'sessionAdjourned' } } }],
    ['speechSteward', { kind: 'undo', by: 's', entryId: 'open', commandId: 'c2' }],
    ['minuteTaker', { kind: 'admit', knockId: 'k', as: null }],
    ['minuteTaker', { kind: 'seat', seatId: 'x', act: { kind: 'remove' }, by: 's' }],
  ] as const)('as %s what is not its to ask, and is told so', async (seat, ask) => {
    const pen = await rawPen(holder, room, seat)
    expect(await pen.ask(ask)).toMatchObject({ ok: false, code: 'notYours' })
    pen.socket.terminate()
  })

  it('with its token after it was removed, and is let in no more', async () => {
    const pen = await rawPen(holder, room)
    const { room: seen } = await watchRoom(holder, docId).shows(
      (view) => view.room?.seats.some((each) => each.online) === true,
    )
    for (const { seatId } of seen?.seats ?? []) {
      // oxlint-disable-next-line no-await-in-loop
      await holder.ask('room.seat', { docId, seatId, act: { kind: 'remove' } })
    }
    expect(await pen.closed).toBe(4403)
    await expect(reopen(pen)).rejects.toThrow('refusedToken')
  })
})

async function reopen({ token }: RawPen): Promise<void> {
  const { openPinned, openSocket, placeOf } = await import('#host/room/joining/pinned-socket.ts')
  const { socket } = await openPinned(placeOf(room.penAddress) ?? { host: '', port: 1 }, () => true)
  await openSocket(socket, '/room', token)
}

describe('What a pen says of itself', () => {
  const states = (): Map<number, Record<string, unknown>> =>
    (page.provider('body').awareness?.getStates() ?? new Map()) as Map<number, Record<string, unknown>>
  const shown = (isSo: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const { awareness } = page.provider('body')
      const look = (): void => {
        if (!isSo()) return
        awareness?.off('change', look)
        resolve()
      }
      awareness?.on('change', look)
      look()
    })

  it('is stamped with its seat, whatever it says, and nothing else passes', async () => {
    const pen = await rawPen(holder, room, 'speechSteward')
    pen.authenticate('body')
    pen.aware({
      77: { user: { name: 'La présidente', seat: 'facilitator', colour: 'url(x)', more: 1 }, item: 'i', extra: 'x' },
      78: 'nothing',
      79: { user: { name: 'x'.repeat(5000), seat: 'facilitator', colour: 1 }, item: null, cursor: null },
      80: { user: {}, item: null, cursor: null },
    })
    await shown(() => states().has(80))
    expect(states().get(77)).toEqual({
      user: { name: 'Quelqu’un', seat: 'speechSteward', colour: 0 },
      item: 'i',
      cursor: null,
    })
    expect([states().has(78), states().has(79)]).toEqual([false, false])
    pen.aware({ 80: {} })
    await shown(() => !states().has(80))
    pen.socket.terminate()
    await shown(() => !states().has(77))
  })

  it('is of itself alone, and of few pages', async () => {
    const mine = { user: { name: 'Ici', seat: 'facilitator', colour: 2 }, item: null, cursor: null }
    page.provider('body').awareness?.setLocalState(mine)
    const pen = await rawPen(holder, room)
    pen.authenticate('body')
    const crowd = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [1000 + i, { user: {} }]))
    pen.aware({ [page.body.clientID]: { user: { name: 'Usurpé' } }, ...crowd })
    await shown(() => states().size > 10)
    expect(states().get(page.body.clientID)).toEqual(mine)
    expect(states().size).toBeLessThanOrEqual(17)
    pen.socket.terminate()
  })
})

describe('A frame', () => {
  const frames: [string, number, (pen: RawPen) => void][] = [
    ['of garbage', 4400, (pen) => pen.send(new Uint8Array([255, 255, 255, 255, 1, 2]))],
    ['that is empty', 4400, (pen) => pen.send(new Uint8Array())],
    ['of text that is no JSON', 4400, (pen) => pen.send('hello')],
    [
      'of text that asks for what there is not',
      4400,
      (pen) => pen.send('{"kind":"ask","id":1,"ask":{"kind":"erase"}}'),
    ],
    ['about the private notes', 4400, (pen) => pen.authenticate('notes')],
    ['about another meeting', 4400, (pen) => pen.authenticate('body', 'another')],
    ['before the part was opened', 4400, (pen) => pen.update('body', new Uint8Array([0, 0]))],
    [
      'that opens a part twice',
      4400,
      (pen) => {
        pen.authenticate('body')
        pen.authenticate('body')
      },
    ],
    ['larger than any', 1009, (pen) => pen.send(new Uint8Array(9 * 1024 * 1024))],
    [
      'too many of them',
      4429,
      (pen) => {
        for (let i = 0; i < 400; i += 1) pen.send('{"kind":"alive","sent":1}')
      },
    ],
  ]

  it.each(frames)('%s is the last of that connection', async (_what, code, send) => {
    const pen = await rawPen(holder, room)
    send(pen)
    expect(await pen.closed).toBe(code)
    expect((await holder.ask('host.info', {})).diskTrouble).toBe(null)
  })
})
