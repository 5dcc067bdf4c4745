import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { screenOver } from '#shared/contract/phone.ts'
import type { HostedRoom } from '#shared/contract/room.ts'
import { setWall } from '#shared/meeting/edits.ts'
import { newMeeting, openPen, openWall, startHost, type TestHost } from '#factories/host.ts'
import { ask, connectPhone, cookieIn, enter, enterPhone, openRoom, webSocketTo } from '#factories/phone.ts'

let host: TestHost
let docId: string
let room: HostedRoom
beforeEach(async () => {
  host = await startHost()
  docId = await newMeeting(host)
  room = await openRoom(host, docId)
})
afterEach(() => host.dispose())

const entering = (body: object, cookie?: string) =>
  ask(room.address, '/enter', {
    method: 'POST',
    body: JSON.stringify(body),
    ...(cookie === undefined ? {} : { cookie }),
  })

function upgradeStatus(path: string, cookie: string, origin?: string): Promise<number> {
  const socket = webSocketTo(room.address, path, cookie, origin)
  return new Promise((resolve) => {
    socket.on('unexpected-response', (_request, response) => {
      response.destroy()
      resolve(response.statusCode ?? 0)
    })
    socket.on('open', () => {
      socket.close()
      resolve(101)
    })
    socket.on('error', () => undefined)
  })
}

const claim = (kind: string, id: string): string =>
  `/connect?claim=${encodeURIComponent(JSON.stringify({ kind, docId: id, seat: 'x', schema: 1 }))}`

describe('The plain door', () => {
  it('answers its own Host alone, by address or by name', async () => {
    const { port } = new URL(room.address)
    expect((await ask(room.address, '/door')).status).toBe(200)
    expect((await ask(room.address, '/door', { host: `room.test:${port}` })).status).toBe(200)
    expect((await ask(room.address, '/door', { host: `rebound.example:${port}` })).status).toBe(421)
    expect((await ask(room.address, '/door', { host: 'room.test' })).status).toBe(421)
    expect(host.log).toContain('room door: refused foreignHost')
  })

  it('takes nothing from a foreign page, and lets none read', async () => {
    const body = JSON.stringify({ code: room.codes.participant, name: '', as: 'participant' })
    for (const origin of [null, 'http://evil.example', 'null']) {
      expect((await ask(room.address, '/enter', { method: 'POST', body, origin })).status).toBe(403)
    }
    const door = await ask(room.address, '/door')
    expect(Object.keys(door.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    const cookie = await enter(room)
    expect(await upgradeStatus('/seat', cookie, 'http://evil.example')).toBe(403)
    expect(host.log).toContain('room door: refused foreignOrigin')
  })

  it('gives out of the pages the phone’s and the screen’s, and nothing beside them', async () => {
    for (const path of [
      '/assets/app-Conduct.js',
      '/assets/phone-../../package.json',
      '/assets/phone-%2e%2e%2fx.js',
      '/index.html',
      '/languages/../../package.json',
      '/languages/..%2f..%2fpackage.json',
      '/api/meeting.list',
      '/exports/x',
      '/../secret',
    ]) {
      expect((await ask(room.address, path)).status, path).toBe(404)
    }
    expect((await ask(room.address, '/projection.html')).headers.location).toBe('/?as=projection')
    const cookie = await enter(room, { as: 'projection' })
    const page = await ask(room.address, '/projection.html', { cookie })
    expect(page.status).toBe(200)
    expect(page.headers['content-security-policy']).toContain(`connect-src 'self' ws://${new URL(room.address).host}`)
    expect(page.headers['content-security-policy']).toContain("default-src 'none'")
  })

  it('refuses other methods, and what is too large to be a code', async () => {
    expect((await ask(room.address, '/door', { method: 'DELETE' })).status).toBe(405)
    const large = await ask(room.address, '/enter', { method: 'POST', body: 'x'.repeat(5000) })
    expect(large.status).toBe(413)
    for (const body of ['', '{', '[]', '{"code":1}', JSON.stringify({ code: room.codes.participant, as: 'king' })]) {
      expect(JSON.parse((await ask(room.address, '/enter', { method: 'POST', body })).text)).toEqual({
        ok: false,
        code: 'badInput',
      })
    }
  })
})

describe('Entering', () => {
  it('gives a seat for the code as hurried hands type it, and notes that a phone came', async () => {
    const { participant: code } = room.codes
    const typed = `${code.slice(0, 3)} ${code.slice(3)}`
    const answered = await entering({ code: typed, name: ' Nadia\u202E\n', as: 'participant' })
    expect(JSON.parse(answered.text)).toEqual({ ok: true, seat: 'participant', docId: null })
    expect(answered.headers['set-cookie']?.[0]).toMatch(/^tablee-seat-\d+=\S+; .*HttpOnly; SameSite=Strict$/)
    expect(answered.headers['set-cookie']?.[0]).not.toContain('Secure')
    const cookie = cookieIn(answered)
    expect(JSON.parse((await ask(room.address, '/door', { cookie })).text)).toEqual({
      reach: 'phones',
      seat: 'participant',
      docId: null,
    })
    const seen = await openRoom(host, docId)
    expect(seen.reachedAt).not.toBeNull()
    expect(seen.seats).toMatchObject([{ number: 1, typed: 'Nadia', name: '', accepted: false, from: '127.0.0.1' }])
  })

  it('knows a device that comes back: the same seat, without a code, under what it now types', async () => {
    const cookie = await enter(room, { name: 'Nadia' })
    const again = await entering({ code: '', name: 'Nadia B.', as: 'participant' }, cookie)
    expect(JSON.parse(again.text)).toMatchObject({ ok: true, seat: 'participant' })
    expect((await openRoom(host, docId)).seats).toMatchObject([{ number: 1, typed: 'Nadia B.', accepted: false }])
  })

  it('lets one laptop be the screen and a person', async () => {
    const seat = await enter(room)
    const wall = await enter(room, { as: 'projection' })
    const both = `${seat}; ${wall}`
    expect(JSON.parse((await ask(room.address, '/door', { cookie: both })).text).seat).toBe('participant')
    expect(JSON.parse((await ask(room.address, '/door?as=projection', { cookie: both })).text)).toEqual({
      reach: 'phones',
      seat: 'projection',
      docId,
    })
  })

  it('takes no code for another: a phone’s opens no screen', async () => {
    const { participant, projection } = room.codes
    expect((await entering({ code: projection, name: '', as: 'participant' })).status).toBe(403)
    expect((await entering({ code: participant, name: '', as: 'projection' })).status).toBe(403)
    expect(host.log).toContain('room door: refused wrongCode')
  })

  it('can’t be tried out digit by digit, and never holds up who is already in', async () => {
    const cookie = await enter(room)
    let last = 0
    for (let guess = 0; guess < 40; guess += 1) {
      last = (await entering({ code: `x${guess}`, name: '', as: 'participant' })).status
    }
    expect(last).toBe(429)
    expect((await entering({ code: room.codes.participant, name: '', as: 'participant' })).status).toBe(429)
    expect((await entering({ code: '', name: '', as: 'participant' }, cookie)).status).toBe(200)
  })

  it('is for screens alone while the room wants computers only; phones that were in are told and let go', async () => {
    const phone = await enterPhone(room)
    await openRoom(host, docId, 'computers')
    expect(await phone.frame('over')).toEqual({ kind: 'over', why: 'roomClosed' })
    const refused = await entering({ code: room.codes.participant, name: '', as: 'observer' })
    expect(JSON.parse(refused.text)).toEqual({ ok: false, code: 'noPhones' })
    await enter(room, { as: 'projection' })
    // The question was answered otherwise again: whoever was in is in.
    await openRoom(host, docId, 'phones')
    const back = await connectPhone(room, phone.cookie)
    back.close()
  })

  it('ends with leaving, with being removed and with the room: the live connection is cut at once', async () => {
    const [gone, removed, left] = [await enterPhone(room), await enterPhone(room), await enterPhone(room)]
    await ask(room.address, '/leave', { method: 'POST', cookie: gone.cookie })
    expect(await gone.frame('over')).toMatchObject({ why: 'removed' })
    expect(await upgradeStatus('/seat', gone.cookie)).toBe(401)
    const { seats } = await openRoom(host, docId)
    const seatId = seats.find(({ number }) => number === 2)?.seatId ?? ''
    await host.ask('room.seat', { docId, seatId, act: { kind: 'remove' } })
    expect(await removed.frame('over')).toMatchObject({ why: 'removed' })
    await removed.closed
    expect(await upgradeStatus('/seat', removed.cookie)).toBe(401)
    await host.ask('room.close', { docId })
    expect(await left.frame('over')).toMatchObject({ why: 'roomClosed' })
    await left.closed
  })
})

describe('A socket', () => {
  it('is for a seat: not for a forged token, a screen’s cookie, or a pen’s claim', async () => {
    const { port } = new URL(room.address)
    const seat = await enter(room)
    const wall = await enter(room, { as: 'projection' })
    expect(await upgradeStatus('/seat', '')).toBe(401)
    expect(await upgradeStatus('/seat', `tablee-seat-${port}=${'A'.repeat(32)}`)).toBe(401)
    expect(await upgradeStatus('/seat', wall.replace('wall', 'seat'))).toBe(401)
    expect(await upgradeStatus(claim('wall', docId), seat)).toBe(401)
    expect(await upgradeStatus(claim('wall', docId), seat.replace('seat', 'wall'))).toBe(401)
    for (const wrong of [claim('pen', docId), claim('room', docId), claim('wall', 'another'), '/connect?claim={']) {
      expect(await upgradeStatus(wrong, wall), wrong).toBe(403)
    }
    expect(await upgradeStatus(claim('wall', docId), wall)).toBe(101)
    expect(host.log).toContain('room door: refused noSeat')
  })
})

describe('The wall', () => {
  it('is no phone: its pages do not say that one reached us', async () => {
    await ask(room.address, '/door?as=projection')
    const cookie = await enter(room, { as: 'projection' })
    for (const path of ['/door?as=projection', '/door']) await ask(room.address, path, { cookie })
    expect((await openRoom(host, docId)).reachedAt).toBeNull()
    await ask(room.address, '/door')
    expect((await openRoom(host, docId)).reachedAt).not.toBeNull()
  })

  it('is told when its seat is removed, and when the room closes; the door then knows no seat of it', async () => {
    const screen = async (): Promise<{ cookie: string; closed: Promise<number> }> => {
      const cookie = await enter(room, { as: 'projection' })
      const socket = webSocketTo(room.address, claim('wall', docId), cookie)
      const closed = new Promise<number>((resolve) => socket.on('close', resolve))
      await new Promise((resolve) => socket.once('message', resolve))
      return { cookie, closed }
    }
    const removed = await screen()
    const [seat] = (await openRoom(host, docId)).seats
    await host.ask('room.seat', { docId, seatId: seat?.seatId ?? '', act: { kind: 'remove' } })
    expect(await removed.closed).toBe(screenOver)
    const door = await ask(room.address, '/door?as=projection', { cookie: removed.cookie })
    expect(JSON.parse(door.text)).toMatchObject({ seat: null })
    const left = await screen()
    await host.ask('room.close', { docId })
    expect(await left.closed).toBe(screenOver)
  })

  it('tells how to come in while a pen shows it, with the phones’ code alone, and phones are never told', async () => {
    const wall = openWall(host, docId)
    const phone = await enterPhone(room)
    const pen = await openPen(host, docId)
    setWall(pen.body, { shows: 'join' })
    const { join } = await wall.shows((view) => view.join !== null)
    expect(join).toEqual({ address: room.address, code: room.codes.participant, wifi: null })
    await host.ask('room.open', {
      docId,
      reach: 'phones',
      address: '127.0.0.1',
      wifi: { ssid: 'Salle', password: 'secret' },
    })
    expect((await wall.shows((view) => view.join?.wifi != null)).join?.wifi?.ssid).toBe('Salle')
    await openRoom(host, docId, 'computers')
    await wall.shows((view) => view.join === null)
    const { participant, projection, pen: penCode } = room.codes
    for (const code of [participant, projection, penCode]) expect(phone.received()).not.toContain(code)
    for (const code of [projection, penCode]) expect(JSON.stringify(wall.views)).not.toContain(code)
    pen.destroy()
    wall.close()
  })
})

describe('The languages of the phone', () => {
  it('are files: a council’s own adds a language and changes words; a damaged one is left out and logged', async () => {
    const folder = join(host.folder, 'languages')
    await mkdir(folder)
    await writeFile(join(folder, 'tr.json'), JSON.stringify({ $name: 'Türkçe', wantToSpeak: 'Konuşmak istiyorum' }))
    await writeFile(join(folder, 'ar.json'), '\uFEFF{"$name":"العربية","$direction":"rtl","$reviewed":true}')
    await writeFile(join(folder, 'de.json'), '{"$name": "Deutsch", "wantToSpeak": ')
    await writeFile(join(folder, 'large.json'), '{}')
    await writeFile(join(folder, 'pt-BR.json'), JSON.stringify({ long: 'x'.repeat(70_000) }))
    const list = JSON.parse((await ask(room.address, '/languages')).text) as { code: string }[]
    expect(list.filter(({ code }) => !['fr', 'en'].includes(code))).toEqual([
      { code: 'ar', name: 'العربية', direction: 'rtl', reviewed: true },
      { code: 'tr', name: 'Türkçe', direction: 'ltr', reviewed: false },
    ])
    expect(JSON.parse((await ask(room.address, '/languages/tr.json')).text)).toMatchObject({
      wantToSpeak: 'Konuşmak istiyorum',
    })
    expect((await ask(room.address, '/languages/de.json')).status).toBe(404)
    expect(host.log).toContain('room door: refused badLanguage')
  })
})
