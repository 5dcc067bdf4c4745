import { once } from 'node:events'
import { createConnection, type Socket } from 'node:net'
import { connect, type TLSSocket } from 'node:tls'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exchange, openPinned, placeOf } from '#host/room/joining/pinned-socket.ts'
import type { HostedRoom } from '#shared/contract/room.ts'
import { newMeeting, startHost, type TestHost } from '#factories/host.ts'
import { joinRoom, openRoom } from '#factories/room.ts'
import { rawPen } from '#factories/raw-pen.ts'

let holder: TestHost
let docId: string
let room: HostedRoom
let place: { host: string; port: number }
beforeAll(async () => {
  holder = await startHost()
  docId = await newMeeting(holder)
  room = await openRoom(holder, docId)
  place = placeOf(room.penAddress) ?? { host: '', port: 1 }
})
afterAll(() => holder.dispose())

const gone = (socket: Socket): Promise<void> => new Promise((resolve) => socket.once('close', () => resolve()))

async function overTls(): Promise<TLSSocket> {
  const socket = connect({ ...place, rejectUnauthorized: false })
  socket.on('error', () => undefined)
  await once(socket, 'secureConnect')
  return socket
}

/** What is answered to raw bytes over TLS, until the other side closes. */
async function answerTo(bytes: string | Buffer): Promise<string> {
  const socket = await overTls()
  let heard = ''
  socket.on('data', (piece: Buffer) => (heard += piece.toString('latin1')))
  socket.write(bytes)
  await gone(socket)
  return heard
}

async function stillOpens(): Promise<void> {
  const pen = await startHost()
  const joined = await joinRoom(pen, holder, room)
  await pen.ask('room.leave', { docId: joined.docId })
  await pen.dispose()
}

const upgrade = (path: string, more = ''): string =>
  `GET ${path} HTTP/1.1\r\nHost: room\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n${more}\r\n`

describe('The pens’ door', () => {
  it('hangs up on what is no TLS, or an old one', async () => {
    const plain = createConnection(place)
    plain.on('error', () => undefined)
    plain.write('GET / HTTP/1.1\r\n\r\n')
    await gone(plain)
    const old = connect({ ...place, rejectUnauthorized: false, maxVersion: 'TLSv1.2' })
    old.on('error', () => undefined)
    await gone(old)
    const cut = createConnection(place)
    cut.on('error', () => undefined)
    // A handshake that ends in its first record.
    cut.end(Buffer.from([0x16, 3, 1, 2, 0, 1, 0]))
    cut.resume()
    await gone(cut)
    await stillOpens()
  })

  it.each([
    ['garbage', Buffer.from([0, 255, 13, 10, 0, 1, 2]), ''],
    ['a header without end', `GET / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, ''],
    ['a page’s request', 'GET /files HTTP/1.1\r\nHost: room\r\nOrigin: https://elsewhere.example\r\n\r\n', '403'],
    ['a request without a token', 'GET /files HTTP/1.1\r\nHost: room\r\n\r\n', '403'],
    ['a forged token', 'GET /files HTTP/1.1\r\nHost: room\r\nAuthorization: Bearer AAAA\r\n\r\n', '403'],
    ['a seat without a token', upgrade('/room'), '401'],
    ['a seat with a forged token', upgrade('/room', 'Authorization: Bearer ../../x\r\n'), '401'],
    ['a seat from a page', upgrade('/room', 'Origin: null\r\n'), '403'],
    ['a socket to nowhere', upgrade('/elsewhere'), '401'],
  ])('answers %s with no more than a number', async (_what, bytes, status) => {
    const heard = await answerTo(bytes)
    if (status === '') expect(heard).not.toContain('200')
    else expect(heard).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(heard).not.toContain(docId)
  })

  it('lets nobody in by a knock of garbage, of frames too large, or of a knock before the code', async () => {
    const masked = (text: string): Buffer => {
      const payload = Buffer.from(text)
      const head =
        payload.length < 126
          ? Buffer.from([0x81, 0x80 | payload.length])
          : Buffer.from([0x81, 0xfe, payload.length >> 8, payload.length & 255])
      return Buffer.concat([head, Buffer.alloc(4), payload])
    }
    for (const frame of ['{', '{"kind":"knock","name":"x","seat":"facilitator"}', 'x'.repeat(20_000)]) {
      // oxlint-disable-next-line no-await-in-loop
      const heard = await answerTo(Buffer.concat([Buffer.from(upgrade('/knock')), masked(frame)]))
      expect(heard).toContain('101 Switching')
      expect(heard).not.toContain('reached')
    }
  })

  it('stands five hundred connections that say nothing, half of them over TLS, and lets a pen in meanwhile', async () => {
    const silent: Socket[] = []
    for (let i = 0; i < 500; i += 1) {
      const socket = i % 2 === 0 ? createConnection(place) : connect({ ...place, rejectUnauthorized: false })
      socket.on('error', () => undefined)
      silent.push(socket)
    }
    await stillOpens()
    const open = silent.filter((socket) => !socket.destroyed && socket.readyState === 'open').length
    expect(open).toBeLessThanOrEqual(128)
    for (const socket of silent) socket.destroy()
  })
})

describe('A file at the pens’ door', () => {
  const words = Buffer.from('Plan du préau')
  const ask = async (token: string, method: 'GET' | 'PUT', path: string, body?: Uint8Array) =>
    exchange(
      (await openPinned(place, () => true)).socket,
      { method, path, token, ...(body && { body }) },
      { mostBytes: 1e6, patience: 5000 },
    )

  it('is taken only if the meeting speaks of it and it is what it is called', async () => {
    const pen = await rawPen(holder, room)
    const hash = 'ab'.repeat(32)
    expect((await ask(pen.token, 'PUT', `/files/${hash}`, words)).status).toBe(409)
    expect((await ask(pen.token, 'GET', `/files/${hash}`)).status).toBe(404)
    expect((await ask(pen.token, 'GET', '/files/../room.json')).status).toBe(404)
    expect((await ask('x'.repeat(32), 'GET', '/files')).status).toBe(403)
    const put = await holder.host.fetch(
      new Request(`http://127.0.0.1/files/${docId}?name=plan.txt`, { method: 'PUT', body: words }),
    )
    const { value } = (await put.json()) as { value: { sha256: string } }
    expect((await ask(pen.token, 'GET', `/files/${value.sha256}`)).bytes).toEqual(words)
    expect((await ask(pen.token, 'PUT', `/files/${value.sha256}`, Buffer.from('autre'))).status).toBe(422)
    expect((await ask(pen.token, 'PUT', `/files/${value.sha256}`, words)).status).toBe(204)
    expect(JSON.parse((await ask(pen.token, 'GET', '/files')).bytes.toString())).toEqual([value.sha256])
    pen.socket.terminate()
  })
})
