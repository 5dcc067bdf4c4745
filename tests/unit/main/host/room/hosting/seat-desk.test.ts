import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '#shared/contract/meeting.ts'
import type { HostedRoom, RoomSeatView, SeatAct } from '#shared/contract/room.ts'
import { addPerson, setAttachment, setRules } from '#shared/meeting/edits.ts'
import { readEvening } from '#shared/meeting/evening.ts'
import { readMeeting } from '#shared/meeting/read.ts'
import type { Fact } from '#shared/rules/facts.ts'
import { newMeeting, openPen, openWall, startHost, type TestHost, type TestPen } from '#factories/host.ts'
import { ask, enter, enterPhone, openRoom, type Phone } from '#factories/phone.ts'

let host: TestHost
let docId: string
let room: HostedRoom
let pen: TestPen
let items: string[]

beforeEach(async () => {
  host = await startHost('18:30')
  docId = await newMeeting(host)
  room = await openRoom(host, docId)
  pen = await openPen(host, docId)
  items = readMeeting(pen).items.map(({ id }) => id)
  await note({ kind: 'sessionOpened' })
  await note({ kind: 'itemStarted', itemId: items[0]! })
})
afterEach(async () => {
  pen.destroy()
  await host.dispose()
})

let noted = 0
async function note(fact: Fact): Promise<void> {
  await host.ask('meeting.command', { docId, command: { id: `note-${(noted += 1)}`, fact } })
}

async function seats(): Promise<RoomSeatView[]> {
  return (await openRoom(host, docId)).seats
}
async function act(number: number, what: SeatAct): Promise<void> {
  const seat = (await seats()).find((each) => each.number === number)
  await host.ask('room.seat', { docId, seatId: seat?.seatId ?? '', act: what })
}

/** The meeting as a pen that opens it now reads it. */
async function evening() {
  const fresh = await openPen(host, docId, { seat: `reader-${(noted += 1)}` })
  const read = readEvening({ ...readMeeting(fresh) })
  fresh.destroy()
  return read
}

async function addMember(person: Partial<Person> & { id: string }): Promise<void> {
  addPerson(pen.body, { name: person.id, displayName: person.id, status: 'member', votingRight: true, ...person })
  await pen.acknowledged()
}

const speak = (phone: Phone, form: 'speak' | 'reply' | 'question' | 'procedure' = 'speak', itemId = items[0]!) =>
  phone.say({ kind: 'ask', form, itemId })
const waits = (phone: Phone) => phone.view((view) => view.you.place !== null)

describe('A phone that asks for the floor', () => {
  it('stands in line as a guest by number, whatever it typed, and sees its place and why', async () => {
    const wall = openWall(host, docId)
    const phone = await enterPhone(room, { name: 'Insulte' })
    expect(await speak(phone, 'question')).toMatchObject({ ok: true })
    const { you, waiting, forms } = await waits(phone)
    expect(you).toMatchObject({ number: 1, typed: 'Insulte', name: '', accepted: false })
    expect(you.place).toMatchObject({ place: 1, form: 'question', reason: { code: 'firstTime' } })
    expect({ waiting, forms }).toEqual({ waiting: 1, forms: ['procedure'] })
    expect((await wall.shows((view) => view.waiting === 1)).nextSpeakers).toEqual([
      { name: 'Invité 1', reason: 'firstTime' },
    ])
    expect(JSON.stringify(wall.views)).not.toContain('Insulte')
    const { meeting, standing } = await evening()
    expect(meeting.people).toMatchObject([{ name: 'Invité 1', displayName: 'Invité 1', status: 'public' }])
    expect(standing.find((entry) => entry.kind === 'floorRequested')).toMatchObject({ via: 'phone', form: 'question' })
    wall.close()
  })

  it('is one in line: twice, from two pages, or by the same frame again', async () => {
    const phone = await enterPhone(room)
    const intent = { kind: 'ask', form: 'speak', itemId: items[0]!, id: 'once' } as const
    expect(await phone.say(intent)).toMatchObject({ ok: true })
    phone.frames.length = 0
    expect(await phone.say(intent)).toMatchObject({ ok: true })
    expect(await speak(phone)).toMatchObject({ ok: false, code: 'alreadyWaiting' })
    expect((await evening()).floor.queue).toHaveLength(1)
  })

  it('is refused as the rules say: another item, a closed list, and no guest is made for it', async () => {
    const phone = await enterPhone(room)
    expect(await speak(phone, 'speak', items[1])).toMatchObject({ code: 'elsewhere' })
    await note({ kind: 'listClosed', itemId: items[0]! })
    expect((await phone.view((view) => view.listClosed)).forms).toEqual(['procedure'])
    expect(await speak(phone)).toMatchObject({ code: 'listIsClosed' })
    expect((await evening()).meeting.people).toEqual([])
    expect(await speak(phone, 'procedure')).toMatchObject({ ok: true })
  })

  it('takes it back, and goes out of line by leaving', async () => {
    const phone = await enterPhone(room)
    expect(await phone.say({ kind: 'withdraw' })).toMatchObject({ code: 'notWaiting' })
    await speak(phone)
    await waits(phone)
    expect(await phone.say({ kind: 'withdraw' })).toMatchObject({ ok: true })
    await phone.view((view) => view.you.place === null)
    await speak(phone)
    await ask(room.address, '/leave', { method: 'POST', cookie: phone.cookie })
    expect((await evening()).floor.queue).toEqual([])
  })

  it('never acts as another: what it smuggles in is not read', async () => {
    await addMember({ id: 'nadia' })
    const phone = await enterPhone(room)
    phone.send(
      JSON.stringify({ id: 'x', kind: 'ask', form: 'speak', itemId: items[0], personId: 'nadia', seatId: 'other' }),
    )
    await phone.frame('answer', (frame) => frame.id === 'x' && frame.ok)
    expect((await evening()).floor.queue.map(({ personId }) => personId)).not.toContain('nadia')
    const observer = await enterPhone(room, { as: 'observer' })
    expect(await speak(observer)).toMatchObject({ ok: false, code: 'notAllowed' })
    expect(await observer.say({ kind: 'message', text: 'psst' })).toMatchObject({ code: 'notAllowed' })
    expect(await phone.say({ kind: 'remote', act: 'nextItem' })).toMatchObject({ code: 'notAllowed' })
  })

  it('is equal to a hand seen within the minute', async () => {
    await addMember({ id: 'nadia', displayName: 'Nadia' })
    const phone = await enterPhone(room)
    await speak(phone)
    host.at('18:31')
    await note({ kind: 'floorRequested', requestId: 'hand', personId: 'nadia', itemId: items[0]!, via: 'hand' })
    const { you } = await phone.view((view) => view.waiting === 2)
    expect(you.place).toMatchObject({ place: 2, reason: { code: 'sameTime' } })
  })
})

describe('A pen accepts', () => {
  it('somebody new under a name: a first name on the wall, the whole one in the minutes', async () => {
    host.at('18:40')
    const phone = await enterPhone(room, { name: 'Nadia Benali' })
    host.at('18:45')
    await speak(phone)
    await act(1, { kind: 'accept', personId: null, name: 'Nadia Benali' })
    expect((await phone.view((view) => view.you.accepted)).you).toMatchObject({ name: 'Nadia', number: 1 })
    const { meeting, attendance, floor } = await evening()
    expect(meeting.people).toMatchObject([{ name: 'Nadia Benali', displayName: 'Nadia', status: 'public' }])
    expect(floor.queue).toMatchObject([{ personId: meeting.people[0]?.id }])
    const { status, arrivedAt } = attendance.byPerson[meeting.people[0]!.id]!
    expect(status).toBe('present')
    expect(new Date(arrivedAt!).toISOString()).toBe('2026-11-12T17:40:00.000Z')
  })

  it('a person of the meeting: the place in line comes along with its time, and the guest is gone', async () => {
    await addMember({ id: 'nadia', name: 'Nadia Benali', displayName: 'Nadia', card: 27 })
    await addMember({ id: 'omar', name: 'Omar Haddad', displayName: 'Omar' })
    const phone = await enterPhone(room, { name: '27' })
    host.at('18:40')
    await speak(phone)
    host.at('18:50')
    await note({ kind: 'floorRequested', requestId: 'omar', personId: 'omar', itemId: items[0]!, via: 'hand' })
    host.at('18:55')
    await act(1, { kind: 'accept', personId: 'nadia', name: 'Nadia' })
    const { floor, meeting, attendance } = await evening()
    expect(floor.queue.map(({ personId }) => personId)).toEqual(['nadia', 'omar'])
    expect(new Date(floor.queue[0]!.askedAt).toISOString()).toBe('2026-11-12T17:40:00.000Z')
    expect(meeting.people.map(({ id }) => id).toSorted()).toEqual(['nadia', 'omar'])
    expect(attendance.byPerson['nadia']?.status).toBe('present')
    expect((await phone.view((view) => view.you.accepted)).you).toMatchObject({ place: { place: 1 } })
    expect(await phone.say({ kind: 'withdraw' })).toMatchObject({ ok: true })
  })

  it('one who waits by hand already: the earlier of the two requests stands, once', async () => {
    await addMember({ id: 'nadia' })
    await note({ kind: 'floorRequested', requestId: 'hand', personId: 'nadia', itemId: items[0]!, via: 'hand' })
    const phone = await enterPhone(room)
    host.at('18:40')
    await speak(phone)
    await act(1, { kind: 'accept', personId: 'nadia', name: '' })
    const { floor, meeting } = await evening()
    expect(floor.queue).toMatchObject([{ personId: 'nadia', requestId: 'hand' }])
    expect(meeting.people).toHaveLength(1)
  })

  it('and what was spoken as a guest was spoken by that person', async () => {
    await addMember({ id: 'nadia' })
    const phone = await enterPhone(room)
    await speak(phone)
    const { floor } = await evening()
    const { requestId, personId } = floor.queue[0]!
    const turn = { turnId: 'turn', personId, itemId: items[0]!, form: 'turn' as const, requestId, frozenHead: [] }
    host.at('18:42')
    await note({ kind: 'turnStarted', ...turn })
    host.at('18:44')
    await note({ kind: 'turnEnded', turnId: 'turn' })
    await act(1, { kind: 'accept', personId: 'nadia', name: '' })
    const { standing, meeting } = await evening()
    expect(standing.find((entry) => entry.kind === 'turnStarted')).toMatchObject({ personId: 'nadia' })
    expect(meeting.people.map(({ id }) => id)).toEqual(['nadia'])
  })

  it('a phone for whom another held that person: one person speaks through one phone', async () => {
    await addMember({ id: 'nadia' })
    const first = await enterPhone(room)
    const second = await enterPhone(room)
    await act(1, { kind: 'accept', personId: 'nadia', name: '' })
    await act(2, { kind: 'accept', personId: 'nadia', name: '' })
    expect((await seats()).map(({ personId }) => personId)).toEqual([null, 'nadia'])
    await speak(second)
    await speak(first)
    expect((await evening()).floor.queue).toHaveLength(2)
  })

  it('no empty name, and nobody who is not there', async () => {
    await enterPhone(room)
    const seatId = (await seats())[0]?.seatId ?? ''
    const answer = (what: SeatAct) => host.call('room.seat', { docId, seatId, act: what })
    expect(await answer({ kind: 'accept', personId: null, name: ' ' })).toMatchObject({ code: 'nameMissing' })
    expect(await answer({ kind: 'accept', personId: 'ghost', name: '' })).toMatchObject({ code: 'unknownPerson' })
    expect(await answer({ kind: 'rename', name: '' })).toMatchObject({ code: 'nameMissing' })
  })
})

describe('A name', () => {
  it('typed again waits again; refused it is gone, and the accepted one stays', async () => {
    const phone = await enterPhone(room, { name: 'Nadia' })
    await act(1, { kind: 'accept', personId: null, name: 'Nadia' })
    await phone.say({ kind: 'rename', name: 'Insulte' })
    expect((await seats())[0]).toMatchObject({ typed: 'Insulte', name: 'Nadia', accepted: false })
    await act(1, { kind: 'refuseName' })
    expect((await seats())[0]).toMatchObject({ typed: '', name: 'Nadia', accepted: true })
    await act(1, { kind: 'rename', name: 'Nadia B.' })
    expect((await evening()).meeting.people).toMatchObject([{ name: 'Nadia B.' }])
  })

  it('refused before anyone was accepted leaves a guest who is still to be', async () => {
    await enterPhone(room, { name: 'Insulte' })
    await act(1, { kind: 'refuseName' })
    expect((await seats())[0]).toMatchObject({ typed: '', name: '', accepted: false })
  })

  it('of a minor is a first name on the wall, whatever was accepted', async () => {
    const wall = openWall(host, docId)
    await addMember({ id: 'lea', name: 'Léa Martin', displayName: 'Léa Martin', isMinor: true })
    const phone = await enterPhone(room)
    await act(1, { kind: 'accept', personId: 'lea', name: 'Léa Martin' })
    await speak(phone)
    expect((await wall.shows((view) => view.waiting === 1)).nextSpeakers[0]?.name).toBe('Léa')
    wall.close()
  })
})

describe('A muted phone', () => {
  it('is told that all is done, and nothing happens; what it had in line stays until it is taken back', async () => {
    const phone = await enterPhone(room)
    await speak(phone)
    await act(1, { kind: 'mute' })
    expect(await phone.say({ kind: 'rename', name: 'Bis' })).toMatchObject({ ok: true })
    expect(await phone.say({ kind: 'message', text: 'encore' })).toMatchObject({ ok: true })
    const view = await openRoom(host, docId)
    expect(view.messages).toEqual([])
    expect(view.seats[0]).toMatchObject({ typed: '', muted: true })
    expect((await evening()).floor.queue).toHaveLength(1)
    expect(phone.received()).not.toContain('muted')
    await phone.say({ kind: 'withdraw' })
    expect((await evening()).floor.queue).toEqual([])
  })
})

describe('A message to who writes', () => {
  it('reaches the pens alone, with the item it was about; five wait at most', async () => {
    const phone = await enterPhone(room)
    const other = await enterPhone(room)
    for (let count = 0; count < 5; count += 1) {
      expect(await phone.say({ kind: 'message', text: `Une correction ${count}` })).toMatchObject({ ok: true })
    }
    expect(await phone.say({ kind: 'message', text: 'et encore' })).toMatchObject({ code: 'tooManyMessages' })
    const { messages } = await openRoom(host, docId)
    expect(messages).toHaveLength(5)
    expect(messages[0]).toMatchObject({ number: 1, name: '', itemId: items[0], text: 'Une correction 0' })
    await other.view(() => true)
    expect(other.received()).not.toContain('correction')
    await host.ask('room.message', { docId, messageId: messages[0]!.messageId })
    expect(await phone.say({ kind: 'message', text: 'et encore' })).toMatchObject({ ok: true })
  })
})

describe('A remote', () => {
  async function remoteOf(of: 'facilitator' | 'speechSteward'): Promise<Phone> {
    const phone = await enterPhone(room, { name: 'La présidente' })
    const answer = phone.say({ kind: 'askRemote', of })
    const { you } = await phone.view((view) => view.you.remoteSign !== null)
    const { knocks } = await openRoom(host, docId)
    // A name nobody accepted is not said to whoever decides.
    expect(knocks).toMatchObject([{ kind: 'remote', seat: of, name: '', number: you.number, sign: you.remoteSign }])
    await host.ask('room.admit', { docId, knockId: knocks[0]!.knockId, seat: null })
    expect(await answer).toMatchObject({ ok: true })
    await phone.view((view) => view.you.remote === of && view.you.remoteSign === null)
    return phone
  }
  const press = (phone: Phone, what: string) => phone.say({ kind: 'remote', act: what as 'calm' })

  it('is refused in one key, and told so', async () => {
    const phone = await enterPhone(room)
    const answer = phone.say({ kind: 'askRemote', of: 'facilitator' })
    await phone.view((view) => view.you.remoteSign !== null)
    const { knocks } = await openRoom(host, docId)
    await host.ask('room.refuse', { docId, knockId: knocks[0]!.knockId })
    expect(await answer).toMatchObject({ ok: false, code: 'remoteRefused' })
    expect(await press(phone, 'nextItem')).toMatchObject({ code: 'notAllowed' })
  })

  it('asked for by many phones at once leaves room for another Tablée to knock', async () => {
    const phones = await Promise.all(Array.from({ length: 6 }, () => enterPhone(room)))
    for (const phone of phones.slice(0, 5)) {
      phone.send(JSON.stringify({ id: 'ask', kind: 'askRemote', of: 'speechSteward' }))
      await phone.view((view) => view.you.remoteSign !== null)
    }
    expect(await phones[5]!.say({ kind: 'askRemote', of: 'facilitator' })).toMatchObject({ code: 'tooManyKnocks' })
    // One that goes takes its request along.
    await ask(room.address, '/leave', { method: 'POST', cookie: phones[0]!.cookie })
    expect((await openRoom(host, docId)).knocks).toHaveLength(4)
  })

  it('of the facilitator runs the session, each act as the keyboard would, and takes back its last one', async () => {
    const phone = await remoteOf('facilitator')
    await addMember({ id: 'nadia' })
    await addMember({ id: 'omar' })
    for (const personId of ['nadia', 'omar']) {
      await note({ kind: 'floorRequested', requestId: personId, personId, itemId: items[0]! })
    }
    expect(await press(phone, 'nextSpeaker')).toMatchObject({ ok: true })
    const { session, standing } = await evening()
    expect(session.turn?.personId).toBe('nadia')
    expect(standing.find((entry) => entry.kind === 'turnStarted')).toMatchObject({ frozenHead: ['omar'] })
    expect(await press(phone, 'endTurn')).toMatchObject({ ok: true })
    expect(await press(phone, 'endTurn')).toMatchObject({ code: 'nobodySpeaks' })
    expect(await press(phone, 'addMinute')).toMatchObject({ ok: true })
    expect((await evening()).standing.at(-1)).toMatchObject({ kind: 'itemExtended', minutes: 1 })
    expect(await press(phone, 'suspend')).toMatchObject({ ok: true })
    expect(await press(phone, 'suspend')).toMatchObject({ code: 'elsewhere' })
    expect(await press(phone, 'resume')).toMatchObject({ ok: true })
    expect(await press(phone, 'nextItem')).toMatchObject({ ok: true })
    expect((await evening()).session.currentItemId).toBe(items[1])
    expect(await press(phone, 'undo')).toMatchObject({ ok: true })
    expect((await evening()).session.currentItemId).toBe(items[0])
  })

  it('calms the wall, and undo brings back what it showed rather than the item', async () => {
    const phone = await remoteOf('facilitator')
    const wall = openWall(host, docId)
    await press(phone, 'nextItem')
    await press(phone, 'calm')
    await wall.shows((view) => view.wall.shows === 'calm')
    await press(phone, 'undo')
    await wall.shows((view) => view.wall.shows === 'auto')
    expect((await evening()).session.currentItemId).toBe(items[1])
    wall.close()
  })

  it('of the steward gives the floor and a minute more, and does not run the agenda', async () => {
    const phone = await remoteOf('speechSteward')
    setRules(pen.body, { turnMinutes: 2 })
    await addMember({ id: 'nadia' })
    expect(await press(phone, 'nextSpeaker')).toMatchObject({ code: 'nobodyWaits' })
    await note({ kind: 'floorRequested', requestId: 'nadia', personId: 'nadia', itemId: items[0]! })
    await press(phone, 'nextSpeaker')
    expect(await press(phone, 'addMinute')).toMatchObject({ ok: true })
    expect((await evening()).session.turn?.extraMs).toBe(60_000)
    expect(await press(phone, 'nextItem')).toMatchObject({ code: 'notAllowed' })
    expect(await press(phone, 'suspend')).toMatchObject({ code: 'notAllowed' })
    await act(1, { kind: 'endRemote' })
    expect(await press(phone, 'endTurn')).toMatchObject({ code: 'notAllowed' })
  })
})

describe('A document of the item', () => {
  it('is for phones once it is public and its item under way; for screens while it is on the wall', async () => {
    const put = await host.host.fetch(
      new Request(`http://127.0.0.1/files/${docId}?name=plan.txt`, { method: 'PUT', body: 'le plan' }),
    )
    const { value } = (await put.json()) as { value: { sha256: string } }
    const path = `/files/${docId}/${value.sha256}`
    const seat = await enter(room)
    const screen = await enter(room, { as: 'projection' })
    const status = async (cookie?: string) =>
      (await ask(room.address, path, cookie === undefined ? {} : { cookie })).status
    expect(await status(seat)).toBe(404)
    const known = new Promise<void>((resolve) => {
      const look = (): void => void (readMeeting(pen).attachments.length > 0 && resolve())
      pen.body.on('update', look)
      look()
    })
    await known
    setAttachment(pen.body, value.sha256, { itemId: items[0]!, isPublic: true })
    await pen.acknowledged()
    const given = await ask(room.address, path, { cookie: seat })
    expect(given).toMatchObject({ status: 200, text: 'le plan' })
    expect(given.headers['content-security-policy']).toContain('sandbox')
    expect(await status()).toBe(404)
    expect(await status(screen)).toBe(404)
    await note({ kind: 'itemStarted', itemId: items[1]! })
    expect(await status(seat)).toBe(404)
  })
})
