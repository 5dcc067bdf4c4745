/**
 * What a phone never sends, from somebody who means harm: refused, logged by its code, and the room goes on. It is one
 * room all along, so that what one attack leaves behind would show in the next.
 */
import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HostedRoom } from '#shared/contract/room.ts'
import { readMeeting } from '#shared/meeting/read.ts'
import { newMeeting, openPen, startHost, type TestHost } from '#factories/host.ts'
import { ask, connectPhone, enter, enterPhone, openRoom, type Phone } from '#factories/phone.ts'

let host: TestHost
let docId: string
let room: HostedRoom
let itemId: string
let sound: Phone

beforeAll(async () => {
  host = await startHost('18:30')
  docId = await newMeeting(host)
  room = await openRoom(host, docId)
  const pen = await openPen(host, docId)
  itemId = readMeeting(pen).items[0]!.id
  pen.destroy()
  for (const fact of [{ kind: 'sessionOpened' } as const, { kind: 'itemStarted', itemId } as const]) {
    await host.ask('meeting.command', { docId, command: { id: fact.kind, fact } })
  }
  sound = await enterPhone(room, { name: 'Nadia' })
})
afterAll(() => host.dispose())

let served = 0
/** The phone of somebody else is served as before. */
async function roomGoesOn(): Promise<void> {
  const name = `Nadia ${(served += 1)}`
  expect(await sound.say({ kind: 'rename', name })).toMatchObject({ ok: true })
  expect((await sound.view((view) => view.you.typed === name)).item?.id).toBe(itemId)
}

async function seatCount(): Promise<number> {
  return (await openRoom(host, docId)).seats.length
}

function rawSocket(): Promise<Socket> {
  const { hostname, port } = new URL(room.address)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => undefined)
  return new Promise((resolve) => socket.once('connect', () => resolve(socket)))
}

/** Sends bytes, answers all that comes back until the door closes. */
async function raw(bytes: string | Uint8Array): Promise<string> {
  const socket = await rawSocket()
  let answered = ''
  socket.on('data', (data: Buffer) => {
    answered += data.toString('latin1')
  })
  const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()))
  socket.write(bytes)
  await closed
  return answered
}

const handshake = (cookie: string): string =>
  [
    'GET /seat HTTP/1.1',
    `Host: ${new URL(room.address).host}`,
    `Origin: ${room.address}`,
    `Cookie: ${cookie}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    '\r\n',
  ].join('\r\n')

describe('Before anybody entered', () => {
  it('garbage, oversized headers and a truncated body get an error or nothing, never a seat', async () => {
    expect(await raw(new Uint8Array([0x16, 0x03, 0x01, 0xff, 0xfe, 0x00, 0x0d, 0x0a]))).toMatch(/^HTTP\/1\.1 400/)
    expect(await raw('GARBAGE\r\n\r\n')).toMatch(/^HTTP\/1\.1 400/)
    const long = `GET / HTTP/1.1\r\nHost: ${new URL(room.address).host}\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`
    expect(await raw(long)).toMatch(/^HTTP\/1\.1 4(00|31)/)
    const truncated = await rawSocket()
    truncated.end(
      `POST /enter HTTP/1.1\r\nHost: ${new URL(room.address).host}\r\nOrigin: ${room.address}\r\n` +
        'Content-Type: application/json\r\nContent-Length: 500\r\n\r\n{"code":"',
    )
    await new Promise((resolve) => truncated.on('close', resolve).resume())
    expect(host.log.join('\n')).toContain('room door: refused badRequest')
    expect(await seatCount()).toBe(1)
    await roomGoesOn()
  })

  it('a WebSocket is refused before it is one, whatever follows the handshake', async () => {
    const frames = Buffer.from([0x82, 0xff, 0xff, 0xff, 0xff, 0xff])
    expect(await raw(Buffer.concat([Buffer.from(handshake('tablee-seat-1=forged')), frames]))).toMatch(
      /^HTTP\/1\.1 401/,
    )
    await roomGoesOn()
  })

  it('five hundred connections that never say who they are keep nobody out', async () => {
    const idle = await Promise.all(Array.from({ length: 500 }, rawSocket))
    await roomGoesOn()
    const late = await enterPhone(room)
    expect(await late.say({ kind: 'message', text: 'Bonsoir' })).toMatchObject({ ok: true })
    expect(host.log).toContain('room door: refused tooManyConnections')
    for (const socket of idle) socket.destroy()
  })
})

describe('From somebody who entered', () => {
  it('frames that are no intent are refused one by one; none gets further', async () => {
    const phone = await enterPhone(room)
    const documentFrame = new Uint8Array([docId.length, ...new TextEncoder().encode(docId), 0, 2, 4, 9, 9, 9, 9])
    const frames = [
      documentFrame,
      'not json',
      '{"kind":"ask"',
      'null',
      JSON.stringify({ id: 'x', kind: 'command', fact: { kind: 'sessionAdjourned' } }),
      JSON.stringify({ id: '', kind: 'withdraw' }),
      JSON.stringify({ id: 'y', kind: 'remote', act: 'format' }),
      JSON.stringify({ id: 'z', kind: 'message', text: 'a'.repeat(2001) }),
    ]
    for (const frame of frames) phone.send(frame)
    await phone.frame('answer', ({ id }) => id === 'z')
    const answers = phone.frames.filter((frame) => frame.kind === 'answer')
    expect(answers.map(({ code }) => code)).toEqual(frames.map(() => 'badInput'))
    expect(host.log).toContain('room door: refused badFrame')
    expect(host.log.join('\n')).not.toMatch(/not json|format|aaaa/)
    await roomGoesOn()
  })

  it('a frame larger than any intent closes the socket; the phone may come back', async () => {
    const phone = await enterPhone(room, { name: 'Béa' })
    phone.send(JSON.stringify({ id: 'a', kind: 'message', text: 'a'.repeat(9000) }))
    expect(await phone.closed).toBe(1009)
    const back = await connectPhone(room, phone.cookie)
    await back.view((view) => view.you.typed === 'Béa')
    expect(host.log).toContain('room door: refused badFrame')
    await roomGoesOn()
  })

  it('a frame without a mask, or one that says it is longer than it is, harms nobody else', async () => {
    const cookie = await enter(room)
    const unmasked = await raw(Buffer.concat([Buffer.from(handshake(cookie)), Buffer.from([0x81, 0x02, 0x7b, 0x7d])]))
    expect(unmasked).toContain('101 Switching Protocols')
    const cut = await rawSocket()
    cut.write(Buffer.concat([Buffer.from(handshake(cookie)), Buffer.from([0x81, 0xfe, 0x10, 0x00, 1, 2, 3, 4, 5])]))
    await new Promise((resolve) => cut.once('data', resolve))
    cut.destroy()
    await roomGoesOn()
  })

  it('a thousand intents are answered "too fast", then cut and logged once; the others notice nothing', async () => {
    const phone = await enterPhone(room)
    for (let count = 0; count < 1000; count += 1) {
      phone.send(JSON.stringify({ id: `i${count}`, kind: 'rename', name: `Nom ${count}` }))
    }
    expect(await phone.closed).toBe(4008)
    const codes = phone.frames.flatMap((frame) => (frame.kind === 'answer' ? [frame.code] : []))
    expect(codes.filter((code) => code === null).length).toBeLessThan(20)
    expect(codes.filter((code) => code === 'tooFast').length).toBeGreaterThan(0)
    expect(host.log.filter((line) => line.includes('tooManyIntents'))).toHaveLength(1)
    await roomGoesOn()
  })

  it('an intent that comes again is answered as before and done once', async () => {
    const phone = await enterPhone(room)
    const message = { kind: 'message', text: 'Une correction', id: 'again' } as const
    await phone.say(message)
    for (let count = 0; count < 3; count += 1) phone.send(JSON.stringify(message))
    await phone.say({ kind: 'rename', name: 'Omar' })
    expect(phone.frames.filter((frame) => frame.kind === 'answer' && frame.id === 'again')).toHaveLength(4)
    const written = async () => (await openRoom(host, docId)).messages.map(({ text }) => text)
    expect((await written()).filter((text) => text === 'Une correction')).toHaveLength(1)
    // From another seat the same id is another intent.
    const other = await enterPhone(room)
    await other.say({ ...message, text: 'Une autre' })
    expect(await written()).toContain('Une autre')
  })

  it('what it says after it was removed is not heard', async () => {
    const phone = await enterPhone(room, { name: 'Ilan' })
    const seat = (await openRoom(host, docId)).seats.find(({ typed }) => typed === 'Ilan')
    await host.ask('room.seat', { docId, seatId: seat?.seatId ?? '', act: { kind: 'remove' } })
    phone.send(JSON.stringify({ id: 'late', kind: 'ask', form: 'speak', itemId }))
    await phone.closed
    expect(phone.frames.filter((frame) => frame.kind === 'answer')).toEqual([])
    expect((await ask(room.address, '/door', { cookie: phone.cookie })).text).toContain('"seat":null')
    await roomGoesOn()
  })
})

describe('What a phone receives', () => {
  it('is its own: no name of another, no list, no code of the room, no word a pen has not accepted', async () => {
    const other = await enterPhone(room, { name: 'Pseudonyme choquant' })
    await other.say({ kind: 'ask', form: 'speak', itemId })
    await other.say({ kind: 'message', text: 'Ce que j’ai dit' })
    await sound.view((view) => view.waiting === 1)
    const received = sound.received()
    for (const secret of ['Pseudonyme', 'Invité', 'Ce que', docId, room.codes.participant, room.codes.projection]) {
      expect(received).not.toContain(secret)
    }
  })

  it('comes at most four times a second, and a sign of life every second', async () => {
    const watching = await enterPhone(room)
    const started = Date.now()
    const others = await Promise.all(Array.from({ length: 20 }, () => enterPhone(room)))
    await Promise.all(others.map((phone) => phone.say({ kind: 'ask', form: 'speak', itemId })))
    await watching.view((view) => view.waiting >= 20)
    await watching.frame('alive')
    const revisions = watching.frames.flatMap((frame) => (frame.kind === 'view' ? [frame.view.revision] : []))
    expect(revisions.length).toBeLessThanOrEqual(2 + Math.ceil((Date.now() - started) / 250))
    expect(revisions).toEqual(revisions.map((_, index) => index + 1))
  })
})
