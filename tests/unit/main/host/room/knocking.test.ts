import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { makeCertificate, fingerprintOf, pinOf } from '#host/room/hosting/certificate.ts'
import { openPinned, openSocket, placeOf } from '#host/room/joining/pinned-socket.ts'
import { newMeeting, startHost, type TestHost } from '#factories/host.ts'
import { joinRoom, openRoom, watchRoom } from '#factories/room.ts'
import type { HostedRoom } from '#shared/contract/room.ts'

let holder: TestHost
let pen: TestHost
let docId: string
let room: HostedRoom
async function openOne(): Promise<void> {
  ;[holder, pen] = await Promise.all([startHost(), startHost()])
  docId = await newMeeting(holder)
  room = await openRoom(holder, docId)
}
async function endIt(): Promise<void> {
  await Promise.all([pen.dispose(), holder.dispose()])
}

const asked = (code: string, penAddress = room.penAddress) => ({
  penAddress,
  code,
  name: 'Nadia',
  seat: 'minuteTaker' as const,
})

/** A knock said by hand; answers what the room said, until it closed. */
async function sayAt(path: string, frames: readonly (string | Uint8Array)[]): Promise<string[]> {
  const place = placeOf(room.penAddress)
  if (place === null) throw new Error('no address')
  const { socket } = await openPinned(place, () => true)
  const said = await openSocket(socket, path, null)
  const heard: string[] = []
  said.on('message', (data: Buffer) => heard.push(data.toString()))
  for (const frame of frames) said.send(frame)
  await new Promise((resolve) => said.once('close', resolve))
  return heard
}

describe('A knock', () => {
  beforeEach(openOne)
  afterEach(endIt)

  it('waits for the facilitator, who sees who it is and the sign both screens show', async () => {
    const { link, docId: told } = await pen.ask('room.join', asked(room.codes.pen))
    expect(told).toBe(docId)
    expect(link).toMatchObject({ phase: 'knocking', name: 'Nadia', seat: 'minuteTaker' })
    const door = watchRoom(holder, docId)
    const { room: seen } = await door.shows((view) => (view.room?.knocks.length ?? 0) > 0)
    expect(seen?.knocks).toMatchObject([
      { kind: 'pen', name: 'Nadia', seat: 'minuteTaker', from: '127.0.0.1', sign: link.sign },
    ])
    // Nothing is here before somebody said yes.
    expect(await pen.ask('meeting.list', {})).toEqual([])
  })

  it('that is refused says so, and leaves nothing', async () => {
    await pen.ask('room.join', asked(room.codes.pen))
    const door = watchRoom(holder, docId)
    const { room: seen } = await door.shows((view) => (view.room?.knocks.length ?? 0) > 0)
    await holder.ask('room.refuse', { docId, knockId: seen?.knocks[0]?.knockId ?? '' })
    const { link } = await watchRoom(pen, docId).shows((view) => view.link?.phase === 'refused')
    expect(link?.reason).toBe('notAdmitted')
    expect(await pen.ask('meeting.list', {})).toEqual([])
  })

  it('ends when the knocker goes away', async () => {
    await pen.ask('room.join', asked(room.codes.pen))
    const door = watchRoom(holder, docId)
    await door.shows((view) => view.room?.knocks.length === 1)
    await pen.ask('room.leave', { docId })
    await door.shows((view) => view.room?.knocks.length === 0)
  })

  it('is let in as what the facilitator says', async () => {
    await pen.ask('room.join', asked(room.codes.pen))
    const door = watchRoom(holder, docId)
    const { room: seen } = await door.shows((view) => (view.room?.knocks.length ?? 0) > 0)
    await holder.ask('room.admit', { docId, knockId: seen?.knocks[0]?.knockId ?? '', seat: 'speechSteward' })
    const { link } = await watchRoom(pen, docId).shows((view) => view.link?.phase === 'linked')
    expect(link?.seat).toBe('speechSteward')
  })
})

describe('A wrong code', () => {
  beforeAll(openOne)
  afterAll(endIt)

  it('whose first half is of another certificate is told nothing, not even the second half', async () => {
    const heard: Buffer[] = []
    const { createServer } = await import('node:tls')
    const { key, cert } = await makeCertificate(Date.now())
    const impostor = createServer({ key, cert, minVersion: 'TLSv1.3' }, (socket) => {
      socket.on('data', (piece: Buffer) => heard.push(piece))
      socket.on('error', () => undefined)
    })
    await new Promise<void>((resolve) => impostor.listen(0, '127.0.0.1', resolve))
    const { port } = impostor.address() as { port: number }
    const closed = new Promise<void>((resolve) =>
      impostor.once('secureConnection', (socket) => socket.once('close', () => resolve())),
    )
    const answer = await pen.call('room.join', asked(room.codes.pen, `127.0.0.1:${port}`))
    expect(answer).toMatchObject({ ok: false, code: 'otherCertificate' })
    await closed
    expect(heard).toEqual([])
    impostor.close()
  })

  it('in its second half is refused before anything is told', async () => {
    const letters = room.codes.pen.slice(0, -1)
    const wrong = `${letters}${room.codes.pen.endsWith('A') ? 'B' : 'A'}`
    expect(await pen.call('room.join', asked(wrong))).toMatchObject({ ok: false, code: 'wrongPenCode' })
    const hello = { kind: 'hello', secret: 'ZZZZ', hostId: 'somebody', schema: 1 }
    expect((await sayAt('/knock', [JSON.stringify(hello)])).join('')).not.toContain(docId)
  })

  it.each([
    ['', 'wrongPenCode'],
    ['short', 'wrongPenCode'],
    ['ABCD-EFGH-JKMN-PQRS', 'wrongPenCode'],
  ])('%j is no code', async (code, refusal) => {
    expect(await pen.call('room.join', asked(code || ' '))).toMatchObject({ ok: false, code: refusal })
  })

  it('at an address where nobody answers, or that is none, says which', async () => {
    expect(await pen.call('room.join', asked(room.codes.pen, '127.0.0.1:1'))).toMatchObject({ code: 'roomNotReached' })
    expect(await pen.call('room.join', asked(room.codes.pen, 'not an address'))).toMatchObject({
      code: 'noSuchAddress',
    })
  })

  it('is looked at six times from one address, then no more for a while, the right one included', async () => {
    const hello = (secret: string) => JSON.stringify({ kind: 'hello', secret, hostId: 'somebody', schema: 1 })
    let tries = 0
    let answer = 'wrongPenCode'
    while (answer.includes('wrongPenCode') && tries < 20) {
      tries += 1
      // oxlint-disable-next-line no-await-in-loop -- one try after the other
      ;[answer = ''] = await sayAt('/knock', [hello('ZZZZ')])
    }
    expect(answer).toContain('tooManyWrongCodes')
    // One was spent above; on a slow machine one may have come back.
    expect(tries).toBeGreaterThanOrEqual(5)
    expect(tries).toBeLessThan(9)
    expect(await pen.call('room.join', asked(room.codes.pen))).toMatchObject({ code: 'tooManyWrongCodes' })
  })
})

describe('A computer that may not even knock', () => {
  beforeAll(openOne)
  afterAll(endIt)

  it.each([
    [0.5, 'badInput'],
    [99, 'roomIsOlder'],
  ])('has another schema (%s)', async (schema, code) => {
    const secret = room.codes.pen.slice(-4)
    const [heard = ''] = await sayAt('/knock', [JSON.stringify({ kind: 'hello', secret, hostId: 'somebody', schema })])
    if (code === 'badInput') expect(heard).toBe('')
    else expect(JSON.parse(heard)).toMatchObject({ kind: 'refused', why: { code, params: { here: schema, room: 1 } } })
  })

  it('is the room’s own', async () => {
    expect(await holder.call('room.join', asked(room.codes.pen))).toMatchObject({ code: 'ownRoom' })
  })

  it('keeps a copy of that meeting of another origin, or threw it away', async () => {
    const joined = await joinRoom(pen, holder, room)
    await pen.ask('meeting.bin', { docId: joined.docId })
    expect(await pen.call('room.join', asked(room.codes.pen))).toMatchObject({ code: 'binnedLineage' })
    await pen.ask('meeting.restore', { docId })
    // Given back it has a lineage of its own.
    await holder.ask('meeting.list', {})
    expect(await pen.call('room.join', asked(room.codes.pen))).toMatchObject({ ok: false })
  })

  it('is a browser', async () => {
    const place = placeOf(room.penAddress)
    if (place === null) throw new Error('no address')
    const { socket } = await openPinned(place, () => true)
    const status = new Promise((resolve) => {
      const page = new WebSocket('ws://room/knock', {
        createConnection: () => socket,
        origin: 'https://elsewhere.example',
      })
      page.on('unexpected-response', (_request, response) => resolve(response.statusCode))
      page.on('error', () => undefined)
    })
    expect(await status).toBe(403)
  })
})

describe('The letters of a certificate', () => {
  it('are eight, the same for the same certificate and others for another', async () => {
    const pins = await Promise.all(['a', 'a', 'b'].map((text) => pinOf(fingerprintOf(Buffer.from(text)))))
    expect(pins[0]).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/)
    expect(pins[1]).toBe(pins[0])
    expect(pins[2]).not.toBe(pins[0])
  })
})
